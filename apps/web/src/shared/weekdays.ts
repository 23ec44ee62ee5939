import type { OpeningTime } from '@verbund/domain/rooms/room-values.js';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const DAY_MS = 86_400_000;
/** 1 January 2024. */
const A_MONDAY = Date.UTC(2024, 0, 1);

/** The name of a day of the week; Monday is 1. */
export const weekdayName = (tag: string, weekday: number, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }).format(A_MONDAY + (weekday - 1) * DAY_MS);

const twoDigits = (figure: number) => String(figure).padStart(2, '0');

/** Minutes since midnight as a clock shows them: 540 is 09:00. */
export const clockOf = (minutes: number): string => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** Days of the week with the same hours: one line of a sign at the door. */
export type OpeningLine = { readonly weekdays: readonly number[]; readonly from: number; readonly to: number };

/** Opening times as a sign at the door has them, days with the same hours in one line. */
export function openingLines(times: readonly OpeningTime[]): OpeningLine[] {
  const lines = new Map<string, { weekdays: number[]; from: number; to: number }>();
  for (const { weekday, from, to } of times) {
    const line = lines.get(`${from}-${to}`) ?? { weekdays: [], from, to };
    line.weekdays.push(weekday);
    lines.set(`${from}-${to}`, line);
  }
  return [...lines.values()];
}

/** `Mo–Fr`, `Mo, Mi`: three days in a row and more are a range. */
export function weekdayWords(tag: string, weekdays: readonly number[]): string {
  const runs = weekdays.reduce<number[][]>((found, day) => {
    const last = found.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else found.push([day]);
    return found;
  }, []);
  const name = (day: number) => weekdayName(tag, day);
  return runs.flatMap((run) => (run.length < 3 ? run.map(name) : [`${name(run[0]!)}–${name(run.at(-1)!)}`])).join(', ');
}
