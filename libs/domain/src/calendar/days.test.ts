import fc from 'fast-check';
import { addDays, addMonths, compareDays, dayNumber, dayOfNumber, daysBetween, endOfMonth, isDay, weekdayOf } from './days.js';

const FIRST = dayNumber('0001-01-01');
const LAST = dayNumber('9999-12-31');
const days = fc.integer({ min: FIRST, max: LAST }).map(dayOfNumber);

describe('isDay', () => {
  it.each(['2012-05-03', '2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) =>
    expect(isDay(text)).toBe(true),
  );
  it.each([
    '2017-02-31',
    '1900-02-29',
    '2023-02-29',
    '2012-13-01',
    '2012-00-10',
    '2012-04-31',
    '0000-01-01',
    '2012-5-3',
    '03.05.2012',
    '',
    '2012-05-03T00:00',
  ])('refuses %s', (text) => expect(isDay(text)).toBe(false));
});

describe('arithmetic', () => {
  it('counts from 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
  });
  it('crosses leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366);
  });
  it('clamps months at their end', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(endOfMonth('2024-02-03')).toBe('2024-02-29');
  });
  it('agrees with the calendar of the platform in UTC', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isDay(day)).toBe(true);
        expect(Date.parse(`${day}T00:00:00Z`) / 86_400_000).toBe(dayNumber(day));
      }),
    );
  });
  it('knows the day of the week', () => {
    expect([weekdayOf('1970-01-01'), weekdayOf('1969-12-28'), weekdayOf('2024-02-29'), weekdayOf('2027-01-04')]).toEqual([4, 7, 4, 1]);
    fc.assert(fc.property(days, (day) => expect(weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())));
  });
  it('adds and subtracts without loss, in the order of the text', () => {
    fc.assert(
      fc.property(days, days, (first, second) => {
        expect(addDays(first, daysBetween(first, second))).toBe(second);
        expect(Math.sign(daysBetween(second, first))).toBe(compareDays(first, second));
      }),
    );
  });
});
