import { problemWithEvent } from '@verbund/domain/membership/event-rules.js';
import {
  isMemberState,
  type MembershipClass,
  type MembershipEvent,
  type MembershipProblemCode,
  type MembershipState,
} from '@verbund/domain/membership/membership-rules.js';
import type { FieldIssue } from '../../../shared/http/api-problem';
import type { TextKey } from '../../../shared/texts/keys';
import type { RecordedEvent } from './api';

type Decider = NonNullable<RecordedEvent['decidedBy']>;

/** Who decides in a network. */
export const DECIDERS = ['board', 'assembly', 'office', 'member', 'other'] as const satisfies readonly Decider[];

/** What a step is called, seen from where the organisation stands. */
export function stepLabel(state: MembershipState, present: MembershipState | null): TextKey {
  if (state === present) return 'organisations.step.class';
  return state === 'active' && isMemberState(present) ? 'organisations.step.reactivate' : `organisations.step.${state}`;
}

export type EventValues = {
  state: MembershipState;
  membershipClass: MembershipClass | null;
  effectiveOn: string;
  reason: string;
  decidedBy: Decider | null;
  decidedOn: string | null;
};

const FIELD_OF: Partial<Record<MembershipProblemCode, keyof EventValues>> = {
  MEMBERSHIP_CLASS_MISSING: 'membershipClass',
  MEMBERSHIP_UNCHANGED: 'membershipClass',
  MEMBERSHIP_REASON_MISSING: 'reason',
  MEMBERSHIP_DECISION_MISSING: 'decidedBy',
};

/** What the rules say about an event that is being entered, at its field; an order that cannot be is a matter of the day. */
export function issuesWith(values: EventValues, others: readonly MembershipEvent[], today: string): FieldIssue[] {
  const problem = problemWithEvent(values, others, today);
  if (!problem) return [];
  const field = FIELD_OF[problem.code] ?? 'effectiveOn';
  const isShown = field !== 'membershipClass' || isMemberState(values.state);
  return [{ field: isShown ? field : 'effectiveOn', code: problem.code, params: problem.params }];
}
