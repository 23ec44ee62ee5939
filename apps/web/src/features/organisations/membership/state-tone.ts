import type { MembershipState } from '@verbund/domain/membership/membership-rules.js';
import type { Tone } from '../../../shared/ui/badge';

const TONES: Readonly<Record<MembershipState, Tone>> = {
  lead: 'neutral',
  application: 'info',
  documentsComplete: 'info',
  decided: 'info',
  probation: 'info',
  active: 'success',
  suspended: 'warning',
  exitPending: 'warning',
  expelled: 'danger',
  former: 'neutral',
};

/** The colour of a state; its word always stands beside it. */
export const stateTone = (state: MembershipState): Tone => TONES[state];
