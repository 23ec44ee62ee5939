import { districtOf } from './district-bound.js';
import { areTooClose } from './host-eligibility.js';
import { costOf, sumOf, type Cost } from './host-costs.js';
import { HEADQUARTERS, moreThanAny, type HostProblem } from './host-problem.js';

/** Two meetings whose hosts, taken together, cost something that neither costs alone; what is forbidden costs more than any plan. */
export type Pair = { readonly earlier: number; readonly later: number; readonly cost: Cost; readonly isSameHost: boolean };

/** Every costly pair among the meetings that have a host; `undefined`: not decided. */
export function pairsOf(problem: HostProblem, hosts: readonly (number | undefined)[]): Pair[] {
  const pairs: Pair[] = [];
  for (let later = 1; later < hosts.length; later += 1) {
    const second = hosts[later];
    if (second === undefined || second === HEADQUARTERS) continue;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const first = hosts[earlier];
      if (first === second) pairs.push(...sameHost(problem, earlier, later, second));
      else if (earlier === later - 1 && first !== undefined && isSameDistrict(problem, first, second)) pairs.push({ earlier, later, cost: NEIGHBOURS, isSameHost: false });
    }
  }
  return pairs;
}

const NEIGHBOURS = costOf({ districts: 1 });

function sameHost(problem: HostProblem, earlier: number, later: number, host: number): Pair[] {
  const fallbacks = isTooSoon(problem, earlier, later) ? moreThanAny(problem) : 0;
  const districts = Number(later === earlier + 1 && isSameDistrict(problem, host, host));
  const gaps = Math.max(0, problem.fairGap - (later - earlier));
  return fallbacks + districts + gaps > 0 ? [{ earlier, later, cost: costOf({ fallbacks, gaps, districts }), isSameHost: true }] : [];
}

function isSameDistrict(problem: HostProblem, first: number, second: number): boolean {
  const district = districtOf(problem, first);
  return district !== null && district === districtOf(problem, second);
}

/** Two pinned meetings are as they are, however close. */
function isTooSoon({ meetings, input }: HostProblem, earlier: number, later: number): boolean {
  const first = meetings[earlier]!;
  const second = meetings[later]!;
  return !(first.pinned && second.pinned) && areTooClose(first.day, second.day, input.settings.gapMonths);
}

export const costOfPairs = (pairs: readonly Pair[]): Cost => sumOf(pairs.map(({ cost }) => cost));
