import fc from 'fast-check';
import { addMonths } from '../calendar/days.js';
import { creditsOf, withinWindow } from './credit-ledger.js';
import { hasShare, offerOf } from './host-eligibility.js';
import { FIRST_DAY, input, meeting, names, organisation, room } from '../../test/host-networks.js';
import { planHosts } from './host-plan.js';
import { nextHostsOf } from './next-host.js';
import type { HeldMeeting, HostedMeeting, HostOrganisation } from './host-values.js';

type Year = (year: number) => { organisations: HostOrganisation[]; meetings: HostedMeeting[] };

/** Years of meetings, each year planned on what was held before. */
function simulate(years: number, ofYear: Year, seed: string): HeldMeeting[] {
  const history: HeldMeeting[] = [];
  for (let year = 0; year < years; year += 1) {
    const given = input({ ...ofYear(year), history: [...history], settings: { gapMonths: 1, windowMonths: 48, seed } });
    planHosts(given, { maxBranches: 60 }).meetings.forEach(({ organisationId }, nth) => {
      const held = given.meetings[nth]!;
      const eligible = given.organisations.filter((o) => hasShare(offerOf(o, held, given)));
      history.push({ day: held.day, host: organisationId, eligible: eligible.map(({ id, weight }) => ({ organisationId: id, weight })) });
    });
  }
  return history;
}

const monthsOf = (year: number) => Array.from({ length: 12 }, (_, month) => meeting(year * 12 + month));
const largest = (credits: Iterable<number>) => Math.max(0, ...[...credits].map(Math.abs));
const creditsAfter = (history: HeldMeeting[]) => creditsOf(withinWindow(history, addMonths(history.at(-1)!.day, 1), 48));
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

const held = fc.record({ host: fc.constantFrom(null, ...names(4)), eligible: fc.subarray(names(4)) });
const histories = fc.array(held.map(({ host, eligible }) => ({ day: FIRST_DAY, host, eligible: eligible.map((organisationId, nth) => ({ organisationId, weight: nth + 1 })) })), { maxLength: 40 });

describe('the ledger', () => {
  it('P1: adds up to nothing, always', () => {
    fc.assert(fc.property(histories, (history) => Math.abs(sum(creditsOf(history).values())) < 1e-9), { numRuns: 2_000 });
  });

  it('P9: an exchange of two hosts preserves the number of hostings and the sum of credits', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), (history, first, second) => {
        fc.pre(history.length > 1);
        const [a, b] = [first % history.length, second % history.length];
        const swapped = history.map((entry, nth) => (nth === a ? { ...entry, host: history[b]!.host } : nth === b ? { ...entry, host: history[a]!.host } : entry));
        const hostings = (of: HeldMeeting[]) => of.filter(({ host }) => host !== null).map(({ host }) => host).sort();
        expect(hostings(swapped)).toEqual(hostings(history));
        expect(Math.abs(sum(creditsOf(swapped).values()))).toBeLessThan(1e-9);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives a share to those that declined, none to newcomers for what was before them, and nothing for the own rooms', () => {
    const both = [{ organisationId: 'a', weight: 1 }, { organisationId: 'b', weight: 1 }];
    expect([...creditsOf([{ day: FIRST_DAY, host: 'a', eligible: both }])]).toEqual([['a', -0.5], ['b', 0.5]]);
    expect([...creditsOf([{ day: FIRST_DAY, host: null, eligible: both }])]).toEqual([]);
    expect([...creditsOf([{ day: FIRST_DAY, host: 'c', eligible: [] }])]).toEqual([['c', 0]]);
  });
});

describe('a decade', () => {
  it.each([1, 2, 3, 5, 7, 12, 20, 30])('P2: of %i hosts that always can: counts differ by at most one, nobody twice before everybody', (count) => {
    const organisations = names(count).map((id) => organisation(id));
    const history = simulate(10, (year) => ({ organisations, meetings: monthsOf(year) }), 'seed');
    const hosts = history.map(({ host }) => host!);
    const counts = organisations.map(({ id }) => hosts.filter((host) => host === id).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    expect(largest(creditsAfter(history).values())).toBeLessThan(1);
    hosts.forEach((host, nth) => expect(new Set(hosts.slice(nth, nth + count)).size).toBe(Math.min(count, hosts.length - nth)));
  });

  it('P3: of hosts that sometimes cannot, and carry different weights: nobody is two hostings ahead or behind', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(weights, fc.infiniteStream(fc.boolean()), fc.string({ maxLength: 3 }), (ofHosts, coins, seed) => {
        const flips = coins[Symbol.iterator]();
        const isFree = () => flips.next().value || flips.next().value;
        const ofYear: Year = (year) => {
          const meetings = monthsOf(year);
          const organisations = ofHosts.map((weight, nth) => {
            const unavailable = meetings.filter(() => !isFree()).map(({ day }) => ({ from: day, to: addMonths(day, 1), yearly: false }));
            return organisation(`o${nth}`, { weight, rooms: [room({ unavailable })] });
          });
          return { organisations, meetings };
        };
        expect(largest(creditsAfter(simulate(10, ofYear, seed)).values())).toBeLessThan(2);
      }),
      { numRuns: 40 },
    );
  });

  it('a newcomer is not overloaded', () => {
    const old = names(6).map((id) => organisation(id));
    const history = simulate(4, (year) => ({ organisations: year < 3 ? old : [...old, organisation('new')], meetings: monthsOf(year) }), 'seed');
    expect(history.slice(36).filter(({ host }) => host === 'new').length).toBeLessThanOrEqual(2);
  });
});

describe('who is asked next', () => {
  const possible = [{ organisationId: 'a', lastHosted: '2026-01-05' }, { organisationId: 'b', lastHosted: null }, { organisationId: 'c', lastHosted: '2025-01-05' }];
  const order = (credits: [string, number][]) => nextHostsOf(possible, new Map(credits), 'seed').map(({ organisationId }) => organisationId);

  it('the most credit first', () => expect(order([['a', 0.5], ['b', -1], ['c', 0.2]])).toEqual(['a', 'c', 'b']));
  it('then who hosted longest ago, or never', () => expect(order([])).toEqual(['b', 'c', 'a']));
});
