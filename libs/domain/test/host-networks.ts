import fc from 'fast-check';
import { addDays, addMonths, type Day } from '../src/calendar/days.js';
import type { HeldMeeting, HostedMeeting, HostOrganisation, HostPlanInput, HostRoom } from '../src/hosting/host-values.js';

export const FIRST_DAY: Day = '2027-01-05';

export const room = (change: Partial<HostRoom> = {}): HostRoom => ({
  id: 'hall', capacity: 30, stepFree: true, hosting: { from: '2020-01-01', to: null, maxPeople: null }, avoids: [], taken: [], openingTimes: [], unavailable: [], ...change,
});

export const organisation = (id: string, change: Partial<HostOrganisation> = {}): HostOrganisation => ({
  id, district: null, weight: 1, member: [{ from: '2020-01-01', to: null }], paused: [], rooms: [room({ id: `${id}-hall` })], ...change,
});

/** The meeting of a month, 0 being January 2027, on its fifth day from 18:30 to 20:30. */
export const meeting = (month: number, change: Partial<HostedMeeting> = {}): HostedMeeting => ({
  id: `m${String(month).padStart(2, '0')}`, day: addMonths(FIRST_DAY, month), from: 1110, to: 1230, people: 12, stepFree: false, pinned: null, published: null, declinedBy: [], ...change,
});

export const input = (change: Partial<HostPlanInput> = {}): HostPlanInput => ({
  meetings: [], organisations: [], history: [], holidays: [], observances: [], settings: { gapMonths: 2, windowMonths: 48, seed: 'seed' }, ...change,
});

export const names = (count: number): string[] => Array.from({ length: count }, (_, nth) => `o${String(nth).padStart(2, '0')}`);

const districts = fc.constantFrom(null, 'north', 'south', 'west');
const dayOfPlan = fc.integer({ min: 0, max: 180 }).map((days) => addDays(FIRST_DAY, days));
const rangeOfPlan = fc.tuple(dayOfPlan, fc.integer({ min: 1, max: 90 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

const arbitraryRoom = (id: string): fc.Arbitrary<HostRoom> =>
  fc.record({
    capacity: fc.constantFrom(8, 12, 30, null),
    stepFree: fc.boolean(),
    unavailable: fc.array(rangeOfPlan.map((range) => ({ ...range, yearly: false })), { maxLength: 1 }),
    hosting: fc.oneof({ weight: 4, arbitrary: fc.constant(room().hosting) }, { weight: 1, arbitrary: fc.constant(null) }),
    avoids: fc.subarray(['muslim', 'orthodoxChristian'] as const),
  }).map((rest) => room({ id, ...rest }));

const arbitraryOrganisation = (id: string, weights: fc.Arbitrary<number>): fc.Arbitrary<HostOrganisation> =>
  fc.record({ district: districts, weight: weights, rooms: fc.tuple(arbitraryRoom(`${id}-a`), arbitraryRoom(`${id}-b`)).chain((rooms) => fc.subarray(rooms)), paused: fc.array(rangeOfPlan, { maxLength: 1 }) })
    .map((rest) => organisation(id, rest));

const arbitraryMeeting = (month: number, ids: readonly string[]): fc.Arbitrary<HostedMeeting> =>
  fc.record({
    people: fc.constantFrom(8, 12, 20),
    stepFree: fc.boolean(),
    declinedBy: fc.subarray([...ids], { maxLength: 1 }),
    published: fc.constantFrom(null, ...ids),
    pinned: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...ids).map((id) => ({ organisationId: id, roomId: `${id}-a` })) }),
  }).map((rest) => meeting(month, rest));

const arbitraryHistory = (ids: readonly string[]): fc.Arbitrary<HeldMeeting[]> =>
  fc.array(fc.record({ host: fc.constantFrom(null, ...ids), eligible: fc.subarray([...ids]) }), { maxLength: 6 }).map((held) =>
    held.map(({ host, eligible }, nth) => ({ day: addMonths(FIRST_DAY, nth - held.length), host, eligible: eligible.map((organisationId) => ({ organisationId, weight: 1 })) })));

/** A small network in a bad year: rooms too small, closed or missing, pauses, refusals, feasts, a past and a published plan. */
export const arbitraryInput = ({ maxMeetings, maxOrganisations }: { maxMeetings: number; maxOrganisations: number }): fc.Arbitrary<HostPlanInput> =>
  fc.tuple(fc.integer({ min: 1, max: maxMeetings }), fc.integer({ min: 1, max: maxOrganisations })).chain(([months, count]) => {
    const ids = names(count);
    return fc.record({
      organisations: fc.tuple(...ids.map((id) => arbitraryOrganisation(id, fc.integer({ min: 1, max: 3 })))),
      meetings: fc.tuple(...Array.from({ length: months }, (_, month) => arbitraryMeeting(month, ids))),
      history: arbitraryHistory(ids),
      holidays: fc.oneof({ weight: 5, arbitrary: fc.constant<Day[]>([]) }, { weight: 1, arbitrary: fc.constant([meeting(0).day]) }),
      observances: fc.array(rangeOfPlan.chain((range) => fc.record({ calendar: fc.constantFrom('muslim' as const, 'orthodoxChristian' as const), estimated: fc.boolean(), eveningBefore: fc.boolean() }).map((rest) => ({ ...range, ...rest }))), { maxLength: 2 }),
      settings: fc.record({ gapMonths: fc.integer({ min: 1, max: 3 }), windowMonths: fc.constant(48), seed: fc.string({ maxLength: 4 }) }),
    });
  });
