import type { Day } from '../calendar/days.js';
import { compareDays } from '../calendar/days.js';
import type { Problem } from '../problem.js';

/**
 * Where an organisation stands towards the network, in the order of its life. `decided`: the competent body has admitted it,
 * membership has not begun. `exitPending`: notice was given, the period runs. `expelled` and `former` are both over, for different
 * reasons. An application that was declined or withdrawn goes back to `lead`, with the reason.
 */
export const MEMBERSHIP_STATES = [
  'lead',
  'application',
  'documentsComplete',
  'decided',
  'probation',
  'active',
  'suspended',
  'exitPending',
  'expelled',
  'former',
] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export const MEMBERSHIP_CLASSES = ['full', 'associate', 'supporting'] as const;
export type MembershipClass = (typeof MEMBERSHIP_CLASSES)[number];

/** From `effectiveOn` (inclusive) the organisation is in `state`, until the next event. */
export type MembershipEvent = {
  readonly state: MembershipState;
  readonly effectiveOn: Day;
  /** Given by the event that admits or that changes the class; absent or `null`: unchanged. */
  readonly membershipClass?: MembershipClass | null;
  readonly reason?: string | null;
  /** Who decided, in words or as a reference to the decision. */
  readonly decidedBy?: string | null;
};

/** A stretch of days in one state and class; `to` is exclusive, `null` while it lasts. */
export type MembershipPeriod = {
  readonly state: MembershipState;
  readonly membershipClass: MembershipClass | null;
  readonly from: Day;
  readonly to: Day | null;
};

const MEMBER_STATES: readonly MembershipState[] = ['probation', 'active', 'suspended', 'exitPending'];

/**
 * Is an organisation in this state a member? On probation, suspended and under notice it is: rights may rest, but membership lasts
 * until a day on which it ends (BGB § 39: notice ends membership only when its period is over), and counts of members include it.
 */
export const isMemberState = (state: MembershipState | null): boolean =>
  state !== null && MEMBER_STATES.includes(state);

/** Which states may follow; `null`: nothing recorded yet. Older memberships enter the register without their application. */
const FOLLOWING: Readonly<Record<MembershipState | 'none', readonly MembershipState[]>> = {
  none: ['lead', 'application', 'probation', 'active'],
  lead: ['application'],
  application: ['lead', 'documentsComplete', 'decided', 'probation', 'active'],
  documentsComplete: ['lead', 'decided', 'probation', 'active'],
  decided: ['lead', 'probation', 'active'],
  probation: ['active', 'suspended', 'exitPending', 'expelled', 'former'],
  active: ['suspended', 'exitPending', 'expelled', 'former'],
  suspended: ['active', 'exitPending', 'expelled', 'former'],
  exitPending: ['active', 'expelled', 'former'],
  expelled: ['lead', 'application'],
  former: ['lead', 'application'],
};

/** Which states can come next. Changing the class of a member is an event of the same state and is not listed. */
export const nextEvents = (state: MembershipState | null): readonly MembershipState[] => FOLLOWING[state ?? 'none'];

/** Events of one organisation by day; on the same day in the order of the life of a membership. */
export const inOrder = (events: readonly MembershipEvent[]): MembershipEvent[] =>
  [...events].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn) || rank(a.state) - rank(b.state));

const rank = (state: MembershipState): number => MEMBERSHIP_STATES.indexOf(state);

/** The whole history as periods without gap or overlap. A state left on the day it began leaves no period. */
export function periodsOf(events: readonly MembershipEvent[]): MembershipPeriod[] {
  const ordered = inOrder(events);
  let membershipClass: MembershipClass | null = null;
  return ordered.flatMap((event, index) => {
    membershipClass = isMemberState(event.state) ? (event.membershipClass ?? membershipClass) : null;
    const to = ordered[index + 1]?.effectiveOn ?? null;
    return to === event.effectiveOn ? [] : [{ state: event.state, membershipClass, from: event.effectiveOn, to }];
  });
}

const periodOn = (events: readonly MembershipEvent[], day: Day): MembershipPeriod | undefined =>
  periodsOf(events).findLast((period) => period.from <= day);

/** The state in force on a day, past or future; `null` before the first event. */
export const stateOn = (events: readonly MembershipEvent[], day: Day): MembershipState | null =>
  periodOn(events, day)?.state ?? null;

/** The class of membership on a day; `null` when it was no member. */
export const classOn = (events: readonly MembershipEvent[], day: Day): MembershipClass | null =>
  periodOn(events, day)?.membershipClass ?? null;

export const isMemberOn = (events: readonly MembershipEvent[], day: Day): boolean =>
  isMemberState(stateOn(events, day));

/** The first day of the unbroken membership that covers the day; `null` when it was no member then. */
export function memberSince(events: readonly MembershipEvent[], day: Day): Day | null {
  let since: Day | null = null;
  for (const period of periodsOf(events)) {
    if (period.from > day) break;
    since = isMemberState(period.state) ? (since ?? period.from) : null;
  }
  return since;
}

export const MEMBERSHIP_PROBLEMS = [
  'MEMBERSHIP_DAY_INVALID',
  'MEMBERSHIP_IN_FUTURE',
  'MEMBERSHIP_REASON_MISSING',
  'MEMBERSHIP_DECISION_MISSING',
  'MEMBERSHIP_CLASS_MISSING',
  'MEMBERSHIP_CLASS_WITHOUT_MEMBERSHIP',
  'MEMBERSHIP_UNCHANGED',
  'MEMBERSHIP_TWICE_ON_A_DAY',
  'MEMBERSHIP_LEAD_WHILE_MEMBER',
  'MEMBERSHIP_APPLIED_WHILE_MEMBER',
  'MEMBERSHIP_APPLIED_TWICE',
  'MEMBERSHIP_NO_OPEN_APPLICATION',
  'MEMBERSHIP_DOCUMENTS_AFTER_DECISION',
  'MEMBERSHIP_ADMITTED_BEFORE_APPLICATION',
  'MEMBERSHIP_ADMITTED_TWICE',
  'MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP',
  'MEMBERSHIP_SUSPENDED_UNDER_NOTICE',
  'MEMBERSHIP_NOTICE_WITHOUT_MEMBERSHIP',
  'MEMBERSHIP_ENDED_BEFORE_BEGIN',
  'MEMBERSHIP_ENDED_TWICE',
] as const;
export type MembershipProblemCode = (typeof MEMBERSHIP_PROBLEMS)[number];
export type MembershipProblem = Problem<MembershipProblemCode>;
