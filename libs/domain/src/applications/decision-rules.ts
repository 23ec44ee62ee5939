import type { Day } from '../calendar/days.js';
import type { MembershipClass } from '../membership/membership-rules.js';
import type { FieldProblem } from '../problem.js';
import type { Outcome } from './application-stages.js';

/** What a board or an assembly decided about an application, as the office writes it down. */
export type DecisionInput = {
  readonly outcome: Outcome;
  readonly decidedOn: Day;
  /** As it stands in the minutes. */
  readonly wording: string;
  readonly reason?: string | null;
  readonly membershipClass?: MembershipClass | null;
  /** First day as a member. */
  readonly beginsOn?: Day | null;
  /** First day as a member without probation; absent: no probation. */
  readonly probationUntil?: Day | null;
};

export type DecisionProblem = FieldProblem<'required' | 'endsBeforeBegin' | 'tooLarge' | 'tooSmall'>;

/** `since`: the day of the application, or of the appeal. An admission needs class and beginning, a refusal its reason. */
export function problemsWithDecision(decision: DecisionInput, { since, today }: { since: Day; today: Day }): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  if (decision.decidedOn > today) problems.push({ field: 'decidedOn', code: 'tooLarge' });
  if (decision.decidedOn < since) problems.push({ field: 'decidedOn', code: 'tooSmall' });
  if (decision.wording.trim() === '') problems.push({ field: 'wording', code: 'required' });
  return [...problems, ...(decision.outcome === 'admitted' ? problemsWithAdmission(decision) : problemsWithRefusal(decision))];
}

function problemsWithAdmission({ decidedOn, membershipClass, beginsOn, probationUntil }: DecisionInput): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  if (!membershipClass) problems.push({ field: 'membershipClass', code: 'required' });
  if (!beginsOn) problems.push({ field: 'beginsOn', code: 'required' });
  else if (beginsOn < decidedOn) problems.push({ field: 'beginsOn', code: 'endsBeforeBegin' });
  if (beginsOn && probationUntil && probationUntil <= beginsOn) problems.push({ field: 'probationUntil', code: 'endsBeforeBegin' });
  return problems;
}

const problemsWithRefusal = ({ reason }: DecisionInput): DecisionProblem[] => ((reason ?? '').trim() === '' ? [{ field: 'reason', code: 'required' }] : []);
