import { addDays, dayFrom, dayNumber, endOfMonth, weekdayOf, type Day } from './days.js';

/** The first to the fourth such weekday of a month, or its last. */
export const NTHS = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof NTHS)[number];

/** One day of the week in every so many months ("the first Tuesday") or weeks, with months left out ("not in August"). */
export type Recurrence = {
  readonly unit: 'month' | 'week';
  /** Every so many months or weeks, counted from the one in which the series begins. */
  readonly interval: number;
  /** Which of the month; `null` by weeks. */
  readonly nth: Nth | null;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** 1 for January to 12. */
  readonly monthsLeftOut: readonly number[];
};

export const MAX_INTERVAL = { month: 12, week: 26 } as const;

/** Days from the first up to but not including `to`. */
export type DaySpan = { readonly from: Day; readonly to: Day };

/** The days of a series that begins on `begin`, within the span, in order. */
export function occurrencesOf(rule: Recurrence, begin: Day, span: DaySpan): Day[] {
  const days = rule.unit === 'month' ? daysByMonths(rule, begin, span.to) : daysByWeeks(rule, begin, span.to);
  return days.filter((day) => begin <= day && span.from <= day && day < span.to && !rule.monthsLeftOut.includes(Number(day.slice(5, 7))));
}

function daysByMonths({ interval, nth, weekday }: Recurrence, begin: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let month = monthNumber(begin); ; month += interval) {
    const day = nthWeekday(month, nth ?? 1, weekday);
    if (day >= end) return days;
    days.push(day);
  }
}

function daysByWeeks({ interval, weekday }: Recurrence, begin: Day, end: Day): Day[] {
  const days: Day[] = [];
  for (let day = addDays(begin, weekday - weekdayOf(begin)); day < end; day = addDays(day, 7 * interval)) days.push(day);
  return days;
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

function nthWeekday(monthNumber: number, nth: Nth, weekday: number): Day {
  const first = dayFrom(Math.floor(monthNumber / 12), (monthNumber % 12) + 1, 1);
  if (nth > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
  const last = endOfMonth(first);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** Meetings of a series are entered up to here: the end of next year. */
export const horizonOf = (today: Day): Day => dayFrom(Number(today.slice(0, 4)) + 2, 1, 1);

/** A meeting that stands for one day of its series; `isFixed`: it was singled out, or opened, so the series no longer moves it. */
export type Occurrence = { readonly id: string; readonly on: Day; readonly isFixed: boolean };
export type Rearrangement = {
  /** Stand for another day from now on; those that are not fixed are held on it. */
  readonly moved: readonly { readonly id: string; readonly on: Day }[];
  readonly added: readonly Day[];
  /** Stand for no day of the series any more. */
  readonly dropped: readonly string[];
};

/**
 * What a changed rule makes of the meetings entered so far. A meeting stays on its day where the new rule has it too; else it stands for a new
 * day of the same month, in order, so that what was prepared for it goes along and no month gets two.
 */
export function rearranged(meetings: readonly Occurrence[], days: readonly Day[]): Rearrangement {
  const kept = new Set(days.filter((day) => meetings.some(({ on }) => on === day)));
  const loose = meetings.filter(({ on }) => !kept.has(on)).sort((a, b) => dayNumber(a.on) - dayNumber(b.on));
  const free = days.filter((day) => !kept.has(day));
  const moved: { id: string; on: Day }[] = [];
  const dropped: string[] = [];
  for (const { id, on, isFixed } of loose) {
    const index = free.findIndex((day) => day.slice(0, 7) === on.slice(0, 7));
    if (index >= 0) moved.push({ id, on: free.splice(index, 1)[0]! });
    else if (!isFixed) dropped.push(id);
  }
  return { moved, added: free, dropped };
}
