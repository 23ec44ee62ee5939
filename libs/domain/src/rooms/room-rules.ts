import { addMonths, isDay } from '../calendar/days.js';
import type { FieldProblem } from '../problem.js';
import { MAX_SEATS, MINUTES_OF_DAY, type Hosting, type OpeningTime, type RoomTimes, type Unavailability } from './room-values.js';

/** Codes are those of field issues, so that the form shows each at its field. */
export type RoomProblem = FieldProblem<'required' | 'tooSmall' | 'tooLarge' | 'notDay' | 'endsBeforeBegin' | 'overlaps' | 'longerThanYear'>;

/** A room as far as rules speak of it. */
export type RuledRoom = RoomTimes & { readonly name: string; readonly capacity: number | null; readonly hosting: Hosting | null };

/** What is wrong with a room, all at once. */
export const problemsWithRoom = (room: RuledRoom): RoomProblem[] => [
  ...(room.name.trim() === '' ? [{ field: 'name', code: 'required' } as const] : []),
  ...problemsWithSeats(room.capacity, 'capacity', MAX_SEATS),
  ...problemsWithOpeningTimes(room.openingTimes),
  ...room.unavailable.flatMap((range, index) => problemWithUnavailability(range, `unavailable.${index}`) ?? []),
  ...problemsWithHosting(room.hosting, room.capacity),
];

function problemsWithSeats(seats: number | null, field: string, limit: number): RoomProblem[] {
  if (seats === null) return [];
  if (seats < 1) return [{ field, code: 'tooSmall', params: { limit: 1 } }];
  return seats > limit ? [{ field, code: 'tooLarge', params: { limit } }] : [];
}

/** Every time ends after it begins, within the day, and no two of a day overlap; one may begin when another ends. */
function problemsWithOpeningTimes(times: readonly OpeningTime[]): RoomProblem[] {
  return times.flatMap((time, index): RoomProblem[] => {
    const field = `openingTimes.${index}.to`;
    if (time.to > MINUTES_OF_DAY) return [{ field, code: 'tooLarge', params: { limit: MINUTES_OF_DAY } }];
    if (time.to <= time.from) return [{ field, code: 'endsBeforeBegin' }];
    return times.slice(0, index).some((other) => overlap(other, time)) ? [{ field: `openingTimes.${index}.from`, code: 'overlaps' }] : [];
  });
}

const overlap = (first: OpeningTime, second: OpeningTime): boolean =>
  first.weekday === second.weekday && first.from < second.to && second.from < first.to;

function problemWithUnavailability({ from, to, yearly }: Unavailability, field: string): RoomProblem | null {
  if (!isDay(from)) return { field: `${field}.from`, code: 'notDay' };
  if (!isDay(to)) return { field: `${field}.to`, code: 'notDay' };
  if (to <= from) return { field: `${field}.to`, code: 'endsBeforeBegin' };
  return yearly && addMonths(from, 12) < to ? { field: `${field}.to`, code: 'longerThanYear' } : null;
}

/** No more guests than seats. */
function problemsWithHosting(hosting: Hosting | null, capacity: number | null): RoomProblem[] {
  if (hosting === null) return [];
  if (!isDay(hosting.from)) return [{ field: 'hosting.from', code: 'notDay' }];
  const isReversed = hosting.to !== null && hosting.to <= hosting.from;
  return [...(isReversed ? [{ field: 'hosting.to', code: 'endsBeforeBegin' } as const] : []), ...problemsWithSeats(hosting.maxPeople, 'hosting.maxPeople', capacity ?? MAX_SEATS)];
}
