import { addDays, dayFrom, dayNumber, type Day } from './days.js';

/** A time on the clock of a place: the day and the minute since its midnight. */
export type LocalTime = { readonly day: Day; readonly minute: number };

const MINUTE = 60_000;
const MINUTES_OF_DAY = 1440;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
  formats.set(timeZone, format);
  return format;
}

/** What the clock of the zone (IANA name) shows at this instant, in milliseconds since 1970. */
export function localTimeAt(instant: number, timeZone: string): LocalTime {
  const parts = Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return { day: dayFrom(parts['year']!, parts['month']!, parts['day']!), minute: parts['hour']! * 60 + parts['minute']! };
}

const asIfUtc = ({ day, minute }: LocalTime): number => (dayNumber(day) * MINUTES_OF_DAY + minute) * MINUTE;

/** How far the clock of the zone is ahead of UTC at this instant. */
const offsetAt = (instant: number, timeZone: string): number => asIfUtc(localTimeAt(instant, timeZone)) - Math.floor(instant / MINUTE) * MINUTE;

/**
 * The instant at which the clock of the zone shows this time, in milliseconds since 1970. A time that summer time leaves out (02:30 on the last
 * Sunday of March) is read with the offset before the change, so it is 03:30; of a time that comes twice in autumn the first one counts
 * (RFC 5545, section 3.3.5).
 */
export function instantOf({ day, minute }: LocalTime, timeZone: string): number {
  const wall = asIfUtc({ day, minute });
  const [before, after] = [offsetAt(asIfUtc({ day: addDays(day, -1), minute }), timeZone), offsetAt(asIfUtc({ day: addDays(day, 1), minute }), timeZone)];
  const fitting = [before, after].filter((offset) => offsetAt(wall - offset, timeZone) === offset);
  return wall - Math.max(...(fitting.length > 0 ? fitting : [before]));
}

/** `18:30` for 1110. */
export const clockText = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
