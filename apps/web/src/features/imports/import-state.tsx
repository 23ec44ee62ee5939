import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot, type Tone } from '../../shared/ui/badge';
import type { Import } from './api';

const TONES: Readonly<Record<Import['state'], Tone>> = {
  preview: 'info',
  running: 'info',
  done: 'success',
  failed: 'danger',
  undone: 'neutral',
};

/** Where an import stands; done is the quiet normal state. */
export function ImportStateBadge({ state }: { state: Import['state'] }) {
  const { t } = useTexts();
  const word = t(`imports.state.${state}`);
  return state === 'done' ? <StatusDot tone="success">{word}</StatusDot> : <Badge tone={TONES[state]}>{word}</Badge>;
}
