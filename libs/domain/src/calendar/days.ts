/**
 * Arithmetic on calendar days. A day is ISO text `YYYY-MM-DD` of the proleptic Gregorian calendar, years 0001 to 9999;
 * it has no time zone, so no `Date` is involved and nothing shifts at midnight or in summer time. The functions expect
 * days for which `isDay` holds.
 */
export type Day = string;

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is the text a day that exists? `2017-02-31` is not. */
export function isDay(text: string): boolean {
  const [, year, month, day] = (DAY_SHAPE.exec(text) ?? []).map(Number);
  return year !== undefined && month !== undefined && day !== undefined && isCalendarDate(year, month, day);
}

/** Does this day of this month of this year exist? Months count from 1. */
export const isCalendarDate = (year: number, month: number, day: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Length of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day of year, month and day of the month as ISO text. */
export const dayFrom = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const partsOf = (day: Day): [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

const DAYS_IN_400_YEARS = 146_097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468;

/**
 * Days since 1970-01-01. The year is counted from March, so that the leap day is its last day; then 153 days make five
 * months everywhere (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */
export function dayNumber(day: Day): number {
  const [year, month, dayOfMonth] = partsOf(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_FROM_MARCH_0000_TO_1970;
}

/** The day that is so many days after 1970-01-01: the inverse of `dayNumber`. */
export function dayOfNumber(number: number): Day {
  const shifted = number + DAYS_FROM_MARCH_0000_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return dayFrom(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}

/** So many days later; earlier when negative. */
export const addDays = (day: Day, count: number): Day => dayOfNumber(dayNumber(day) + count);

/** So many months later, earlier when negative; 31 January + 1 month is the last day of February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, dayOfMonth] = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(months / 12);
  const targetMonth = months - targetYear * 12 + 1;
  return dayFrom(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Order for `sort`: negative when the first is earlier. */
export const compareDays = (first: Day, second: Day): number => (first < second ? -1 : first > second ? 1 : 0);

/** The last day of the month in which the day lies. */
export function endOfMonth(day: Day): Day {
  const [year, month] = partsOf(day);
  return dayFrom(year, month, daysInMonth(year, month));
}

/** The day of the week: 1 for Monday to 7 for Sunday, as ISO 8601 counts them. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
