import { warningsOfDay } from '@verbund/domain/calendar/date-warnings.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { instantOf } from '@verbund/domain/calendar/local-time.js';
import { openOn } from '@verbund/domain/rooms/room-days.js';
import type { RoomTimes } from '@verbund/domain/rooms/room-values.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { calendarDaysBetween, holidaysBetween, placeOfNetwork, type Place } from '../calendar/calendar.queries.js';
import type { DateCheckQuery, DateWarning } from './date-warnings.dto.js';

const warning = (code: DateWarning['code'], values: Partial<DateWarning> = {}): DateWarning => ({ code, calendar: null, kind: null, name: '', meetingId: null, maybe: false, ...values });

/** What a meeting of the body at this time would run into. */
export async function dateWarnings(db: Db, asked: DateCheckQuery): Promise<DateWarning[]> {
  const place = await placeOfNetwork(db);
  return [...holidayWarnings(place, asked), ...(await observanceWarnings(db, place, asked)), ...(await clashes(db, place, asked)), ...(await roomWarnings(db, asked)), ...(await termWarnings(db, asked))];
}

const holidayWarnings = (place: Place, { on }: DateCheckQuery): DateWarning[] => holidaysBetween(place, on, addDays(on, 1)).map(({ kind }) => warning('publicHoliday', { kind }));

async function observanceWarnings(db: Db, place: Place, { on, startMinute, durationMinutes }: DateCheckQuery): Promise<DateWarning[]> {
  const days = await calendarDaysBetween(db, place, addDays(on, -1), addDays(on, 2));
  return warningsOfDay(days, on, startMinute + durationMinutes).map(({ days: { calendar, kind, name }, isNear }) =>
    warning(calendar === 'schoolHolidays' ? 'schoolHolidays' : 'observance', { calendar, kind, name, maybe: isNear }));
}

/** Other meetings at the same time in the same room, or of the same body. */
async function clashes(db: Db, { timeZone }: Place, { bodyId, on, startMinute, durationMinutes, roomId, meetingId }: DateCheckQuery): Promise<DateWarning[]> {
  const start = instantOf({ day: on, minute: startMinute }, timeZone);
  const [from, to] = [new Date(start), new Date(start + durationMinutes * 60_000)];
  const others = await rowsOf<{ id: string; title: string; inRoom: boolean }>(
    db,
    sql`SELECT m.id, m.title, COALESCE(m.room_id = ${roomId ?? null}::uuid, false) AS "inRoom" FROM meetings m
        WHERE m.starts_at < ${to} AND ${from} < m.ends_at AND m.id IS DISTINCT FROM ${meetingId ?? null}::uuid AND (m.room_id = ${roomId ?? null}::uuid OR m.body_id = ${bodyId})
          AND NOT EXISTS (SELECT 1 FROM meeting_steps s WHERE s.meeting_id = m.id AND s.step = 'cancelled') ORDER BY m.starts_at, m.id`,
  );
  return others.map(({ id, title, inRoom }) => warning(inRoom ? 'roomTaken' : 'bodyMeets', { meetingId: id, name: title }));
}

async function roomWarnings(db: Db, { roomId, on, startMinute, durationMinutes }: DateCheckQuery): Promise<DateWarning[]> {
  const room = roomId && (await rowOf<RoomTimes & { name: string }>(db, sql`SELECT name, opening_times AS "openingTimes", unavailable FROM rooms WHERE id = ${roomId}`));
  return !room || openOn(room, on, startMinute, Math.min(startMinute + durationMinutes, 1440)) ? [] : [warning('roomClosed', { name: room.name })];
}

/** A body whose terms are known has nobody who could meet outside of them. */
const termWarnings = async (db: Db, { bodyId, on }: DateCheckQuery): Promise<DateWarning[]> =>
  (await rowOf(db, sql`SELECT 1 FROM terms WHERE body_id = ${bodyId} HAVING count(*) > 0 AND NOT bool_or(during @> ${on}::date)`)) ? [warning('outsideTerm')] : [];
