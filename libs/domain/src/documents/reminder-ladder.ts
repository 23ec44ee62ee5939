/** Days before the last day on which the organisation is reminded; 0 is the last day itself. */
export const DEFAULT_LADDER: readonly number[] = [90, 30, 0];

/** A reminder that could not go out in time still helps for a while; after that the cockpit alone speaks of it. */
const LATE_DAYS = 30;

/**
 * The rung that is due, or `null`: the lowest one reached, unless it or a lower one was sent. After a pause of weeks only the most
 * urgent reminder goes out, not all at once.
 */
export function dueRung(ladder: readonly number[], daysLeft: number, sent: readonly number[]): number | null {
  if (daysLeft < -LATE_DAYS) return null;
  const reached = ladder.filter((rung) => daysLeft <= rung);
  if (reached.length === 0) return null;
  const lowest = Math.min(...reached);
  return sent.some((rung) => rung <= lowest) ? null : lowest;
}
