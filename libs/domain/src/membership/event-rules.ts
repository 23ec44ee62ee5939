import { isDay, type Day } from '../calendar/days.js';
import {
  inOrder,
  isMemberState,
  nextEvents,
  type MembershipClass,
  type MembershipEvent,
  type MembershipProblem,
  type MembershipProblemCode,
  type MembershipState,
} from './membership-rules.js';

/** These record what somebody did, so they cannot lie ahead; a suspension, a beginning or an end can be decided beforehand. */
const ACTS: readonly MembershipState[] = ['lead', 'application', 'documentsComplete', 'decided', 'exitPending'];

/**
 * Why the event cannot be recorded, or `null`. `history` holds the other events of the organisation (when one is corrected: without
 * its old version). An event dated into the past must leave everything after it possible; the problem then names that later event
 * by its day (`effectiveOn`) and state.
 */
export function problemWithEvent(
  candidate: MembershipEvent,
  history: readonly MembershipEvent[],
  today: Day,
): MembershipProblem | null {
  return (
    problemAlone(candidate, today) ??
    problemOfAdmissionBefore(candidate, history) ??
    problemWithHistory([...history, candidate])
  );
}

/** An organisation whose recorded life begins with its application cannot have been admitted before it. */
function problemOfAdmissionBefore(
  candidate: MembershipEvent,
  history: readonly MembershipEvent[],
): MembershipProblem | null {
  const [first] = inOrder(history);
  const isTooEarly =
    first?.state === 'application' && isMemberState(candidate.state) && candidate.effectiveOn < first.effectiveOn;
  return isTooEarly ? problem('MEMBERSHIP_ADMITTED_BEFORE_APPLICATION', candidate, first) : null;
}

/** Why these events cannot follow each other, or `null`: also asked before one of them is removed. */
export function problemWithHistory(events: readonly MembershipEvent[]): MembershipProblem | null {
  let before: Standing = { event: null, membershipClass: null };
  for (const event of inOrder(events)) {
    const code = problemOfStep(before, event);
    if (code) return problem(code, event, before.event);
    before = {
      event,
      membershipClass: isMemberState(event.state) ? (event.membershipClass ?? before.membershipClass) : null,
    };
  }
  return null;
}

type Standing = { readonly event: MembershipEvent | null; readonly membershipClass: MembershipClass | null };

const problem = (
  code: MembershipProblemCode,
  event: MembershipEvent,
  before: MembershipEvent | null,
): MembershipProblem => ({
  code,
  params: {
    state: event.state,
    effectiveOn: event.effectiveOn,
    ...(before && { otherState: before.state, otherOn: before.effectiveOn }),
  },
});

function problemAlone(event: MembershipEvent, today: Day): MembershipProblem | null {
  if (!isDay(event.effectiveOn)) return problem('MEMBERSHIP_DAY_INVALID', event, null);
  if (event.effectiveOn > today && ACTS.includes(event.state)) return problem('MEMBERSHIP_IN_FUTURE', event, null);
  if (event.state === 'expelled' && isBlank(event.reason)) return problem('MEMBERSHIP_REASON_MISSING', event, null);
  if (event.state === 'expelled' && isBlank(event.decidedBy))
    return problem('MEMBERSHIP_DECISION_MISSING', event, null);
  return null;
}

const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === '';

function problemOfStep(before: Standing, event: MembershipEvent): MembershipProblemCode | null {
  const previous = before.event?.state ?? null;
  if (before.event?.effectiveOn === event.effectiveOn && previous === event.state) return 'MEMBERSHIP_TWICE_ON_A_DAY';
  if (event.membershipClass && !isMemberState(event.state)) return 'MEMBERSHIP_CLASS_WITHOUT_MEMBERSHIP';
  if (previous === event.state && isMemberState(previous))
    return changesClass(before, event) ? null : 'MEMBERSHIP_UNCHANGED';
  if (!nextEvents(previous).includes(event.state)) return problemOfOrder(previous, event.state);
  return isMemberState(event.state) && !isMemberState(previous) ? problemOfAdmission(previous, event) : null;
}

const changesClass = (before: Standing, event: MembershipEvent): boolean =>
  Boolean(event.membershipClass) && event.membershipClass !== before.membershipClass;

/** An admission names its class and, when no decision was recorded before it, who decided. Older memberships need only the class. */
function problemOfAdmission(previous: MembershipState | null, event: MembershipEvent): MembershipProblemCode | null {
  if (!event.membershipClass) return 'MEMBERSHIP_CLASS_MISSING';
  const decidedBefore = previous === 'decided' || previous === null;
  return !decidedBefore && isBlank(event.decidedBy) ? 'MEMBERSHIP_DECISION_MISSING' : null;
}

/** The name of an order that cannot be. */
function problemOfOrder(previous: MembershipState | null, state: MembershipState): MembershipProblemCode {
  const wasMember = isMemberState(previous);
  switch (state) {
    case 'lead':
      return wasMember ? 'MEMBERSHIP_LEAD_WHILE_MEMBER' : 'MEMBERSHIP_UNCHANGED';
    case 'application':
      return wasMember ? 'MEMBERSHIP_APPLIED_WHILE_MEMBER' : 'MEMBERSHIP_APPLIED_TWICE';
    case 'documentsComplete':
    case 'decided':
      if (previous === state) return 'MEMBERSHIP_UNCHANGED';
      return previous === 'decided' ? 'MEMBERSHIP_DOCUMENTS_AFTER_DECISION' : 'MEMBERSHIP_NO_OPEN_APPLICATION';
    case 'probation':
    case 'active':
      return wasMember ? 'MEMBERSHIP_ADMITTED_TWICE' : 'MEMBERSHIP_ADMITTED_BEFORE_APPLICATION';
    case 'suspended':
      return wasMember ? 'MEMBERSHIP_SUSPENDED_UNDER_NOTICE' : 'MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP';
    case 'exitPending':
      return 'MEMBERSHIP_NOTICE_WITHOUT_MEMBERSHIP';
    case 'expelled':
    case 'former':
      return previous === 'expelled' || previous === 'former'
        ? 'MEMBERSHIP_ENDED_TWICE'
        : 'MEMBERSHIP_ENDED_BEFORE_BEGIN';
  }
}
