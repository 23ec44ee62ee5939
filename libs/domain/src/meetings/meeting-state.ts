import type { Problem } from '../problem.js';

export const MEETING_KINDS = ['board', 'assembly', 'retreat', 'workingGroup', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const MEETING_MODES = ['inPerson', 'hybrid', 'virtual'] as const;
export type MeetingMode = (typeof MEETING_MODES)[number];

/** What can have happened to a meeting, each a dated record. */
export const MEETING_STEPS = ['invited', 'opened', 'closed', 'cancelled'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

export const MEETING_STATES = ['planned', 'invited', 'open', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** The state follows from what happened; a cancellation outweighs everything before it. */
export function meetingStateOf(steps: readonly MeetingStep[]): MeetingState {
  if (steps.includes('cancelled')) return 'cancelled';
  if (steps.includes('closed')) return 'closed';
  if (steps.includes('opened')) return 'open';
  return steps.includes('invited') ? 'invited' : 'planned';
}

/** The kind of meetings that a body of this nature holds, unless somebody says otherwise. */
export function meetingKindOf(nature: string): MeetingKind {
  return nature === 'board' || nature === 'assembly' || nature === 'workingGroup' ? nature : 'other';
}

/** What can be done with a meeting as a whole; the key is the action's name for clients. */
const POSSIBLE_IN = {
  update: ['planned', 'invited', 'open'],
  move: ['planned', 'invited'],
  changePlace: ['planned', 'invited', 'open'],
  cancel: ['planned', 'invited'],
  reinstate: ['cancelled'],
} as const satisfies Record<string, readonly MeetingState[]>;

export type MeetingAction = keyof typeof POSSIBLE_IN;
export const MEETING_ACTIONS = Object.keys(POSSIBLE_IN) as MeetingAction[];

export type MeetingProblem = Problem<'MEETING_STEP_IMPOSSIBLE'>;

/** A meeting that was opened is neither moved nor cancelled; one that is closed stays as it was. */
export const problemWithMeetingAction = (action: MeetingAction, state: MeetingState): MeetingProblem | null =>
  (POSSIBLE_IN[action] as readonly MeetingState[]).includes(state) ? null : { code: 'MEETING_STEP_IMPOSSIBLE', params: { state } };
