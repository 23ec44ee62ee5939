import { addMonths, type Day } from '../calendar/days.js';
import type { HeldMeeting } from './host-values.js';

/**
 * How much every organisation is ahead (negative) or behind (positive), in hostings. Each meeting that was held divides one hosting among
 * those that could have hosted, by their weight, and takes one from the host; so all credits add up to 0. A meeting in the network's own
 * rooms changes nothing. Who joins later begins at 0.
 */
export type CreditLedger = ReadonlyMap<string, number>;

/** The meetings that the ledger still remembers on a day. */
export const withinWindow = (history: readonly HeldMeeting[], day: Day, windowMonths: number): HeldMeeting[] =>
  history.filter((meeting) => meeting.day >= addMonths(day, -windowMonths));

export function creditsOf(history: readonly HeldMeeting[]): CreditLedger {
  const credits = new Map<string, number>();
  const add = (id: string, amount: number) => credits.set(id, (credits.get(id) ?? 0) + amount);
  for (const { host, eligible } of history) {
    if (host === null) continue;
    for (const [id, share] of sharesOf(withHost(eligible, host))) add(id, share);
    add(host, -1);
  }
  return credits;
}

/** Whoever hosted could have, even when the office asked against the rules. */
const withHost = (eligible: HeldMeeting['eligible'], host: string): HeldMeeting['eligible'] =>
  eligible.some(({ organisationId }) => organisationId === host) ? eligible : [...eligible, { organisationId: host, weight: 1 }];

/** One hosting, divided by weight. */
export function sharesOf(eligible: HeldMeeting['eligible']): [organisationId: string, share: number][] {
  const total = eligible.reduce((sum, { weight }) => sum + weight, 0);
  return eligible.map(({ organisationId, weight }) => [organisationId, weight / total]);
}
