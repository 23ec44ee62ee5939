import type { MeetingState } from '../meetings/meeting-state.js';
import type { Problem } from '../problem.js';

/** What can be done in each state of a meeting: `note` is who is there and what is decided, `write` the minutes, also afterwards, `assign` tasks. */
const POSSIBLE_IN = {
  changeAgenda: ['planned', 'invited', 'open'],
  open: ['planned', 'invited'],
  close: ['open'],
  note: ['open'],
  write: ['planned', 'invited', 'open', 'closed'],
  assign: ['planned', 'invited', 'open', 'closed', 'cancelled'],
  propose: ['planned', 'invited', 'open', 'closed', 'cancelled'],
} as const satisfies Record<string, readonly MeetingState[]>;

export type SittingAction = keyof typeof POSSIBLE_IN;
export const SITTING_ACTIONS = Object.keys(POSSIBLE_IN) as SittingAction[];

/** Proposals are for later meetings, and tasks go on after theirs; everything else belongs to the minutes, and ends with their approval. */
const NOT_OF_THE_MINUTES: readonly SittingAction[] = ['assign', 'propose'];

/** Attendance and decisions belong to the evening; the agenda ends with it, the rest when its minutes are approved. */
export function problemWithSittingAction(action: SittingAction, state: MeetingState, areMinutesApproved: boolean): Problem<'MEETING_STEP_IMPOSSIBLE' | 'MINUTES_APPROVED'> | null {
  if (areMinutesApproved && !NOT_OF_THE_MINUTES.includes(action)) return { code: 'MINUTES_APPROVED' };
  return (POSSIBLE_IN[action] as readonly MeetingState[]).includes(state) ? null : { code: 'MEETING_STEP_IMPOSSIBLE', params: { state } };
}
