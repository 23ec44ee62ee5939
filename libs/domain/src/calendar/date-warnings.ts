import { addDays, type Day } from './days.js';
import { isNear, isObservedAt, type ObservanceDays } from './observance-days.js';

/** A day or days that may speak against a meeting, each with its name. */
export type NamedDays = ObservanceDays & { readonly kind: string | null; readonly name: string };

export type DayWarning = { readonly days: NamedDays; readonly isNear: boolean };

/** The observances and school holidays that a meeting on this day until this minute would meet, or might because their days are estimated. */
export const warningsOfDay = (calendar: readonly NamedDays[], day: Day, end: number): DayWarning[] =>
  calendar.flatMap((days): DayWarning[] => {
    if (isObservedAt(days, day, end)) return [{ days, isNear: false }];
    return isNear(days, day) ? [{ days, isNear: true }] : [];
  });

/** Days of a span one by one. */
export const daysWithin = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
};
