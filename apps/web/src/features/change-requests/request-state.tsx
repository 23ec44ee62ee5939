import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot, type Tone } from '../../shared/ui/badge';
import type { RequestState } from './api';

const TONES: Readonly<Record<RequestState, Tone>> = {
  proposed: 'info',
  answered: 'info',
  askedBack: 'warning',
  adopted: 'success',
  partlyAdopted: 'success',
  refused: 'neutral',
  withdrawn: 'neutral',
};

/** What waits for somebody stands out; what is decided is quiet. */
export function RequestStateMark({ state }: { state: RequestState }) {
  const { t } = useTexts();
  const word = t(`changeRequests.state.${state}`);
  const isOpen = state === 'proposed' || state === 'answered' || state === 'askedBack';
  return isOpen ? <Badge tone={TONES[state]}>{word}</Badge> : <StatusDot tone={TONES[state]}>{word}</StatusDot>;
}
