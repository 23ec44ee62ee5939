import { addDays, type Day } from '../calendar/days.js';

/**
 * How a required document stands on a day, the most urgent first. `expired`: there was one and it holds no more; `missing`: there never
 * was. The last day itself still counts, with no days left.
 */
export const DEADLINES = ['expired', 'missing', 'expiring30', 'expiring90', 'valid'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** Days left until a document is called expiring, nearest first. */
export const SOON_DAYS = 30;
export const LATER_DAYS = 90;

/** The days that part deadlines from each other, seen from one day. */
export type DeadlineDays = { readonly day: Day; readonly soon: Day; readonly later: Day };

export const deadlineDays = (day: Day): DeadlineDays => ({ day, soon: addDays(day, SOON_DAYS), later: addDays(day, LATER_DAYS) });

/** How a document with this last day stands; without one it holds until superseded. */
export function deadlineOf(until: Day | null, { day, soon, later }: DeadlineDays): Deadline {
  if (until === null || until > later) return 'valid';
  if (until < day) return 'expired';
  return until <= soon ? 'expiring30' : 'expiring90';
}
