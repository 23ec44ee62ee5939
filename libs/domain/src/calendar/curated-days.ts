import type { ObservanceCalendar } from '../rooms/observance-calendars.js';
import { addDays, type Day } from './days.js';
import type { ObservanceDays } from './observance-days.js';

/** A feast, a fast or holidays of schools as they ship with the product; the text catalogues have the names of `kind` and of `source`: where the days are written. */
export type CuratedDays = ObservanceDays & { readonly kind: string; readonly source: string };

/** For which years days ship. */
export const CURATED_YEARS = [2026, 2027, 2028] as const;

type Known = { readonly source: string; readonly days?: number; readonly estimated?: boolean; readonly eveningBefore?: boolean };

/** One kind with its first day in every year; `days` is its length. */
const yearly = (calendar: ObservanceCalendar, kind: string, { source, days = 1, estimated = false, eveningBefore = false }: Known, ...begins: readonly Day[]): CuratedDays[] =>
  begins.map((from) => ({ calendar, kind, from, to: addDays(from, days), estimated, eveningBefore, source }));

const estimatedMoon = { estimated: true, eveningBefore: true, source: 'ummAlQura' };
const hebrew = { eveningBefore: true, source: 'hebrew' };

const RAMADAN: readonly (readonly [Day, Day])[] = [['2026-02-18', '2026-03-20'], ['2027-02-08', '2027-03-09'], ['2028-01-28', '2028-02-26']];

/**
 * Days that are taken into account when meetings are planned. Calendars of computers are no safe source (Node gives 7 February 2027 for the lunar
 * new year; the new moon is on the 6th in Beijing), so the days are written down, each year to be looked through by somebody who knows.
 */
export const CURATED_DAYS: readonly CuratedDays[] = [
  ...yearly('westernChristian', 'easter', { days: 4, source: 'gregorian' }, '2026-04-03', '2027-03-26', '2028-04-14'),
  ...yearly('westernChristian', 'pentecost', { days: 2, source: 'gregorian' }, '2026-05-24', '2027-05-16', '2028-06-04'),
  ...yearly('westernChristian', 'christmas', { days: 3, source: 'fixed' }, '2026-12-24', '2027-12-24', '2028-12-24'),
  ...yearly('orthodoxChristian', 'orthodoxChristmas', { eveningBefore: true, source: 'fixed' }, '2026-01-07', '2027-01-07', '2028-01-07'),
  ...yearly('orthodoxChristian', 'orthodoxEaster', { days: 4, source: 'julian' }, '2026-04-10', '2027-04-30', '2028-04-14'),
  ...yearly('orthodoxChristian', 'orthodoxPentecost', { source: 'julian' }, '2026-05-31', '2027-06-20', '2028-06-04'),
  ...RAMADAN.map(([from, to]): CuratedDays => ({ calendar: 'ramadan', kind: 'ramadan', from, to, ...estimatedMoon })),
  ...yearly('muslim', 'eidAlFitr', { days: 3, ...estimatedMoon }, '2026-03-20', '2027-03-09', '2028-02-26'),
  ...yearly('muslim', 'eidAlAdha', { days: 4, ...estimatedMoon }, '2026-05-27', '2027-05-16', '2028-05-05'),
  ...yearly('alevi', 'muharramFast', { days: 12, ...estimatedMoon }, '2026-06-16', '2027-06-06', '2028-05-25'),
  ...yearly('alevi', 'aleviNevruz', { source: 'fixed' }, '2026-03-21', '2027-03-21', '2028-03-21'),
  ...yearly('jewish', 'pesach', { days: 8, ...hebrew }, '2026-04-02', '2027-04-22', '2028-04-11'),
  ...yearly('jewish', 'shavuot', { days: 2, ...hebrew }, '2026-05-22', '2027-06-11', '2028-05-31'),
  ...yearly('jewish', 'roshHashanah', { days: 2, ...hebrew }, '2026-09-12', '2027-10-02', '2028-09-21'),
  ...yearly('jewish', 'yomKippur', hebrew, '2026-09-21', '2027-10-11', '2028-09-30'),
  ...yearly('jewish', 'sukkot', { days: 9, ...hebrew }, '2026-09-26', '2027-10-16', '2028-10-05'),
  ...yearly('yezidi', 'yezidiNewYear', { eveningBefore: true, source: 'yezidi' }, '2026-04-15', '2027-04-14', '2028-04-19'),
  ...yearly('yezidi', 'jemaiya', { days: 8, estimated: true, source: 'jemaiya' }, '2026-09-23', '2027-09-23', '2028-09-23'),
  ...yearly('hindu', 'holi', { estimated: true, source: 'moon' }, '2026-03-04', '2027-03-22', '2028-03-11'),
  ...yearly('hindu', 'diwali', { estimated: true, source: 'moon' }, '2026-11-08', '2027-10-29', '2028-10-17'),
  ...yearly('buddhist', 'vesak', { estimated: true, source: 'moon' }, '2026-05-31', '2027-05-20', '2028-05-09'),
  ...yearly('sikh', 'vaisakhi', { source: 'nanakshahi' }, '2026-04-14', '2027-04-14', '2028-04-14'),
  ...yearly('sikh', 'guruNanak', { estimated: true, source: 'moon' }, '2026-11-24', '2027-11-14', '2028-11-02'),
  ...yearly('bahai', 'nawRuz', { eveningBefore: true, source: 'badi' }, '2026-03-21', '2027-03-21', '2028-03-20'),
  ...yearly('bahai', 'ridvan', { days: 12, eveningBefore: true, source: 'badi' }, '2026-04-21', '2027-04-21', '2028-04-20'),
  ...yearly('bahai', 'twinBirthdays', { days: 2, eveningBefore: true, source: 'badi' }, '2026-11-10', '2027-10-30', '2028-10-19'),
  ...yearly('nowruz', 'nowruz', { source: 'iranian' }, '2026-03-21', '2027-03-21', '2028-03-20'),
  ...yearly('lunarNewYear', 'lunarNewYear', { days: 3, eveningBefore: true, source: 'beijing' }, '2026-02-17', '2027-02-06', '2028-01-26'),
];
