import { addDays, addMonths, type Day } from '../calendar/days.js';

/**
 * The first day after a term of so many months that begins on a day (§§ 187 (2), 188 (2) BGB): 1 March + 24 months is 1 March. Where the last
 * month lacks the day, the term ends with the month (§ 188 (3) BGB): twelve months from 29 February last until 28 February.
 */
export function termEnd(begin: Day, months: number): Day {
  const same = addMonths(begin, months);
  return same.slice(8) === begin.slice(8) ? same : addDays(same, 1);
}
