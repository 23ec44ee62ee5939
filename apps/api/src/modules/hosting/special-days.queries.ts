import { addDays, type Day } from '@verbund/domain/calendar/days.js';
import type { HostPlanInput } from '@verbund/domain/hosting/host-values.js';
import type { Db } from '../../platform/database/sql.js';
import { calendarDaysBetween, holidaysBetween, placeOfNetwork } from '../calendar/calendar.queries.js';

/** Public holidays and observances of a period, with the days beside it. */
export async function specialDays(db: Db, first: Day, last: Day): Promise<Pick<HostPlanInput, 'holidays' | 'observances'>> {
  const place = await placeOfNetwork(db);
  const observances = await calendarDaysBetween(db, place, addDays(first, -1), addDays(last, 2));
  return {
    holidays: holidaysBetween(place, first, addDays(last, 1)).map(({ on }) => on),
    observances: observances.map(({ calendar, from, to, estimated, eveningBefore }) => ({ calendar, from, to, estimated, eveningBefore })),
  };
}
