import type { Candidates } from './cheapest-hosts.js';
import { HEADQUARTERS, type HostProblem } from './host-problem.js';

/** `null`: the network's own rooms, or an organisation without a district. */
export const districtOf = ({ organisations }: HostProblem, host: number): string | null => organisations[host]?.district ?? null;

/** A meeting with so many districts to choose from always finds one that neither of its neighbours has. */
const ENOUGH_DISTRICTS = 3;

/** The districts in which a meeting can be; three, if there are more. */
export function districtsOf(problem: HostProblem, possible: Candidates, withHeadquarters = true): Set<string | null> {
  const districts = new Set<string | null>();
  for (const host of possible.keys()) {
    if (host !== HEADQUARTERS || withHeadquarters) districts.add(districtOf(problem, host));
    if (districts.size === ENOUGH_DISTRICTS) break;
  }
  return districts;
}

/**
 * How often at least two meetings in a row fall into one district: the shortest way through the districts, meeting by meeting, whoever the
 * host is. Where no meeting needs the network's own rooms, a plan with them costs more than all districts, and they are left out.
 */
export function leastDistrictPairs(problem: HostProblem, possible: readonly Candidates[], withHeadquarters: boolean): number {
  let least = new Map<string | null, number>([[null, 0]]);
  for (const candidates of possible) {
    const next = new Map<string | null, number>();
    for (const district of districtsOf(problem, candidates, withHeadquarters)) next.set(district, leastBefore(least, district));
    least = next;
  }
  return Math.min(...least.values());
}

function leastBefore(least: ReadonlyMap<string | null, number>, district: string | null): number {
  let best = Infinity;
  for (const [before, pairs] of least) best = Math.min(best, pairs + Number(district !== null && before === district));
  return best;
}
