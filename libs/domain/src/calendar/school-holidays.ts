import type { CuratedDays } from './curated-days.js';
import { addDays, type Day } from './days.js';

/** The Länder, as ISO 3166-2:DE names them. */
export const LAENDER = ['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'] as const;
export type Land = (typeof LAENDER)[number];

type Holidays = readonly (readonly [kind: string, first: Day, last?: Day])[];

/** As the Ministry of Education of Lower Saxony set them up to 2030; the islands have others. */
const LOWER_SAXONY: Holidays = [
  ['christmasHolidays', '2025-12-22', '2026-01-05'],
  ['halfTermHolidays', '2026-02-02', '2026-02-03'],
  ['easterHolidays', '2026-03-23', '2026-04-07'],
  ['extraHoliday', '2026-05-15'],
  ['extraHoliday', '2026-05-26'],
  ['summerHolidays', '2026-07-02', '2026-08-12'],
  ['autumnHolidays', '2026-10-12', '2026-10-24'],
  ['christmasHolidays', '2026-12-23', '2027-01-09'],
  ['halfTermHolidays', '2027-02-01', '2027-02-02'],
  ['easterHolidays', '2027-03-22', '2027-04-03'],
  ['extraHoliday', '2027-05-07'],
  ['extraHoliday', '2027-05-18'],
  ['summerHolidays', '2027-07-08', '2027-08-18'],
  ['autumnHolidays', '2027-10-16', '2027-10-30'],
  ['christmasHolidays', '2027-12-23', '2028-01-08'],
  ['halfTermHolidays', '2028-01-31', '2028-02-01'],
  ['easterHolidays', '2028-04-10', '2028-04-22'],
  ['extraHoliday', '2028-05-26'],
  ['extraHoliday', '2028-06-06'],
  ['summerHolidays', '2028-07-20', '2028-08-30'],
  ['extraHoliday', '2028-10-02'],
  ['autumnHolidays', '2028-10-23', '2028-11-04'],
  ['christmasHolidays', '2028-12-27', '2029-01-06'],
];

/** School holidays per Land as far as they ship; for the others the office enters them. */
export const SCHOOL_HOLIDAYS: Partial<Record<Land, readonly CuratedDays[]>> = {
  NI: LOWER_SAXONY.map(([kind, first, last = first]) => ({ calendar: 'schoolHolidays', kind, from: first, to: addDays(last, 1), estimated: false, eveningBefore: false, source: 'lowerSaxony' })),
};
