import { cheapestHosts, type Candidates } from './cheapest-hosts.js';
import { leastDistrictPairs } from './district-bound.js';
import { compareCosts, compareSum, HOST_LEVELS, NO_COST, plus, type Cost } from './host-costs.js';
import { HEADQUARTERS, type HostProblem } from './host-problem.js';
import { costOfPairs, pairsBefore, pairsOf, type Pair } from './pair-costs.js';

/** A host for every meeting, and whether it is proved that none is cheaper. */
export type HostSolution = { readonly hosts: readonly number[]; readonly cost: Cost; readonly isProven: boolean };

/** What a branch of the search has decided: hosts that a meeting must not have, and the one that it must have. */
type Branch = { readonly forbidden: readonly ReadonlySet<number>[]; readonly forced: readonly (number | undefined)[] };
type Node = Branch & { readonly hosts: readonly number[]; readonly bound: Cost; readonly pairs: readonly Pair[] };

export type SearchOptions = {
  /** Only plans in which this host has this meeting. */
  readonly fixed?: { readonly meeting: number; readonly host: number };
  readonly maxBranches?: number;
};

/** So many branches are looked at; more are needed only where few hosts stand in each other's way in many ways. */
export const MAX_BRANCHES = 2_000;

/**
 * The cheapest plan. The flow finds it as long as hosts do not cost more together than each alone; where two do (the same host again too
 * early, neighbours in a row), the search branches: without the first, with the first but not the second, with both. Branches are taken up
 * in the order of what they cost at least, so the first plan without an open pair is the cheapest there is.
 */
export function searchHosts(problem: HostProblem, { fixed, maxBranches = MAX_BRANCHES }: SearchOptions = {}): HostSolution {
  const root = rootOf(problem, fixed);
  let best = cheaperOf(problem, withoutHosts(problem, root), cheapestInTurn(problem, root));
  const open: Node[] = [];
  push(open, nodeOf(problem, root));
  for (let branches = 0; open.length > 0; branches += 1) {
    const node = open.shift()!;
    if (compareCosts(node.bound, best.cost) >= 0) return { ...best, isProven: true };
    if (branches === maxBranches) return { ...best, isProven: false };
    best = cheaperOf(problem, best, node.hosts);
    for (const branch of branchesOf(node)) push(open, nodeOf(problem, branch));
  }
  return { ...best, isProven: true };
}

function rootOf({ meetings, candidates }: HostProblem, fixed: SearchOptions['fixed']): Branch {
  const forced = meetings.map(({ pinned }, meeting) => (pinned ? [...candidates[meeting]!.keys()][0] : meeting === fixed?.meeting ? fixed.host : undefined));
  return { forbidden: meetings.map(() => new Set<number>()), forced };
}

/** Keeps the queue in the order of the bounds. */
function push(open: Node[], node: Node | null): void {
  if (!node) return;
  const place = open.findIndex(({ bound }) => compareCosts(node.bound, bound) < 0);
  open.splice(place < 0 ? open.length : place, 0, node);
}

/** The cheapest hosts within a branch, as if open pairs cost nothing; `null` when what it decided is forbidden. */
function nodeOf(problem: HostProblem, branch: Branch): Node | null {
  const decided = pairsOf(problem, branch.forced);
  if (decided.some(({ isForbidden }) => isForbidden)) return null;
  const candidates = problem.candidates.map((_, meeting) => candidatesWithin(problem, branch, meeting));
  const hosts = cheapestHosts({ candidates, marginal: problem.marginal });
  const bound = withDistricts(problem, branch, hosts, plus(costOfHosts(problem, hosts), costOfPairs(decided)));
  return { ...branch, hosts, bound, pairs: openPairs(problem, branch, hosts) };
}

const DISTRICTS = HOST_LEVELS.indexOf('districts');

/** Raises the bound to the neighbours in a row that no plan of the branch avoids, if none of its meetings needs the network's own rooms. */
function withDistricts(problem: HostProblem, { forbidden, forced }: Branch, hosts: readonly number[], bound: Cost): Cost {
  if (hosts.includes(HEADQUARTERS)) return bound;
  const possible = forced.map((host, meeting) => (host === undefined ? hostsBut(problem.candidates[meeting]!, forbidden[meeting]!) : [host]));
  return bound.with(DISTRICTS, Math.max(bound[DISTRICTS]!, leastDistrictPairs(problem, possible)));
}

function* hostsBut(candidates: Candidates, forbidden: ReadonlySet<number>): Generator<number> {
  for (const host of candidates.keys()) if (host !== HEADQUARTERS && !forbidden.has(host)) yield host;
}

/** As many of the cheapest as there are meetings are enough: one of them is always free. */
function candidatesWithin({ candidates, meetings }: HostProblem, { forbidden, forced }: Branch, meeting: number): Candidates {
  const all = candidates[meeting]!;
  const host = forced[meeting];
  if (host !== undefined) return new Map([[host, all.get(host)!]]);
  const some = new Map<number, Cost>();
  for (const [candidate, cost] of all) {
    if (some.size >= meetings.length) break;
    if (!forbidden[meeting]!.has(candidate)) some.set(candidate, cost);
  }
  return some.set(HEADQUARTERS, all.get(HEADQUARTERS)!);
}

const openPairs = (problem: HostProblem, { forced }: Branch, hosts: readonly number[]): Pair[] =>
  pairsOf(problem, hosts).filter(({ earlier, later }) => forced[earlier] === undefined || forced[later] === undefined);

function branchesOf({ forbidden, forced, hosts, pairs }: Node): Branch[] {
  const [pair] = [...pairs].sort((a, b) => Number(b.isForbidden) - Number(a.isForbidden) || compareCosts(b.cost, a.cost));
  if (!pair) return [];
  const without = (meeting: number) => forbidden.map((hostsOf, nth) => (nth === meeting ? new Set([...hostsOf, hosts[meeting]!]) : hostsOf));
  const withHosts = (...meetings: number[]) => forced.map((host, nth) => (meetings.includes(nth) ? hosts[nth] : host));
  const { earlier, later } = pair;
  const branches: Branch[] = [];
  if (forced[earlier] === undefined) branches.push({ forbidden: without(earlier), forced });
  if (forced[later] === undefined) branches.push({ forbidden: without(later), forced: withHosts(earlier) });
  return [...branches, { forbidden, forced: withHosts(earlier, later) }];
}

/** What hosts cost each by itself. */
function costOfHosts({ candidates, marginal }: HostProblem, hosts: readonly number[]): Cost {
  const counts = new Map<number, number>();
  return hosts.reduce((sum, host, meeting) => {
    counts.set(host, (counts.get(host) ?? 0) + 1);
    return plus(sum, candidates[meeting]!.get(host)!, marginal(host, counts.get(host)!));
  }, NO_COST);
}

export const totalCost = (problem: HostProblem, hosts: readonly number[]): Cost => plus(costOfHosts(problem, hosts), costOfPairs(pairsOf(problem, hosts)));

export const isAllowed = (problem: HostProblem, hosts: readonly number[]): boolean => pairsOf(problem, hosts).every(({ isForbidden }) => !isForbidden);

type Found = Omit<HostSolution, 'isProven'>;

/** The cheaper of what is known and of other hosts, if these are allowed. */
function cheaperOf(problem: HostProblem, known: Found, hosts: readonly number[]): Found {
  const found = { hosts, cost: totalCost(problem, hosts) };
  return isAllowed(problem, hosts) && compareCosts(found.cost, known.cost) < 0 ? found : known;
}

/** Everything in the network's own rooms, but for what is decided: always possible. */
function withoutHosts(problem: HostProblem, { forced }: Branch): Found {
  const hosts = forced.map((host) => host ?? HEADQUARTERS);
  return { hosts, cost: totalCost(problem, hosts) };
}

/** Meeting by meeting whoever adds least to those before: the plan that a board would make by hand. */
const cheapestInTurn = (problem: HostProblem, { forced }: Branch): number[] =>
  forced.reduce<number[]>((hosts, host) => [...hosts, host ?? addingLeast(problem, hosts)], []);

/** Candidates come in the order of their first hosting; with those before, none costs less than that. */
function addingLeast(problem: HostProblem, hosts: readonly number[]): number {
  let least: { host: number; cost: Cost } = { host: HEADQUARTERS, cost: problem.candidates[hosts.length]!.get(HEADQUARTERS)! };
  for (const [host, own] of problem.candidates[hosts.length]!) {
    if (compareSum(own, NO_COST, problem.marginal(host, 1), least.cost) >= 0) break;
    const pairs = pairsBefore(problem, [...hosts, host], hosts.length);
    const cost = plus(own, costOfPairs(pairs), problem.marginal(host, hosts.filter((other) => other === host).length + 1));
    if (pairs.every(({ isForbidden }) => !isForbidden) && compareCosts(cost, least.cost) < 0) least = { host, cost };
  }
  return least.host;
}
