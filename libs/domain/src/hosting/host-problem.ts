import { compareDays } from '../calendar/days.js';
import type { Candidates, Marginal } from './cheapest-hosts.js';
import { creditsOf, sharesOf, withinWindow } from './credit-ledger.js';
import { compareCosts, costOf, NO_COST, plus, tieHash, type Cost } from './host-costs.js';
import { areTooClose, hasShare, offerOf, type HostReason, type Offer } from './host-eligibility.js';
import type { HeldMeeting, HostedMeeting, HostOrganisation, HostPlanInput } from './host-values.js';

/** The network's own rooms: the host of last resort, of which there is always enough. */
export const HEADQUARTERS = -1;

/** A plan as numbers: meetings and hosts by their place in lists that are in the same order whatever the order of the input. */
export type HostProblem = {
  readonly input: HostPlanInput;
  readonly meetings: readonly HostedMeeting[];
  readonly organisations: readonly HostOrganisation[];
  /** Per meeting and organisation. */
  readonly offers: readonly (readonly Offer[])[];
  /** Per meeting, the cheapest first; of a pinned meeting only its host. */
  readonly candidates: readonly Candidates[];
  /** The unfairness of a further hosting. */
  readonly unfairness: Marginal;
  /** The same, with what the hostings of one host cost together at least, whichever meetings they are. */
  readonly atLeast: Marginal;
  /** What no plan can change: the unfairness if nobody hosted at all. */
  readonly unfairnessBefore: number;
  /** Meetings that should lie between two hostings of an organisation: as many as there are organisations that can host. */
  readonly fairGap: number;
  /** The district of the last meeting before the plan. */
  readonly districtBefore: string | null;
};

/** A credit of one hosting; finer differences than this do not count. */
const UNIT = 1_000_000;
/** Divisible by every weight. */
const EVERY_WEIGHT = 2520;
/** Unfairness of one squared hosting. */
export const UNFAIRNESS_UNIT = UNIT * EVERY_WEIGHT;

/** So many meetings in the network's own rooms no plan has: the price of what is forbidden. */
export const moreThanAny = ({ meetings }: Pick<HostProblem, 'meetings'>): number => meetings.length + 1;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

export function hostProblemOf(input: HostPlanInput): HostProblem {
  const meetings = [...input.meetings].sort((a, b) => compareDays(a.day, b.day) || a.from - b.from || byId(a, b));
  const organisations = [...input.organisations].sort(byId);
  const history = [...input.history].sort((a, b) => compareDays(a.day, b.day));
  const offers = meetings.map((meeting) => organisations.map((organisation) => offerOf(organisation, meeting, input)));
  const fairGap = organisations.filter((_, host) => offers.some((ofMeeting) => hasShare(ofMeeting[host]!))).length;
  const targets = targetsOf(organisations, offers, withinWindow(history, meetings[0]?.day ?? '9999-12-31', input.settings.windowMonths));
  const unfairnessBefore = organisations.reduce((sum, { weight }, host) => sum + targets[host]! ** 2 / weight, 0);
  const districtBefore = organisations.find(({ id }) => id === history.at(-1)?.host)?.district ?? null;
  const unfairness = unfairnessOf(organisations, targets);
  const draft = { input, meetings, organisations, offers, unfairness, unfairnessBefore, fairGap, districtBefore };
  const last = lastHostings(history, organisations);
  return { ...draft, atLeast: atLeastOf(draft), candidates: meetings.map((_, meeting) => candidatesOf(draft, last, meeting)) };
}

/** How many hostings would leave each organisation with a credit of 0 at the end of the plan. */
function targetsOf(organisations: readonly HostOrganisation[], offers: HostProblem['offers'], history: readonly HeldMeeting[]): number[] {
  const credits = creditsOf(history);
  const targets = organisations.map(({ id }) => credits.get(id) ?? 0);
  const place = new Map(organisations.map(({ id }, host) => [id, host]));
  for (const ofMeeting of offers) {
    const eligible = organisations.filter((_, host) => hasShare(ofMeeting[host]!)).map(({ id, weight }) => ({ organisationId: id, weight }));
    for (const [id, share] of sharesOf(eligible)) targets[place.get(id)!]! += share;
  }
  return targets;
}

/**
 * The rise of (hostings − target)² / weight. Minimised over all, it is the sum of squared credits at the end of the plan; where everybody can
 * host at all times it differs from the handbook's Σ (h + x)² / w only by what no plan can change, and it neither overloads newcomers nor
 * those who could not host.
 */
function unfairnessOf(organisations: readonly HostOrganisation[], targets: readonly number[]): Marginal {
  const rounded = targets.map((target) => Math.round(target * UNIT));
  return remembered((host, count) => costOf({ unfairness: ((2 * count - 1) * UNIT - 2 * rounded[host]!) * (EVERY_WEIGHT / organisations[host]!.weight) }));
}

/**
 * Among the hostings of an organisation, the k-th and the next but i cannot lie further apart than the plan is long less the places that the
 * others need; summed up over all pairs, the `count`-th adds at least (count − 1) · (fairGap − meetings + count − 1) to the gaps. More
 * hostings than the months allow (H7) cost more than any plan.
 */
function atLeastOf({ input, meetings, unfairness, organisations, fairGap }: Draft): Marginal {
  const pinned = new Set(meetings.map((meeting) => hostNumber({ organisations }, meeting.pinned?.organisationId ?? null)));
  const most = mostHostings(meetings, input.settings.gapMonths);
  return remembered((host, count) => {
    const gaps = (count - 1) * Math.max(0, fairGap - meetings.length + count - 1);
    return plus(unfairness(host, count), costOf({ gaps, fallbacks: count > most && !pinned.has(host) ? moreThanAny({ meetings }) : 0 }));
  });
}

/** How many of the meetings one organisation can have, if none are pinned. */
function mostHostings(meetings: readonly HostedMeeting[], gapMonths: number): number {
  const days: string[] = [];
  for (const { day } of meetings) if (days.length === 0 || !areTooClose(days.at(-1)!, day, gapMonths)) days.push(day);
  return days.length;
}

function remembered(marginal: Marginal): Marginal {
  const known: Cost[][] = [];
  return (host, count) => (host === HEADQUARTERS ? NO_COST : ((known[host] ??= [])[count] ??= marginal(host, count)));
}

/** The last meeting that an organisation hosted, seen from the first one of the plan. */
type LastHosting = { readonly day: string; readonly meetingsAgo: number };

function lastHostings(history: readonly HeldMeeting[], organisations: readonly HostOrganisation[]): Map<number, LastHosting> {
  const last = new Map(history.map(({ host, day }, nth) => [host, { day, meetingsAgo: history.length - nth }]));
  return new Map(organisations.flatMap(({ id }, host) => (last.has(id) ? [[host, last.get(id)!] as const] : [])));
}

type Draft = Omit<HostProblem, 'candidates' | 'atLeast'>;

function candidatesOf(problem: Draft, last: ReadonlyMap<number, LastHosting>, meeting: number): Candidates {
  const { pinned, day } = problem.meetings[meeting]!;
  const gapMonths = problem.input.settings.gapMonths;
  if (pinned) return new Map([[hostNumber(problem, pinned.organisationId), costOf({})]]);
  const near = new Set(problem.meetings.flatMap((other) => (other.pinned && areTooClose(other.day, day, gapMonths) ? [other.pinned.organisationId] : [])));
  const hosts = problem.organisations.flatMap(({ id }, host) => {
    const before = last.get(host);
    const mayHost = problem.offers[meeting]![host]!.reasons.length === 0 && !(before && areTooClose(before.day, day, gapMonths)) && !near.has(id);
    return mayHost ? [[host, ownCost(problem, meeting, host, before)] as const] : [];
  });
  const cheapestFirst = hosts
    .map(([host, cost]) => ({ host, cost, first: plus(cost, problem.unfairness(host, 1)) }))
    .sort((a, b) => compareCosts(a.first, b.first));
  const headquarters = costOf({ fallbacks: 1, changes: Number(changes(problem, meeting, HEADQUARTERS)) });
  return new Map([...cheapestFirst.map(({ host, cost }) => [host, cost] as const), [HEADQUARTERS, headquarters]]);
}

/** The number of an organisation by its id; one that is not among them hosts as the network's own rooms do. */
export const hostNumber = ({ organisations }: Pick<HostProblem, 'organisations'>, id: string | null): number =>
  organisations.findIndex((organisation) => organisation.id === id);

/** Why an organisation cannot host a meeting, whatever becomes of the meetings that are not pinned; empty when it can. */
export function reasonsAgainst({ meetings, offers, candidates }: HostProblem, meeting: number, host: number): readonly HostReason[] {
  const { reasons } = offers[meeting]![host]!;
  return reasons.length > 0 || meetings[meeting]!.pinned || candidates[meeting]!.has(host) ? reasons : ['tooSoon'];
}

const changes = ({ meetings, organisations }: Draft, meeting: number, host: number): boolean =>
  meetings[meeting]!.published !== null && meetings[meeting]!.published !== organisations[host]?.id;

function ownCost(problem: Draft, meeting: number, host: number, before: LastHosting | undefined): Cost {
  const { id, district } = problem.organisations[host]!;
  const previous = meeting === 0 ? problem.districtBefore : null;
  return costOf({
    gaps: before ? Math.max(0, problem.fairGap - (before.meetingsAgo + meeting)) : 0,
    calendar: problem.offers[meeting]![host]!.regrets,
    districts: Number(district !== null && district === previous),
    changes: Number(changes(problem, meeting, host)),
    tie: tieHash(`${problem.input.settings.seed}|${problem.meetings[meeting]!.id}|${id}`),
  });
}
