import { HOST_LEVELS, type HostLevel } from './host-costs.js';
import type { HostReason } from './host-eligibility.js';
import { planCost, type HostPlan, type PlanCost } from './host-plan.js';
import { hostNumber, hostProblemOf, reasonsAgainst, type HostProblem } from './host-problem.js';
import { searchHosts } from './host-search.js';
import type { HostPlanInput } from './host-values.js';

/** An organisation as host of one meeting. */
export type HostAlternative = {
  readonly organisationId: string;
  readonly roomId: string | null;
  /** Why it cannot host; empty when it can (P11). */
  readonly reasons: readonly HostReason[];
  /** The first level on which the whole plan would be worse with it, everything else arranged as well as can be; `null`: not worse. */
  readonly worse: { readonly level: HostLevel; readonly by: number } | null;
};

/** Branches per organisation: an explanation need not be exact where the plan itself is hard to find. */
const MAX_BRANCHES = 20;

/** Every organisation as host of a meeting: what it would cost the plan, or why it cannot be. */
export function alternativesOf(input: HostPlanInput, plan: HostPlan, meetingId: string): HostAlternative[] {
  const problem = hostProblemOf(input);
  const meeting = problem.meetings.findIndex(({ id }) => id === meetingId);
  const chosen = hostNumber(problem, plan.meetings[meeting]!.organisationId);
  return problem.organisations.map(({ id }, host) => {
    const reasons = reasonsAgainst(problem, meeting, host);
    const isFree = reasons.length === 0 && host !== chosen && problem.meetings[meeting]!.pinned === null;
    return { organisationId: id, roomId: problem.offers[meeting]![host]!.roomId, reasons, worse: isFree ? worseWith(problem, plan.cost, meeting, host) : null };
  });
}

function worseWith(problem: HostProblem, cost: PlanCost, meeting: number, host: number): HostAlternative['worse'] {
  const other = planCost(problem, searchHosts(problem, { fixed: { meeting, host }, maxBranches: MAX_BRANCHES }).cost);
  const level = HOST_LEVELS.find((of) => other[of] !== cost[of]);
  return level ? { level, by: other[level] - cost[level] } : null;
}
