import { addMonths, type Day } from '../calendar/days.js';
import { SECTIONS, type Section } from './sections.js';

export const FRESHNESS = ['fresh', 'ageing', 'stale', 'never'] as const;
export type Freshness = (typeof FRESHNESS)[number];

const FRESH_MONTHS = 6;
const STALE_AFTER_MONTHS = 12;

/** How much a confirmation of that day is worth on another: fresh for half a year, ageing until a year is over, then stale. */
export function freshnessOn(confirmedOn: Day | null, day: Day): Freshness {
  if (confirmedOn === null) return 'never';
  if (confirmedOn > addMonths(day, -FRESH_MONTHS)) return 'fresh';
  return confirmedOn > addMonths(day, -STALE_AFTER_MONTHS) ? 'ageing' : 'stale';
}

/** A record is as fresh as its oldest section: one that was never looked through makes the whole never confirmed. */
export function oldestOf<Moment extends string>(confirmations: Readonly<Partial<Record<Section, Moment | null>>>): Moment | null {
  const moments = SECTIONS.map((section) => confirmations[section] ?? null);
  if (moments.includes(null)) return null;
  return (moments as Moment[]).reduce((oldest, moment) => (moment < oldest ? moment : oldest));
}
