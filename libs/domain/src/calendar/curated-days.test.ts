import { addDays, daysBetween, isDay } from './days.js';
import { CURATED_DAYS, CURATED_YEARS } from './curated-days.js';
import { warningsOfDay } from './date-warnings.js';
import { SCHOOL_HOLIDAYS } from './school-holidays.js';

const firstDays = (kind: string) => CURATED_DAYS.filter((days) => days.kind === kind).map(({ from }) => from);

/** First day of a month of a calendar of the platform, in every year. */
function byPlatform(calendar: string, pattern: RegExp): string[] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 1096 }, (_, index) => addDays('2026-01-01', index)).filter((day) => pattern.test(format.format(new Date(`${day}T00:00:00Z`))));
}

describe('curated days', () => {
  test('exist, are of every year, and no kind comes twice in one', () => {
    for (const { from, to, source } of CURATED_DAYS) expect([isDay(from), isDay(to), from < to, source !== '']).toEqual([true, true, true, true]);
    for (const kind of new Set(CURATED_DAYS.map((days) => days.kind))) expect(firstDays(kind).map((day) => Number(day.slice(0, 4)))).toEqual([...CURATED_YEARS]);
  });
  test.each([
    ['ramadan', 'islamic-umalqura', /^Ramadan 1$/],
    ['eidAlFitr', 'islamic-umalqura', /^Shawwal 1$/],
    ['eidAlAdha', 'islamic-umalqura', /^Dhu.l-Hijjah 10$/],
    ['muharramFast', 'islamic-umalqura', /^Muharram 1$/],
    ['pesach', 'hebrew', /^15 Nisan$/],
    ['shavuot', 'hebrew', /^6 Sivan$/],
    ['roshHashanah', 'hebrew', /^1 Tishri$/],
    ['yomKippur', 'hebrew', /^10 Tishri$/],
    ['sukkot', 'hebrew', /^15 Tishri$/],
    ['nowruz', 'persian', /^Farvardin 1$/],
  ])('of %s are those of the calendar %s', (kind, calendar, pattern) => expect(firstDays(kind)).toEqual(byPlatform(calendar, pattern)));
  test('of the lunar new year are those of Beijing, not of the platform', () => expect(firstDays('lunarNewYear')).toEqual(['2026-02-17', '2027-02-06', '2028-01-26']));
});

test('school holidays of Lower Saxony are in order and never overlap', () => {
  const holidays = SCHOOL_HOLIDAYS.NI!;
  holidays.slice(1).forEach(({ from }, index) => expect(daysBetween(holidays[index]!.to, from)).toBeGreaterThanOrEqual(0));
  expect(holidays.find(({ from }) => from === '2027-07-08')).toMatchObject({ kind: 'summerHolidays', to: '2027-08-19' });
});

describe('warnings of a day', () => {
  const calendar = CURATED_DAYS.map((days) => ({ ...days, name: '' }));
  const kinds = (day: string, end: number) => warningsOfDay(calendar, day, end).map(({ days, isNear }) => `${days.kind!}${isNear ? '?' : ''}`);
  test('name the feast, also on the evening before and near an estimated day', () => {
    expect(kinds('2027-03-09', 1200)).toEqual(['ramadan?', 'eidAlFitr']);
    expect(kinds('2026-09-11', 1200)).toEqual(['roshHashanah']);
    expect(kinds('2026-09-11', 900)).toEqual([]);
    expect(kinds('2027-03-12', 900)).toEqual(['eidAlFitr?']);
  });
});
