import { cheapestHosts, type Candidates, type Marginal } from './cheapest-hosts.js';
import { districtOf, districtsOf, leastDistrictPairs } from './district-bound.js';
import { compareCosts, HOST_LEVELS, plus, sumOf, type Cost, type HostLevel } from './host-costs.js';
import { HEADQUARTERS, type HostProblem } from './host-problem.js';
import { costOfPairs, pairsOf, type Pair } from './pair-costs.js';

/** A host for every meeting. `doubt`: the first level on which another plan may be cheaper; `null`: it is proved that none is, but for the tie. */
export type HostSolution = { readonly hosts: readonly number[]; readonly cost: Cost; readonly doubt: HostLevel | null };

/** The hosts that a branch of the search leaves to each meeting; one that is left alone is decided. */
type Branch = readonly Candidates[];
type Node = { readonly possible: Branch; readonly hosts: readonly number[]; readonly bound: Cost; readonly pairs: readonly Pair[] };

export type SearchOptions = {
  /** Only plans in which this host has this meeting. */
  readonly fixed?: { readonly meeting: number; readonly host: number };
  readonly maxBranches?: number;
};

/** So many branches are looked at; more are needed only where few hosts stand in each other's way in many ways. */
const MAX_BRANCHES = 100;

/**
 * The cheapest plan. The flow finds it as long as hosts do not cost more together than each alone; where two do (the same host again too
 * early, neighbours in a row), the search branches: without the first host or district, with the first but not the second, with both.
 * Branches are taken up in the order of what they cost at least, so the first plan without an open pair is the cheapest there is. Where the
 * branches run out before, the best plan so far, the one of the flow and the one by hand are improved step by step, and the best is taken;
 * with a fixed host, which is asked about for every organisation, only the first of them.
 */
export function searchHosts(problem: HostProblem, { fixed, maxBranches = MAX_BRANCHES }: SearchOptions = {}): HostSolution {
  const root = problem.candidates.map((candidates, meeting) => (meeting === fixed?.meeting ? only(candidates, (host) => host === fixed.host) : candidates));
  let best = foundOf(problem, withoutHosts(root));
  const first = nodeOf(problem, root);
  const open = [first];
  for (let branches = 0; open.length > 0 && branches < maxBranches; branches += 1) {
    const node = open.shift()!;
    if (compareCosts(node.bound, best.cost) >= 0) return { ...best, doubt: null };
    best = cheaperOf(best, foundOf(problem, node.hosts));
    for (const branch of branchesOf(problem, node)) push(open, nodeOf(problem, branch));
  }
  const others = fixed ? [] : [first.hosts, cheapestInTurn(problem, root)];
  for (const hosts of [best.hosts, ...others]) best = cheaperOf(best, improved(problem, root, foundOf(problem, hosts)));
  return { ...best, doubt: doubtOf(best, open) };
}

function doubtOf({ cost }: Found, [cheapest]: readonly Node[]): HostLevel | null {
  if (!cheapest || compareCosts(cheapest.bound, cost) >= 0) return null;
  const level = HOST_LEVELS.find((_, nth) => cheapest.bound[nth] !== cost[nth])!;
  return level === 'tie' ? null : level;
}

const only = (candidates: Candidates, keep: (host: number) => boolean): Candidates => new Map([...candidates].filter(([host]) => keep(host)));

const decidedHost = (possible: Candidates): number | undefined => (possible.size === 1 ? possible.keys().next().value : undefined);

/** Keeps the queue in the order of the bounds. */
function push(open: Node[], node: Node): void {
  const place = open.findIndex(({ bound }) => compareCosts(node.bound, bound) < 0);
  open.splice(place < 0 ? open.length : place, 0, node);
}

/** The cheapest hosts within a branch, as if open pairs cost nothing. */
function nodeOf(problem: HostProblem, possible: Branch): Node {
  const decided = pairsOf(problem, possible.map(decidedHost));
  const marginal = marginalWithin(problem, decided, possible);
  const hosts = cheapestHosts({ candidates: possible, marginal });
  const together = costOfPairs(decided).with(DISTRICTS, leastDistrictPairs(problem, possible, hosts.includes(HEADQUARTERS)));
  return { possible, hosts, bound: plus(costOfHosts(problem, hosts, marginal), together), pairs: openPairs(problem, possible, hosts) };
}

const DISTRICTS = HOST_LEVELS.indexOf('districts');

/** Whoever certainly hosts twice pays what these two cost together, not what two cost at least. */
function marginalWithin({ unfairness, atLeast }: HostProblem, decided: readonly Pair[], possible: Branch): Marginal {
  const twice = new Set(decided.filter(({ isSameHost }) => isSameHost).map(({ earlier }) => decidedHost(possible[earlier]!)));
  return (host, count) => (twice.has(host) ? unfairness : atLeast)(host, count);
}

const openPairs = (problem: HostProblem, possible: Branch, hosts: readonly number[]): Pair[] =>
  pairsOf(problem, hosts).filter(({ earlier, later, isSameHost }) =>
    [earlier, later].some((meeting) => (isSameHost ? possible[meeting]!.size > 1 : districtsOf(problem, possible[meeting]!).size > 1)),
  );

function branchesOf(problem: HostProblem, { possible, hosts, pairs }: Node): Branch[] {
  const [pair] = [...pairs].sort((a, b) => compareCosts(b.cost, a.cost));
  if (!pair) return [];
  const { earlier, later, isSameHost } = pair;
  const district = districtOf(problem, hosts[earlier]!);
  const isMeant = (host: number) => (isSameHost ? host === hosts[earlier] : districtOf(problem, host) === district);
  const withIt = (meeting: number) => only(possible[meeting]!, isMeant);
  const without = (meeting: number) => only(possible[meeting]!, (host) => !isMeant(host));
  const withFirst = possible.with(earlier, withIt(earlier));
  const branches = [possible.with(earlier, without(earlier)), withFirst.with(later, without(later)), withFirst.with(later, withIt(later))];
  return branches.filter((branch) => branch.every(({ size }) => size > 0));
}

/** What hosts cost each by itself. */
function costOfHosts({ candidates }: HostProblem, hosts: readonly number[], marginal: Marginal): Cost {
  const counts = new Map<number, number>();
  const costs: Cost[] = [];
  hosts.forEach((host, meeting) => {
    const count = (counts.get(host) ?? 0) + 1;
    counts.set(host, count);
    costs.push(candidates[meeting]!.get(host)!, marginal(host, count));
  });
  return sumOf(costs);
}

const totalCost = (problem: HostProblem, hosts: readonly number[]): Cost => plus(costOfHosts(problem, hosts, problem.unfairness), costOfPairs(pairsOf(problem, hosts)));

type Found = Omit<HostSolution, 'doubt'>;

const foundOf = (problem: HostProblem, hosts: readonly number[]): Found => ({ hosts, cost: totalCost(problem, hosts) });

const cheaperOf = (a: Found, b: Found): Found => (compareCosts(b.cost, a.cost) < 0 ? b : a);

/** Everything in the network's own rooms, but for what is decided: always possible. */
const withoutHosts = (possible: Branch): number[] => possible.map((candidates) => decidedHost(candidates) ?? HEADQUARTERS);

/** Steps are tried with so many of the cheapest hosts of a meeting, and with the network's own rooms. */
const TRIED = 12;
const triedHosts = (candidates: Candidates): number[] => [...candidates.keys()].filter((host, nth) => nth < TRIED || host === HEADQUARTERS);

/** Meeting by meeting whoever adds least to those before: the plan that a board would make by hand. */
function cheapestInTurn(problem: HostProblem, possible: Branch): readonly number[] {
  const next = (hosts: readonly number[], candidates: Candidates) => triedHosts(candidates).map((host) => foundOf(problem, [...hosts, host]));
  return possible.reduce<readonly number[]>((hosts, candidates) => next(hosts, candidates).reduce((a, b) => cheaperOf(a, b)).hosts, []);
}

/** Gives one meeting to another host, or exchanges the hosts of two, as long as that makes the plan cheaper. */
function improved(problem: HostProblem, possible: Branch, found: Found): Found {
  let best = found;
  for (const hosts of neighboursOf(possible, found.hosts)) best = cheaperOf(best, foundOf(problem, hosts));
  return best === found ? found : improved(problem, possible, best);
}

function* neighboursOf(possible: Branch, hosts: readonly number[]): Generator<number[]> {
  for (let meeting = 0; meeting < hosts.length; meeting += 1) {
    for (const host of triedHosts(possible[meeting]!)) yield hosts.with(meeting, host);
    for (let other = 0; other < meeting; other += 1) {
      if (possible[meeting]!.has(hosts[other]!) && possible[other]!.has(hosts[meeting]!)) yield hosts.with(meeting, hosts[other]!).with(other, hosts[meeting]!);
    }
  }
}
