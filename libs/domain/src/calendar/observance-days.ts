import type { ObservanceCalendar } from '../rooms/observance-calendars.js';
import { addDays, type Day } from './days.js';

/** Days of one feast or fast, from the first up to but not including `to`. */
export type ObservanceDays = {
  readonly calendar: ObservanceCalendar;
  readonly from: Day;
  readonly to: Day;
  /** Computed, not announced: it may be a day earlier or later. */
  readonly estimated: boolean;
  /** Begins with the evening before `from`. */
  readonly eveningBefore: boolean;
};

/** Minutes since midnight from which a time of day is an evening. */
const EVENING = 17 * 60;

/** Does a gathering that ends at this minute of the day meet the observance? */
export const isObservedAt = ({ from, to, eveningBefore }: ObservanceDays, day: Day, end: number): boolean =>
  (from <= day && day < to) || (eveningBefore && day === addDays(from, -1) && end > EVENING);

/** May the observance fall on this day after all, because its dates are estimated? */
export const isNear = ({ from, to, estimated }: ObservanceDays, day: Day): boolean => estimated && (day === addDays(from, -1) || day === to);
