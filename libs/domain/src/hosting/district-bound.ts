import { HEADQUARTERS, type HostProblem } from './host-problem.js';

/** A meeting with so many districts to choose from always finds one that neither of its neighbours has. */
const ENOUGH_DISTRICTS = 3;

/**
 * How often at least two meetings in a row fall into one district when every meeting has one of these hosts: the shortest way through the
 * districts, meeting by meeting, whoever the host is. 0 where a meeting may be in the network's own rooms.
 */
export function leastDistrictPairs(problem: HostProblem, hostsPerMeeting: readonly Iterable<number>[]): number {
  let least = new Map<string | null, number>([[null, 0]]);
  for (const hosts of hostsPerMeeting) {
    const next = new Map<string | null, number>();
    for (const district of someDistricts(problem, hosts)) next.set(district, leastBefore(least, district));
    least = next;
  }
  return Math.min(...least.values());
}

function someDistricts({ organisations }: HostProblem, hosts: Iterable<number>): Set<string | null> {
  const districts = new Set<string | null>();
  for (const host of hosts) {
    districts.add(host === HEADQUARTERS ? null : organisations[host]!.district);
    if (districts.size === ENOUGH_DISTRICTS) break;
  }
  return districts;
}

function leastBefore(least: ReadonlyMap<string | null, number>, district: string | null): number {
  let best = Infinity;
  for (const [before, pairs] of least) best = Math.min(best, pairs + Number(district !== null && before === district));
  return best;
}
