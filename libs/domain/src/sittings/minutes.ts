import type { Day } from '../calendar/days.js';
import type { MeetingState } from '../meetings/meeting-state.js';
import type { FieldProblem, Problem } from '../problem.js';

/** Who signs the minutes while the statutes name nobody: who chaired the meeting, and who wrote them. */
export const MINUTES_ROLES = ['chair', 'minuteTaker'] as const;
export type MinutesRole = (typeof MINUTES_ROLES)[number];

export const MINUTES_STATES = ['draft', 'approved', 'signed'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** The state follows from what happened: an approval, then a signature of everybody who signs. */
export function minutesStateOf(isApproved: boolean, signed: readonly MinutesRole[]): MinutesState {
  if (!isApproved) return 'draft';
  return MINUTES_ROLES.every((role) => signed.includes(role)) ? 'signed' : 'approved';
}

export type MinutesProblem = Problem<'MINUTES_APPROVED' | 'MINUTES_MEETING_NOT_CLOSED' | 'MINUTES_NOT_APPROVED' | 'MINUTES_ALREADY_SIGNED'>;

export const MINUTES_ACTIONS = ['approve', 'sign', 'amend'] as const;
export type MinutesAction = (typeof MINUTES_ACTIONS)[number];

/** Only the minutes of a meeting that is closed are approved, once; only approved ones are signed and amended. */
export function problemWithMinutesAction(action: MinutesAction, meeting: MeetingState, minutes: MinutesState): MinutesProblem | null {
  if (action !== 'approve') {
    if (minutes === 'draft') return { code: 'MINUTES_NOT_APPROVED' };
    return action === 'sign' && minutes === 'signed' ? { code: 'MINUTES_ALREADY_SIGNED' } : null;
  }
  if (minutes !== 'draft') return { code: 'MINUTES_APPROVED' };
  return meeting === 'closed' ? null : { code: 'MINUTES_MEETING_NOT_CLOSED' };
}

/** Where minutes are approved: at a later meeting of the body, by one of its decisions or without, or by a decision without a meeting. */
export type Approval = { readonly meetingId: string | null; readonly decisionId: string | null; readonly chairId: string; readonly minuteTakerId: string };

/** What there is to choose from: the body's later meetings, what it decided since, and who took part. */
export type ApprovalChoices = {
  readonly meetings: readonly { readonly id: string; readonly on: Day }[];
  readonly decisions: readonly { readonly id: string; readonly meetingId: string | null; readonly on: Day }[];
  readonly people: readonly { readonly personId: string }[];
};

type ApprovalFault = FieldProblem<'required' | 'notOneOf' | 'duplicate'>;

/** What is wrong with an approval, field by field. */
export function problemsWithApproval({ meetingId, decisionId, chairId, minuteTakerId }: Approval, { meetings, decisions, people }: ApprovalChoices): ApprovalFault[] {
  const problems: ApprovalFault[] = [];
  const isKnown = (id: string) => people.some(({ personId }) => personId === id);
  if (meetingId === null && decisionId === null) problems.push({ field: 'meetingId', code: 'required' });
  if (meetingId !== null && !meetings.some(({ id }) => id === meetingId)) problems.push({ field: 'meetingId', code: 'notOneOf' });
  if (decisionId !== null && !decisions.some((decision) => decision.id === decisionId && decision.meetingId === meetingId)) problems.push({ field: 'decisionId', code: 'notOneOf' });
  if (!isKnown(chairId)) problems.push({ field: 'chairId', code: 'notOneOf' });
  if (!isKnown(minuteTakerId)) problems.push({ field: 'minuteTakerId', code: 'notOneOf' });
  else if (minuteTakerId === chairId) problems.push({ field: 'minuteTakerId', code: 'duplicate' });
  return problems;
}

/** The day of an approval that has no problem: that of the meeting, or of the decision taken without one. */
export function dayOfApproval({ meetingId, decisionId }: Pick<Approval, 'meetingId' | 'decisionId'>, { meetings, decisions }: Pick<ApprovalChoices, 'meetings' | 'decisions'>): Day {
  return (meetings.find(({ id }) => id === meetingId) ?? decisions.find(({ id }) => id === decisionId))!.on;
}
