import fc from 'fast-check';
import { addDays, addMonths, dayNumber, dayOfNumber } from '../calendar/days.js';
import { hostsOn, isUnavailableOn, openOn } from './room-days.js';
import { problemsWithRoom } from './room-rules.js';
import { MINUTES_OF_DAY, type OpeningTime, type Unavailability } from './room-values.js';

const days = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2034-12-31') }).map(dayOfNumber);
const hour = (hours: number): number => hours * 60;

describe('blackout days', () => {
  const turnOfYear: Unavailability = { from: '2026-12-23', to: '2027-01-07', yearly: true };

  it.each([
    ['2026-12-22', false],
    ['2026-12-23', true],
    ['2027-01-06', true],
    ['2027-01-07', false],
    ['2030-12-24', true],
    ['2031-01-06', true],
    ['2031-01-07', false],
    ['2026-01-01', false],
  ])('every year over the turn of the year: %s %s', (day, expected) => {
    expect(isUnavailableOn({ unavailable: [turnOfYear] }, day)).toBe(expected);
  });

  it('come once when they are not yearly, the end not included', () => {
    const unavailable = [{ ...turnOfYear, yearly: false }];
    expect(['2026-12-22', '2026-12-23', '2027-01-06', '2027-01-07', '2027-12-24'].map((day) => isUnavailableOn({ unavailable }, day))).toEqual([false, true, true, false, false]);
  });

  it('on 29 February come round in leap years', () => {
    const unavailable = [{ from: '2024-02-29', to: '2024-03-01', yearly: true }];
    expect(['2024-02-29', '2025-02-28', '2025-03-01', '2028-02-29'].map((day) => isUnavailableOn({ unavailable }, day))).toEqual([true, false, false, true]);
  });

  it('of every year are those of the first year moved by whole years', () => {
    const isLeapEdge = (day: string) => day.endsWith('02-29') || day.endsWith('02-28');
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 365 }), days, (from, length, day) => {
        const last = addDays(from, length - 1);
        fc.pre(!isLeapEdge(from) && !isLeapEdge(last) && !day.endsWith('02-29') && last < addMonths(from, 12));
        const moved = Array.from({ length: 12 }, (_, years) => addMonths(from, 12 * years) <= day && day <= addMonths(last, 12 * years));
        expect(isUnavailableOn({ unavailable: [{ from, to: addDays(last, 1), yearly: true }] }, day)).toBe(moved.some(Boolean));
      }),
    );
  });
});

describe('opening times', () => {
  /** Mondays 9 to 12 and 12 to 15, Tuesdays 18 to 22. */
  const openingTimes: OpeningTime[] = [
    { weekday: 2, from: hour(18), to: hour(22) },
    { weekday: 1, from: hour(12), to: hour(15) },
    { weekday: 1, from: hour(9), to: hour(12) },
  ];
  const MONDAY = '2027-01-04';

  it.each([
    [MONDAY, 9, 15, true],
    [MONDAY, 8, 10, false],
    [MONDAY, 14, 16, false],
    ['2027-01-05', 18, 20, true],
    ['2027-01-05', 9, 10, false],
    ['2027-01-06', 9, 10, false],
    [MONDAY, 10, 10, false],
  ])('on %s from %i to %i: %s', (day, from, to, expected) => {
    expect(openOn({ openingTimes, unavailable: [] }, day, hour(from), hour(to))).toBe(expected);
  });

  it('leave a room without any to arrangement, except on blackout days', () => {
    const unavailable = [{ from: MONDAY, to: '2027-01-05', yearly: false }];
    expect(openOn({ openingTimes: [], unavailable }, '2027-01-05', 0, MINUTES_OF_DAY)).toBe(true);
    expect(openOn({ openingTimes: [], unavailable }, MONDAY, hour(9), hour(10))).toBe(false);
  });

  it('hold for a time exactly when they hold for each of its minutes', () => {
    const times = fc.array(fc.record({ weekday: fc.constant(1), from: fc.integer({ min: 0, max: 40 }), to: fc.integer({ min: 1, max: 41 }) }), { minLength: 1, maxLength: 6 });
    const ruled = { name: 'Saal', capacity: 10, hosting: null, unavailable: [] };
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 8 }), (drawn, from, length) => {
        const legal = drawn.reduce<OpeningTime[]>((kept, time) => (problemsWithRoom({ ...ruled, openingTimes: [...kept, time] }).length === 0 ? [...kept, time] : kept), []);
        fc.pre(legal.length > 0);
        const minutes = Array.from({ length }, (_, minute) => from + minute);
        const eachIsOpen = minutes.every((minute) => legal.some((time) => time.from <= minute && minute < time.to));
        expect(openOn({ openingTimes: legal, unavailable: [] }, MONDAY, from, from + length)).toBe(eachIsOpen);
      }),
    );
  });
});

describe('hosting the board', () => {
  const room = { openingTimes: [], unavailable: [], hosting: { from: '2026-10-01', to: '2027-10-01', maxPeople: 20 } };

  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
    ['2027-09-30', true],
    ['2027-10-01', false],
  ])('between its days: %s %s', (day, expected) => expect(hostsOn(room, day)).toBe(expected));

  it('needs willingness, a day without blackout and a day of the week on which the room opens', () => {
    expect(hostsOn({ ...room, hosting: null }, '2027-01-04')).toBe(false);
    expect(hostsOn({ ...room, unavailable: [{ from: '2027-01-04', to: '2027-01-05', yearly: false }] }, '2027-01-04')).toBe(false);
    const onMondays = { ...room, openingTimes: [{ weekday: 1, from: hour(18), to: hour(21) }] };
    expect([hostsOn(onMondays, '2027-01-04'), hostsOn(onMondays, '2027-01-05')]).toEqual([true, false]);
    expect(hostsOn({ ...room, hosting: { ...room.hosting, to: null } }, '2033-05-05')).toBe(true);
  });
});
