import type { Tone } from '../../shared/ui/badge';
import type { PlannedMeeting } from './api';

/** What needs somebody stands out; the rest is quiet. */
export const HOST_TONE: Readonly<Record<PlannedMeeting['state'], Tone>> = {
  proposed: 'neutral',
  asked: 'info',
  confirmed: 'success',
  declined: 'danger',
  open: 'danger',
  fallback: 'warning',
};
