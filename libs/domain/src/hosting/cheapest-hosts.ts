import { compareDetour, compareSum, minus, NO_COST, plus, type Cost } from './host-costs.js';

/** What each host of a meeting costs by itself; hosts are numbers, `HEADQUARTERS` among them. */
export type Candidates = ReadonlyMap<number, Cost>;

/** What the `count`-th hosting of a host adds, whichever meetings they are. */
export type Marginal = (host: number, count: number) => Cost;

export type HostNetwork = {
  /** One entry per meeting; never empty, and the cheapest first hosting first. */
  readonly candidates: readonly Candidates[];
  /** It must not fall as `count` grows, or the result is not the cheapest. */
  readonly marginal: Marginal;
};

/** Where the search for a place came from: the meeting that would take the place at this host. */
type Step = { readonly from: number; readonly host: number };

/**
 * The cheapest host for every meeting: a minimum-cost flow from meetings to hosts with convex costs, by successive shortest paths (Ahuja,
 * Magnanti, Orlin: Network Flows, chapters 9 and 14). Meetings are added one at a time; each either takes one more hosting of a host, or the
 * place of an earlier meeting, which then looks for another, so that the hosts are the cheapest for all that were added so far.
 */
export function cheapestHosts(network: HostNetwork): number[] {
  const hosts: number[] = [];
  const counts = new Map<number, number>();
  network.candidates.forEach((_, meeting) => addMeeting(network, hosts, counts, meeting));
  return hosts;
}

function addMeeting({ candidates, marginal }: HostNetwork, hosts: number[], counts: Map<number, number>, added: number): void {
  const { costs, steps } = waysFrom(candidates, hosts, added);
  let best: { cost: Cost; meeting: number; host: number } | null = null;
  for (const [meeting, waited] of costs) {
    for (const [host, own] of candidates[meeting]!) {
      if (best && compareSum(waited, own, marginal(host, 1), best.cost) >= 0) break;
      const count = counts.get(host) ?? 0;
      const further = marginal(host, count + 1);
      if (!best || count === 0 || compareSum(waited, own, further, best.cost) < 0) best = { cost: plus(waited, own, further), meeting, host };
    }
  }
  const { meeting, host } = best!;
  counts.set(host, (counts.get(host) ?? 0) + 1);
  moveAlong(hosts, steps, meeting, host);
}

/** What it costs at least that a meeting looks for a host, for the added one to get one (Bellman and Ford). */
function waysFrom(candidates: HostNetwork['candidates'], hosts: readonly number[], added: number) {
  const costs = new Map<number, Cost>([[added, NO_COST]]);
  const steps = new Map<number, Step>();
  const queue = [added];
  for (let meeting = queue.shift(); meeting !== undefined; meeting = queue.shift()) {
    const waited = costs.get(meeting)!;
    for (let other = 0; other < hosts.length; other += 1) {
      const host = hosts[other]!;
      const own = candidates[meeting]!.get(host);
      if (!own || other === meeting) continue;
      const given = candidates[other]!.get(host)!;
      const known = costs.get(other);
      if (known && compareDetour(waited, own, given, known) >= 0) continue;
      costs.set(other, minus(plus(waited, own), given));
      steps.set(other, { from: meeting, host });
      if (!queue.includes(other)) queue.push(other);
    }
  }
  return { costs, steps };
}

/** The last meeting takes the host; each one before takes the place that its successor had. */
function moveAlong(hosts: number[], steps: ReadonlyMap<number, Step>, last: number, host: number): void {
  hosts[last] = host;
  const step = steps.get(last);
  if (step) moveAlong(hosts, steps, step.from, step.host);
}
