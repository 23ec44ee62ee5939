/**
 * How a required document stands on a day, the most urgent first. `expired`: there was one and it holds no more; `missing`: there never
 * was. The last day itself still counts, with no days left.
 */
export const DEADLINES = ['expired', 'missing', 'expiring30', 'expiring90', 'valid'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** Days left until a document is called expiring, nearest first. */
export const SOON_DAYS = 30;
export const LATER_DAYS = 90;

/** `null` days: it holds until superseded. */
export function deadlineOf(daysLeft: number | null): Deadline {
  if (daysLeft === null || daysLeft > LATER_DAYS) return 'valid';
  if (daysLeft < 0) return 'expired';
  return daysLeft <= SOON_DAYS ? 'expiring30' : 'expiring90';
}
