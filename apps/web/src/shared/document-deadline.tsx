import type { Deadline } from '@verbund/domain/documents/deadlines.js';
import { useTexts } from './texts/use-texts';
import { Badge, StatusDot, type Tone } from './ui/badge';

const TONES: Readonly<Record<Deadline, Tone>> = {
  valid: 'success',
  expiring90: 'info',
  expiring30: 'warning',
  expired: 'danger',
  missing: 'warning',
};

/** How a document stands: quiet when all is well, in colour, shape and word when somebody should act. */
export function DeadlineBadge({ deadline }: { deadline: Deadline }) {
  const { t } = useTexts();
  const word = t(`documents.deadline.${deadline}`);
  return deadline === 'valid' ? <StatusDot tone="success">{word}</StatusDot> : <Badge tone={TONES[deadline]}>{word}</Badge>;
}
