import type { Actor } from '@verbund/domain/access/can.js';
import { daysWithin } from '@verbund/domain/calendar/date-warnings.js';
import { addDays, type Day } from '@verbund/domain/calendar/days.js';
import { clockText } from '@verbund/domain/calendar/local-time.js';
import { hostsOn, isUnavailableOn, openingTimesOn } from '@verbund/domain/rooms/room-days.js';
import type { Hosting, RoomTimes } from '@verbund/domain/rooms/room-values.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { coversDay, MEMBER_STATES } from '../organisations/organisation-filters.queries.js';
import { readableRooms } from '../rooms/rooms.queries.js';
import { dayOfMeeting, readableMeetings, stateOfMeeting } from './meetings.queries.js';
import type { RoomCalendar, RoomCalendarQuery, RoomDay, RoomMeeting, RoomRow } from './room-calendar.dto.js';

type Room = Omit<RoomRow, 'days'> & RoomTimes & { hosting: Hosting | null };
type Held = RoomMeeting & { roomId: string; on: Day };

const WEEK = 7;

/** Days × rooms: whose rooms could be had, and what is in them. */
export async function roomCalendar(db: Db, actor: Actor, { from, days: length = WEEK }: RoomCalendarQuery): Promise<RoomCalendar> {
  const to = addDays(from, length);
  const days = daysWithin(from, to);
  const held = await heldBetween(db, actor, from, to);
  const rooms = (await offeredRooms(db, actor, from)).filter((room) => held.some(({ roomId }) => roomId === room.id) || days.some((day) => hostsOn(room, day)));
  return { days, rooms: rooms.map((room) => rowOfRoom(room, days, held.filter(({ roomId }) => roomId === room.id))) };
}

function rowOfRoom({ openingTimes, unavailable, hosting, ...room }: Room, days: readonly Day[], held: readonly Held[]): RoomRow {
  return { ...room, days: days.map((day) => dayOfRoom({ openingTimes, unavailable, hosting }, day, held.filter(({ on }) => on === day))) };
}

function dayOfRoom(room: RoomTimes & { hosting: Hosting | null }, on: Day, held: readonly Held[]): RoomDay {
  const meetings = held.map(({ id, title, from, to }) => ({ id, title, from, to }));
  const open = isUnavailableOn(room, on) ? [] : openingTimesOn(room, on).map(({ from, to }) => `${clockText(from)}–${clockText(to)}`);
  return { on, open, meetings, state: meetings.length > 0 ? 'taken' : hostsOn(room, on) ? 'free' : 'closed' };
}

/** Rooms of members that are offered, of those who host first by name. */
const offeredRooms = (db: Db, actor: Actor, day: Day): Promise<Room[]> =>
  rowsOf(
    db,
    sql`SELECT r.id, r.name, r.capacity, r.step_free AS "stepFree", json_build_object('id', o.id, 'name', o.name) AS organisation, r.opening_times AS "openingTimes", r.unavailable,
          CASE WHEN r.hosting_from IS NOT NULL THEN json_build_object('from', r.hosting_from, 'to', r.hosting_to, 'maxPeople', r.hosting_max_people) END AS hosting
        FROM rooms r JOIN organisations o ON o.id = r.organisation_id
        WHERE o.removed_at IS NULL AND r.retired_at IS NULL AND ${readableRooms(actor)}
          AND EXISTS (SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND ${coversDay(sql`${day}::date`)} AND m.state IN ${MEMBER_STATES})
        ORDER BY o.sort_name, lower(r.name), r.id`,
  );

const heldBetween = (db: Db, actor: Actor, from: Day, to: Day): Promise<Held[]> =>
  rowsOf(
    db,
    sql`SELECT m.id, m.title, m.room_id AS "roomId", ${dayOfMeeting}::text AS on, to_char(m.starts_at AT TIME ZONE n.time_zone, 'HH24:MI') AS "from", to_char(m.ends_at AT TIME ZONE n.time_zone, 'HH24:MI') AS "to"
        FROM meetings m, network n WHERE m.room_id IS NOT NULL AND ${readableMeetings(actor)} AND ${dayOfMeeting} >= ${from}::date AND ${dayOfMeeting} < ${to}::date AND ${stateOfMeeting} <> 'cancelled'
        ORDER BY m.starts_at, m.id`,
  );
