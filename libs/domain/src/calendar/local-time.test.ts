import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays } from './days.js';
import { clockText, instantOf, localTimeAt } from './local-time.js';

const BERLIN = 'Europe/Berlin';
const at = (day: string, minute: number, zone = BERLIN) => new Date(instantOf({ day, minute }, zone)).toISOString();

describe('a time on the clock', () => {
  test('is one hour ahead of UTC in winter and two in summer', () => {
    expect(at('2027-01-05', 1110)).toBe('2027-01-05T17:30:00.000Z');
    expect(at('2027-07-06', 1110)).toBe('2027-07-06T16:30:00.000Z');
  });
  test('keeps the hour on both days of change', () => {
    expect([at('2027-03-27', 1110), at('2027-03-28', 1110)]).toEqual(['2027-03-27T17:30:00.000Z', '2027-03-28T16:30:00.000Z']);
    expect([at('2027-10-30', 1110), at('2027-10-31', 1110)]).toEqual(['2027-10-30T16:30:00.000Z', '2027-10-31T17:30:00.000Z']);
  });
  test('that summer time leaves out is an hour later; of one that comes twice the first counts', () => {
    expect(at('2027-03-28', 150)).toBe('2027-03-28T01:30:00.000Z');
    expect(at('2027-10-31', 150)).toBe('2027-10-31T00:30:00.000Z');
  });
  test('agrees with the time zones of Temporal everywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(BERLIN, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'), fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1439 }), (zone, days, minute) => {
        const day = addDays('2024-01-01', days);
        const expected = Temporal.PlainDateTime.from(`${day}T${clockText(minute)}`).toZonedDateTime(zone).epochMilliseconds;
        expect(instantOf({ day, minute }, zone)).toBe(expected);
        const shown = Temporal.Instant.fromEpochMilliseconds(expected).toZonedDateTimeISO(zone);
        expect(localTimeAt(expected, zone)).toEqual({ day: shown.toPlainDate().toString(), minute: shown.hour * 60 + shown.minute });
      }),
      { numRuns: 500 },
    );
  });
});
