import { CURATED_DAYS, type CuratedDays } from '@verbund/domain/calendar/curated-days.js';
import { addMonths, type Day } from '@verbund/domain/calendar/days.js';
import { SCHOOL_HOLIDAYS, type Land } from '@verbund/domain/calendar/school-holidays.js';
import { OBSERVANCE_CALENDARS } from '@verbund/domain/rooms/observance-calendars.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import type { CalendarDaysView, CalendarSpan, CalendarYearView } from './calendar.dto.js';
import { publicHolidays, type PublicHoliday } from './public-holidays.js';

/** Where and when the network is. */
export type Place = { land: Land; timeZone: string; today: Day };
export const placeOfNetwork = async (db: Db): Promise<Place> => (await rowOf<Place>(db, sql`SELECT land, time_zone AS "timeZone", network_today()::text AS today FROM network`))!;

/** The public holidays of the network's Land. */
export const holidaysBetween = ({ land }: Pick<Place, 'land'>, from: Day, to: Day): PublicHoliday[] => publicHolidays(land, from, to);

export const keyOf = ({ calendar, kind, from }: CuratedDays): string => `${calendar}.${kind}.${from}`;
export const shippedDays = (land: Land): readonly CuratedDays[] => [...CURATED_DAYS, ...(SCHOOL_HOLIDAYS[land] ?? [])];

type Entered = Omit<CalendarDaysView, 'reviewed'>;
type Review = { calendar: string; year: number; at: string; by: string };

const enteredDays = (db: Db): Promise<Entered[]> =>
  rowsOf(
    db,
    sql`SELECT id, replaces AS key, version, calendar, NULL AS kind, name, lower(during)::text AS "from", upper(during)::text AS "to", estimated, evening_before AS "eveningBefore", source
        FROM calendar_days ORDER BY lower(during), id`,
  );

const reviewsOf = (db: Db): Promise<Review[]> => rowsOf(db, sql`SELECT calendar, year, reviewed_at AS at, account_name AS by FROM calendar_reviews`);

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const isReviewed = (reviews: readonly Review[], days: { calendar: string; from: Day }): boolean => reviews.some(({ calendar, year }) => calendar === days.calendar && year === yearOf(days.from));

/** School holidays and observances from a day up to but not including another: those that ship, as the office corrected and completed them. */
export async function calendarDaysBetween(db: Db, { land }: Pick<Place, 'land'>, from: Day, to: Day): Promise<CalendarDaysView[]> {
  const [entered, reviews] = [await enteredDays(db), await reviewsOf(db)];
  const replaced = new Set(entered.map(({ key }) => key));
  const shipped = shippedDays(land).map((days) => ({ id: null, key: keyOf(days), version: null, ...days, name: '' }));
  const all = [...shipped.filter(({ key }) => !replaced.has(key)), ...entered];
  return all
    .filter((days) => days.from < to && from < days.to)
    .map((days) => ({ ...days, reviewed: isReviewed(reviews, days) }))
    .sort((a, b) => a.from.localeCompare(b.from) || a.calendar.localeCompare(b.calendar));
}

/** One stored row, for the answer to a change. */
export async function calendarDaysView(db: Db, id: string): Promise<CalendarDaysView> {
  const entered = (await enteredDays(db)).find((days) => days.id === id);
  return entered ? { ...entered, reviewed: isReviewed(await reviewsOf(db), entered) } : refuse('NOT_FOUND');
}

const MAX_MONTHS = 24;

/** A span that ends after it begins and is no longer than anybody looks at. */
export const refuseWrongSpan = ({ from, to }: { from: Day; to: Day }): void =>
  refuseIssues([...(to <= from ? [{ field: 'to', code: 'endsBeforeBegin' } as const] : []), ...(to > addMonths(from, MAX_MONTHS) ? [{ field: 'to', code: 'tooLong', params: { limit: MAX_MONTHS } } as const] : [])]);

/** Everything the calendar knows of a span, meetings aside. */
export async function calendarSpan(db: Db, span: { from: Day; to: Day }): Promise<CalendarSpan> {
  refuseWrongSpan(span);
  const place = await placeOfNetwork(db);
  const { from, to } = span;
  return { ...place, holidays: holidaysBetween(place, from, to), days: await calendarDaysBetween(db, place, from, to), years: await calendarYears(db, place, from, to) };
}

/** Which calendars of which years somebody looked through, and of how many days they know. */
async function calendarYears(db: Db, place: Place, from: Day, to: Day): Promise<CalendarYearView[]> {
  const years = [...new Set([yearOf(from), yearOf(to)])];
  const days = await calendarDaysBetween(db, place, `${years[0]!}-01-01`, `${years.at(-1)! + 1}-01-01`);
  const reviews = await reviewsOf(db);
  return years.flatMap((year) =>
    OBSERVANCE_CALENDARS.map((calendar) => {
      const review = reviews.find((known) => known.calendar === calendar && known.year === year);
      return { calendar, year, days: days.filter((known) => known.calendar === calendar && yearOf(known.from) === year).length, reviewedAt: review?.at ?? null, reviewedBy: review?.by ?? null };
    }),
  );
}
