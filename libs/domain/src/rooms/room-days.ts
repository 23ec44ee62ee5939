import { addDays, weekdayOf, type Day } from '../calendar/days.js';
import type { Hosting, OpeningTime, RoomTimes, Unavailability } from './room-values.js';

/** Can nobody have the room on this day? */
export const isUnavailableOn = ({ unavailable }: Pick<RoomTimes, 'unavailable'>, day: Day): boolean =>
  unavailable.some((range) => (range.yearly ? comesRoundOn(range, day) : range.from <= day && day < range.to));

/** A yearly range is known by its first and last day of the year, so it may run over the turn of the year; 29 February comes round in leap years. */
function comesRoundOn({ from, to }: Unavailability, day: Day): boolean {
  const [first, last, asked] = [from, addDays(to, -1), day].map((date) => date.slice('YYYY-'.length)) as [string, string, string];
  const isWithin = first <= last ? first <= asked && asked <= last : first <= asked || asked <= last;
  return from <= day && isWithin;
}

/** Is the room open and free of blackout days for the whole time, in minutes of that day? Opening times that touch are one. */
export function openOn(room: RoomTimes, day: Day, from: number, to: number): boolean {
  if (from >= to || isUnavailableOn(room, day)) return false;
  if (room.openingTimes.length === 0) return true;
  let covered = from;
  for (const time of openingTimesOn(room, day)) if (time.from <= covered) covered = Math.max(covered, time.to);
  return covered >= to;
}

/** The opening times of a day, the earliest first. */
export const openingTimesOn = ({ openingTimes }: Pick<RoomTimes, 'openingTimes'>, day: Day): OpeningTime[] =>
  openingTimes.filter(({ weekday }) => weekday === weekdayOf(day)).sort((a, b) => a.from - b.from);

type Offered = { readonly hosting: Hosting | null };

/** Is the organisation willing to have the board as guests on this day? */
export const isOfferedOn = ({ hosting }: Offered, day: Day): boolean => hosting !== null && hosting.from <= day && (hosting.to === null || day < hosting.to);

/** Would the organisation have the board as guests on this day: willing, not a blackout day, and open at some time? */
export const hostsOn = (room: RoomTimes & Offered, day: Day): boolean =>
  isOfferedOn(room, day) && !isUnavailableOn(room, day) && (room.openingTimes.length === 0 || openingTimesOn(room, day).length > 0);
