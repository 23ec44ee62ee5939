import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { addDays, addMonths, weekdayOf, type Day } from './days.js';
import { horizonOf, NTHS, occurrencesOf, rearranged, type Recurrence } from './recurrence.js';

const firstTuesday: Recurrence = { unit: 'month', interval: 1, nth: 1, weekday: 2, monthsLeftOut: [8] };
const in2027 = { from: '2027-01-01', to: '2028-01-01' };

describe('the first Tuesday, not in August', () => {
  test('is eleven days of 2027', () => {
    expect(occurrencesOf(firstTuesday, '2026-01-01', in2027)).toEqual([
      '2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06', '2027-05-04', '2027-06-01', '2027-07-06', '2027-09-07', '2027-10-05', '2027-11-02', '2027-12-07',
    ]);
  });
  test('begins with the series, not before', () => {
    expect(occurrencesOf(firstTuesday, '2027-02-03', in2027)[0]).toBe('2027-03-02');
    expect(occurrencesOf(firstTuesday, '2027-02-02', in2027)[0]).toBe('2027-02-02');
  });
});

test('the last Friday of every third month, and every second week', () => {
  expect(occurrencesOf({ unit: 'month', interval: 3, nth: -1, weekday: 5, monthsLeftOut: [] }, '2027-01-10', in2027)).toEqual(['2027-01-29', '2027-04-30', '2027-07-30', '2027-10-29']);
  expect(occurrencesOf({ unit: 'week', interval: 2, nth: null, weekday: 1, monthsLeftOut: [] }, '2027-01-06', { from: '2027-01-01', to: '2027-02-20' })).toEqual(['2027-01-18', '2027-02-01', '2027-02-15']);
});

test('meetings are entered until the end of next year', () => expect(horizonOf('2026-11-28')).toBe('2028-01-01'));

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });
const rules: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ unit: fc.constant('month' as const), interval: fc.integer({ min: 1, max: 12 }), nth: fc.constantFrom(...NTHS), weekday: fc.integer({ min: 1, max: 7 }), monthsLeftOut: months }),
  fc.record({ unit: fc.constant('week' as const), interval: fc.integer({ min: 1, max: 26 }), nth: fc.constant(null), weekday: fc.integer({ min: 1, max: 7 }), monthsLeftOut: months }),
);
const begins = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));

/** What a library for RFC 5545 makes of the same rule. */
function byLibrary({ unit, interval, nth, weekday, monthsLeftOut }: Recurrence, begin: Day, end: Day): Day[] {
  const kept = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => !monthsLeftOut.includes(month));
  const rule = `FREQ=${unit === 'month' ? 'MONTHLY' : 'WEEKLY'};INTERVAL=${interval};BYDAY=${nth ?? ''}${DAYS[weekday - 1]!};BYMONTH=${kept.join(',')};WKST=MO;UNTIL=${end.replaceAll('-', '')}T000000Z`;
  const found = new RRuleTemporal({ rruleString: `DTSTART;TZID=UTC:${begin.replaceAll('-', '')}T120000\nRRULE:${rule}` }).all();
  return found.map((time) => time.toPlainDate().toString()).filter((day) => day < end);
}

describe('occurrences', () => {
  test('are those of RFC 5545', () => {
    fc.assert(
      fc.property(rules, begins, (rule, begin) => {
        const end = addMonths(begin, 36);
        expect(occurrencesOf(rule, begin, { from: begin, to: end })).toEqual(byLibrary(rule, begin, end));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
  test('of a span are those of the whole that lie in it', () => {
    fc.assert(
      fc.property(rules, begins, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (rule, begin, skipped, length) => {
        const span = { from: addDays(begin, skipped), to: addDays(begin, skipped + length) };
        const whole = occurrencesOf(rule, begin, { from: begin, to: span.to });
        expect(occurrencesOf(rule, begin, span)).toEqual(whole.filter((day) => span.from <= day));
        expect(whole.every((day) => weekdayOf(day) === rule.weekday)).toBe(true);
      }),
    );
  });
});

describe('a changed rule', () => {
  const meeting = (id: string, on: Day, isFixed = false) => ({ id, on, isFixed });
  test('takes what was prepared to the new day of the same month', () => {
    expect(rearranged([meeting('a', '2027-01-05'), meeting('b', '2027-02-02')], ['2027-01-12', '2027-02-02', '2027-03-09'])).toEqual({ moved: [{ id: 'a', on: '2027-01-12' }], added: ['2027-03-09'], dropped: [] });
  });
  test('gives a month with a fixed meeting no second one, and drops what is left', () => {
    expect(rearranged([meeting('a', '2027-01-05', true), meeting('b', '2027-02-02'), meeting('c', '2027-03-02', true)], ['2027-01-12'])).toEqual({ moved: [{ id: 'a', on: '2027-01-12' }], added: [], dropped: ['b'] });
  });
  test('leaves every new day with exactly one meeting, and says of each meeting what becomes of it', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 400 }).map((day) => addDays('2027-01-01', day)), { maxLength: 20 });
    fc.assert(
      fc.property(days, days, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (old, next, fixed) => {
        const meetings = old.map((on, index) => meeting(`${index}`, on, fixed[index]));
        const { moved, added, dropped } = rearranged(meetings, next);
        const stayed = meetings.filter(({ id, on }) => next.includes(on) && !moved.some((move) => move.id === id) && !dropped.includes(id));
        expect([...stayed.map(({ on }) => on), ...moved.map(({ on }) => on), ...added].sort()).toEqual([...next].sort());
        expect(meetings.filter(({ id, isFixed }) => isFixed && dropped.includes(id))).toEqual([]);
      }),
    );
  });
});
