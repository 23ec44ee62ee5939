import fc from 'fast-check';
import { creditsOf } from './credit-ledger.js';
import { costOf, HOST_LEVELS, tieHash, type Cost } from './host-costs.js';
import { areTooClose, hasShare, offerOf } from './host-eligibility.js';
import { arbitraryInput, input, meeting, organisation, room } from '../../test/host-networks.js';
import { alternativesOf } from './host-alternatives.js';
import { planHosts, type HostPlan } from './host-plan.js';
import type { HostPlanInput } from './host-values.js';

const RUNS = 2_500;
const small = arbitraryInput({ maxMeetings: 4, maxOrganisations: 3 });
const middling = arbitraryInput({ maxMeetings: 7, maxOrganisations: 5 });

const hostsOf = (plan: HostPlan) => plan.meetings.map(({ organisationId }) => organisationId);

/** The plans that the rules allow, one by one, each with its cost as the handbook says it: nothing of the solver is used. */
function* everyPlan(given: HostPlanInput): Generator<(string | null)[]> {
  const ids = given.organisations.map(({ id }) => id);
  const choices = given.meetings.map((m) => {
    if (m.pinned) return [m.pinned.organisationId];
    return [null, ...ids.filter((id) => offerOf(given.organisations.find((o) => o.id === id)!, m, given).reasons.length === 0)];
  });
  const grow = function* (hosts: (string | null)[]): Generator<(string | null)[]> {
    if (hosts.length === choices.length) return void (yield hosts);
    for (const choice of choices[hosts.length]!) yield* grow([...hosts, choice]);
  };
  for (const hosts of grow([])) if (isAllowed(given, hosts)) yield hosts;
}

const lastHeld = (given: HostPlanInput, host: string) => given.history.findLastIndex((held) => held.host === host);

const isAllowed = ({ meetings, history, settings, ...rest }: HostPlanInput, hosts: readonly (string | null)[]): boolean =>
  hosts.every((host, nth) => {
    if (host === null) return true;
    const past = lastHeld({ meetings, history, settings, ...rest }, host);
    if (!meetings[nth]!.pinned && past >= 0 && areTooClose(history[past]!.day, meetings[nth]!.day, settings.gapMonths)) return false;
    return hosts.every((other, at) => at >= nth || other !== host || (meetings[nth]!.pinned && meetings[at]!.pinned) || !areTooClose(meetings[at]!.day, meetings[nth]!.day, settings.gapMonths));
  });

function naiveCost(given: HostPlanInput, hosts: readonly (string | null)[]): Cost {
  const { meetings, organisations, history, settings } = given;
  const sharing = (m: (typeof meetings)[number]) => organisations.filter((o) => hasShare(offerOf(o, m, given)));
  const fairGap = organisations.filter((o) => meetings.some((m) => sharing(m).includes(o))).length;
  const credits = creditsOf(history);
  const unfairness = organisations.reduce((sum, o) => {
    const share = meetings.reduce((part, m) => part + (sharing(m).includes(o) ? o.weight / sharing(m).reduce((all, { weight }) => all + weight, 0) : 0), 0);
    const target = Math.round(((credits.get(o.id) ?? 0) + share) * 1e6);
    const count = hosts.filter((host) => host === o.id).length;
    return sum + (count * count * 1e6 - 2 * count * target) * (2520 / o.weight);
  }, 0);
  const districtOf = (host: string | null | undefined) => organisations.find(({ id }) => id === host)?.district ?? null;
  let total = costOf({ unfairness });
  const add = (part: Parameters<typeof costOf>[0]) => (total = total.map((value, level) => value + costOf(part)[level]!));
  hosts.forEach((host, nth) => {
    const m = meetings[nth]!;
    for (let at = 0; at < nth; at += 1) if (host !== null && hosts[at] === host) add({ gaps: Math.max(0, fairGap - (nth - at)) });
    if (nth > 0 && districtOf(host) !== null && districtOf(host) === districtOf(hosts[nth - 1])) add({ districts: 1 });
    if (m.pinned) return;
    if (host === null) return add({ fallbacks: 1, changes: Number(m.published !== null) });
    const past = lastHeld(given, host);
    add({
      gaps: past >= 0 ? Math.max(0, fairGap - (history.length - past + nth)) : 0,
      calendar: offerOf(organisations.find(({ id }) => id === host)!, m, given).regrets,
      districts: Number(nth === 0 && districtOf(host) !== null && districtOf(host) === districtOf(history.at(-1)?.host)),
      changes: Number(m.published !== null && m.published !== host),
      tie: tieHash(`${settings.seed}|${m.id}|${host}`),
    });
  });
  return total;
}

const isLess = (a: Cost, b: Cost): boolean => {
  const level = a.findIndex((value, nth) => value !== b[nth]);
  return level >= 0 && a[level]! < b[level]!;
};

describe('a plan of hosts', () => {
  it('P4: is the cheapest of all that there are', () => {
    fc.assert(
      fc.property(small, (given) => {
        let best: { hosts: (string | null)[]; cost: Cost } | null = null;
        for (const hosts of everyPlan(given)) {
          const cost = naiveCost(given, hosts);
          if (!best || isLess(cost, best.cost)) best = { hosts, cost };
        }
        const plan = planHosts(given);
        expect({ hosts: hostsOf(plan), doubt: plan.doubt }).toEqual({ hosts: best!.hosts, doubt: null });
      }),
      { numRuns: RUNS },
    );
  });

  it('P4: is as cheap as can be up to the level in doubt, however early the search stops', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 4 }), (given, maxBranches) => {
        const { doubt, cost } = planHosts(given, { maxBranches });
        const proved = HOST_LEVELS.slice(0, HOST_LEVELS.indexOf(doubt ?? 'tie'));
        const best = planHosts(given).cost;
        expect(proved.map((level) => cost[level])).toEqual(proved.map((level) => best[level]));
      }),
      { numRuns: RUNS },
    );
  });

  it('P5, P10: never breaks a rule and never moves what is pinned', () => {
    fc.assert(
      fc.property(middling, fc.constantFrom(1, 100), (given, maxBranches) => {
        const plan = planHosts(given, { maxBranches });
        expect(plan.meetings.map(({ meetingId }) => meetingId)).toEqual(given.meetings.map(({ id }) => id));
        expect(isAllowed(given, hostsOf(plan))).toBe(true);
        plan.meetings.forEach((planned, nth) => {
          const asked = given.meetings[nth]!;
          if (asked.pinned) return expect(planned).toEqual({ meetingId: asked.id, isPinned: true, ...asked.pinned });
          if (planned.organisationId === null) return;
          const host = given.organisations.find(({ id }) => id === planned.organisationId)!;
          const offer = offerOf(host, asked, given);
          expect(offer.reasons).toEqual([]);
          expect(host.rooms.some(({ id }) => id === planned.roomId)).toBe(true);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('P6, P7: is the same for the same input in any order', () => {
    fc.assert(
      fc.property(middling, fc.integer(), (given, turn) => {
        const turned = <Item>(list: readonly Item[]) => list.map((_, nth) => list[(((nth + turn) % list.length) + list.length) % list.length]!);
        const plan = planHosts(given);
        expect(planHosts(given)).toEqual(plan);
        const shuffled = { ...given, meetings: turned(given.meetings), organisations: turned(given.organisations).map((o) => ({ ...o, rooms: turned(o.rooms) })), observances: turned(given.observances) };
        expect(planHosts(shuffled)).toEqual(plan);
      }),
      { numRuns: RUNS },
    );
  });

  it('P8: does not notice an organisation that cannot host', () => {
    fc.assert(
      fc.property(middling, fc.constantFrom('aa', 'o02b', 'zz'), (given, id) => {
        const useless = organisation(id, { rooms: [room({ hosting: null })], district: 'north' });
        expect(planHosts({ ...given, organisations: [...given.organisations, useless] })).toEqual(planHosts(given));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('by example', () => {
  it('hosts take turns; nobody hosts twice before everybody has', () => {
    const given = input({ organisations: ['choir', 'club', 'garden'].map((id) => organisation(id)), meetings: Array.from({ length: 6 }, (_, month) => meeting(month)) });
    const hosts = hostsOf(planHosts(given));
    expect([...new Set(hosts.slice(0, 3))].sort()).toEqual(['choir', 'club', 'garden']);
    expect(hosts.slice(3)).toEqual(hosts.slice(0, 3));
  });

  it('a room is used when it is large enough, the smallest first', () => {
    const rooms = [room({ id: 'hall', capacity: 100 }), room({ id: 'parlour', capacity: 12 }), room({ id: 'kitchen', capacity: 6 })];
    const [planned] = planHosts(input({ organisations: [organisation('choir', { rooms })], meetings: [meeting(0)] })).meetings;
    expect(planned).toEqual({ meetingId: 'm00', isPinned: false, organisationId: 'choir', roomId: 'parlour' });
  });

  it('neighbours do not follow each other when it can be avoided', () => {
    const organisations = [organisation('a', { district: 'north' }), organisation('b', { district: 'north' }), organisation('c', { district: 'south' })];
    expect(planHosts(input({ organisations, meetings: [meeting(0), meeting(1), meeting(2)] })).cost.districts).toBe(0);
  });

  it('a published plan stays as far as fairness allows', () => {
    const organisations = ['a', 'b', 'c', 'd'].map((id) => organisation(id));
    const published = ['c', 'a', 'd', 'b'];
    const meetings = published.map((id, month) => meeting(month, { published: id }));
    expect(hostsOf(planHosts(input({ organisations, meetings })))).toEqual(published);
    const healed = planHosts(input({ organisations, meetings: [{ ...meetings[0]!, declinedBy: ['c'] }, ...meetings.slice(1)] }));
    expect(healed.cost.changes).toBe(2);
    expect([...hostsOf(healed)].sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('without any host it says so', () => {
    expect(planHosts(input({ meetings: [meeting(0)] }))).toMatchObject({ meetings: [{ organisationId: null, roomId: null }], cost: { fallbacks: 1 }, doubt: null });
  });

  it('P11: beside a pinned meeting of its own an organisation hosts too soon, and says so', () => {
    const organisations = ['a', 'b'].map((id) => organisation(id));
    const given = input({ organisations, meetings: [meeting(0, { pinned: { organisationId: 'a', roomId: 'a-hall' } }), meeting(1)] });
    const [a, b] = alternativesOf(given, planHosts(given), 'm01');
    expect(a).toMatchObject({ organisationId: 'a', reasons: ['tooSoon'], worse: null });
    expect(b).toMatchObject({ organisationId: 'b', reasons: [] });
  });

  it('levels are named in their order', () => expect(HOST_LEVELS[0]).toBe('fallbacks'));
});
