import { endOfMonth, isDay, type Day } from './days.js';

/**
 * A date known to the year, the month or the day: `1982`, `2019-11` or `2005-12-25`. The founding of an old association is
 * often known only so far, and inventing the rest would be a false record.
 */
export type PartialDate = string;

export type DatePrecision = 'year' | 'month' | 'day';

const PRECISION_BY_LENGTH: Readonly<Record<number, DatePrecision>> = { 4: 'year', 7: 'month', 10: 'day' };

/** How exactly the date is known; `null` when the text is no partial date. */
export function precisionOf(text: string): DatePrecision | null {
  const precision = PRECISION_BY_LENGTH[text.length];
  return precision !== undefined && isDay(earliestDay(text)) ? precision : null;
}

export const isPartialDate = (text: string): boolean => precisionOf(text) !== null;

/** The first day that the date can mean. */
export const earliestDay = (date: PartialDate): Day => date + '-01-01'.slice(date.length - 4);

/** The last day that the date can mean. */
export const latestDay = (date: PartialDate): Day =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? endOfMonth(`${date}-01`) : date;
