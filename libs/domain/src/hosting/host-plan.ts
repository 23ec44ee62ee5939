import { HOST_LEVELS, type Cost, type HostLevel } from './host-costs.js';
import { HEADQUARTERS, hostProblemOf, UNFAIRNESS_UNIT, type HostProblem } from './host-problem.js';
import { searchHosts, type HostSolution, type SearchOptions } from './host-search.js';
import type { HostPlanInput, Place } from './host-values.js';

export type PlannedMeeting = Place & { readonly meetingId: string; readonly isPinned: boolean };

/** What a plan could not avoid, level by level; unfairness is the sum of squared credits by weight at its end. */
export type PlanCost = Readonly<Record<HostLevel, number>>;

export type HostPlan = {
  /** In the order of the days. */
  readonly meetings: readonly PlannedMeeting[];
  readonly cost: PlanCost;
  /** The first level on which another plan may cost less: the plan is the best of those that were looked at. `null`: it is proved that none does, but for the tie. */
  readonly doubt: HostLevel | null;
};

/**
 * The fairest hosts for a row of meetings: pure, and always the same for the same input, in whatever order it comes. See README.md in this
 * folder for the rule and an example by hand. `input.history` ends before the first of the meetings.
 */
export function planHosts(input: HostPlanInput, options: Pick<SearchOptions, 'maxBranches'> = {}): HostPlan {
  const problem = hostProblemOf(input);
  return planOf(problem, searchHosts(problem, options));
}

function planOf(problem: HostProblem, { hosts, cost, doubt }: HostSolution): HostPlan {
  const meetings = problem.meetings.map(({ id, pinned }, meeting) => ({
    meetingId: id,
    isPinned: pinned !== null,
    ...(pinned ?? placeOf(problem, meeting, hosts[meeting]!)),
  }));
  return { meetings, doubt, cost: planCost(problem, cost) };
}

const placeOf = ({ organisations, offers }: HostProblem, meeting: number, host: number): Place =>
  host === HEADQUARTERS ? { organisationId: null, roomId: null } : { organisationId: organisations[host]!.id, roomId: offers[meeting]![host]!.roomId };

export function planCost({ unfairnessBefore }: HostProblem, cost: Cost): PlanCost {
  const levels = Object.fromEntries(HOST_LEVELS.map((level, nth) => [level, cost[nth]!])) as Record<HostLevel, number>;
  return { ...levels, unfairness: unfairnessBefore + levels.unfairness / UNFAIRNESS_UNIT };
}
