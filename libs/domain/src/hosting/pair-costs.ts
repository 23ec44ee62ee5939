import { areTooClose } from './host-eligibility.js';
import { costOf, NO_COST, plus, type Cost } from './host-costs.js';
import { HEADQUARTERS, type HostProblem } from './host-problem.js';

/** Two meetings whose hosts, taken together, cost something that neither costs alone. */
export type Pair = { readonly earlier: number; readonly later: number; readonly cost: Cost; readonly isForbidden: boolean };

/** Every costly pair among the meetings that have a host; `undefined`: not decided. */
export const pairsOf = (problem: HostProblem, hosts: readonly (number | undefined)[]): Pair[] => hosts.flatMap((_, later) => pairsBefore(problem, hosts, later));

/** The costly pairs that a meeting makes with those before it. */
export function pairsBefore(problem: HostProblem, hosts: readonly (number | undefined)[], later: number): Pair[] {
  const pairs: Pair[] = [];
  for (let earlier = 0; earlier < later; earlier += 1) {
    const pair = pairOf(problem, hosts, earlier, later);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function pairOf(problem: HostProblem, hosts: readonly (number | undefined)[], earlier: number, later: number): Pair | null {
  const first = hosts[earlier];
  const second = hosts[later];
  if (first === undefined || second === undefined || first === HEADQUARTERS || second === HEADQUARTERS) return null;
  const gaps = first === second ? Math.max(0, problem.fairGap - (later - earlier)) : 0;
  const districts = Number(later === earlier + 1 && isSameDistrict(problem, first, second));
  const isForbidden = first === second && isTooSoon(problem, earlier, later);
  return gaps + districts > 0 || isForbidden ? { earlier, later, cost: costOf({ gaps, districts }), isForbidden } : null;
}

function isSameDistrict({ organisations }: HostProblem, first: number, second: number): boolean {
  const { district } = organisations[first]!;
  return district !== null && district === organisations[second]!.district;
}

/** Two pinned meetings are as they are, however close. */
function isTooSoon({ meetings, input }: HostProblem, earlier: number, later: number): boolean {
  const first = meetings[earlier]!;
  const second = meetings[later]!;
  return !(first.pinned && second.pinned) && areTooClose(first.day, second.day, input.settings.gapMonths);
}

export const costOfPairs = (pairs: readonly Pair[]): Cost => pairs.reduce((sum, { cost }) => plus(sum, cost), NO_COST);
