import type { MeetingState } from '../meetings/meeting-state.js';
import type { Problem } from '../problem.js';

/** What can be done in each state of a meeting: `note` is who is there and what is decided, `write` the minutes, also afterwards. */
const POSSIBLE_IN = {
  changeAgenda: ['planned', 'invited', 'open'],
  open: ['planned', 'invited'],
  close: ['open'],
  note: ['open'],
  write: ['planned', 'invited', 'open', 'closed'],
  propose: ['planned', 'invited', 'open', 'closed', 'cancelled'],
} as const satisfies Record<string, readonly MeetingState[]>;

export type SittingAction = keyof typeof POSSIBLE_IN;
export const SITTING_ACTIONS = Object.keys(POSSIBLE_IN) as SittingAction[];

/** Attendance and decisions belong to the evening; the agenda ends with it. */
export const problemWithSittingAction = (action: SittingAction, state: MeetingState): Problem<'MEETING_STEP_IMPOSSIBLE'> | null =>
  (POSSIBLE_IN[action] as readonly MeetingState[]).includes(state) ? null : { code: 'MEETING_STEP_IMPOSSIBLE', params: { state } };
