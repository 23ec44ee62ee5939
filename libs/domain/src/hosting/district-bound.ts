import { HEADQUARTERS, type HostProblem } from './host-problem.js';

/**
 * How often at least two meetings in a row fall into one district when every meeting has one of these hosts: the shortest way through the
 * districts, meeting by meeting, whoever the host is. 0 where a meeting may be in the network's own rooms.
 */
export function leastDistrictPairs({ organisations }: HostProblem, hostsPerMeeting: readonly Iterable<number>[]): number {
  let least = new Map<string | null, number>([[null, 0]]);
  for (const hosts of hostsPerMeeting) {
    const districts = new Set<string | null>();
    for (const host of hosts) districts.add(host === HEADQUARTERS ? null : organisations[host]!.district);
    least = new Map([...districts].map((district) => [district, leastBefore(least, district)]));
  }
  return Math.min(...least.values());
}

function leastBefore(least: ReadonlyMap<string | null, number>, district: string | null): number {
  let best = Infinity;
  for (const [before, pairs] of least) best = Math.min(best, pairs + Number(district !== null && before === district));
  return best;
}
