import type { Day } from '@verbund/domain/calendar/days.js';
import { eligibleFor, type HostSurroundings } from '@verbund/domain/hosting/host-offers.js';
import type { HeldMeeting, HostedMeeting, HostOrganisation, HostPlanInput, HostRoom, HostSettings, TakenTime } from '@verbund/domain/hosting/host-values.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { MEMBER_STATES } from '../organisations/organisation-filters.queries.js';
import { specialDays } from './special-days.queries.js';
import { isCancelled, isHeld, meetingDay, meetingsWhere, plannedMeeting, rotates, stateOf, type MeetingRow } from './hosted-meetings.queries.js';

type Taken = TakenTime & { roomId: string };

/** All that a plan is computed from: one query for each kind, however many organisations there are. */
export async function plannerInput(db: Db, bodyId: string, meetings: readonly MeetingRow[], settings: HostSettings, today: Day): Promise<HostPlanInput> {
  const first = meetings[0]!.day;
  const around = await surroundingsOf(db, meetings);
  const [held, coming] = [await heldBefore(db, bodyId, first), await comingBefore(db, bodyId, first)];
  const expected = coming.map((meeting): HeldMeeting => ({ day: meeting.day, host: meeting.organisationId, eligible: eligibleFor(plannedMeeting(meeting, today), around) }));
  return { meetings: meetings.map((meeting) => plannedMeeting(meeting, today)), history: [...held, ...expected], settings, ...around };
}

/** Who could host these meetings, and the holidays and observances of their days. */
export async function surroundingsOf(db: Db, meetings: readonly Pick<HostedMeeting, 'id' | 'day'>[]): Promise<HostSurroundings> {
  const days = meetings.map(({ day }) => day).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const [organisations, taken, special] = [await possibleHosts(db, first, last), await takenTimes(db, meetings), await specialDays(db, first, last)];
  const withTimes = (room: HostRoom): HostRoom => ({ ...room, taken: taken.filter(({ roomId }) => roomId === room.id).map(({ day, from, to }) => ({ day, from, to })) });
  return { organisations: organisations.map((organisation) => ({ ...organisation, rooms: organisation.rooms.map(withTimes) })), ...special };
}

/** Organisations that are members at some time of the period, with the rooms in which they have guests. */
const possibleHosts = (db: Db, first: Day, last: Day): Promise<HostOrganisation[]> =>
  rowsOf<HostOrganisation>(
    db,
    sql`SELECT o.id, (SELECT od.district_id FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name LIMIT 1) AS district,
          COALESCE(w.weight, 1) AS weight, member.ranges AS member, COALESCE(paused.ranges, '[]') AS paused, COALESCE(rooms.list, '[]') AS rooms
        FROM organisations o
        JOIN LATERAL (SELECT json_agg(json_build_object('from', COALESCE(lower(m.during)::text, '0001-01-01'), 'to', upper(m.during)) ORDER BY lower(m.during) NULLS FIRST) AS ranges
          FROM membership_periods m WHERE m.organisation_id = o.id AND m.state IN ${MEMBER_STATES} AND m.during && daterange(${first}, ${last}, '[]')) member ON member.ranges IS NOT NULL
        LEFT JOIN host_weights w ON w.organisation_id = o.id
        LEFT JOIN LATERAL (SELECT json_agg(json_build_object('from', lower(p.during), 'to', upper(p.during)) ORDER BY lower(p.during)) AS ranges FROM host_pauses p WHERE p.organisation_id = o.id) paused ON true
        LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', r.id, 'capacity', r.capacity, 'stepFree', r.step_free = 'yes', 'avoids', r.avoided_calendars, 'openingTimes', r.opening_times, 'unavailable', r.unavailable,
            'taken', json_build_array(), 'hosting', json_build_object('from', r.hosting_from, 'to', r.hosting_to, 'maxPeople', r.hosting_max_people)) ORDER BY r.id) AS list
          FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL AND r.hosting_from IS NOT NULL) rooms ON true
        WHERE o.removed_at IS NULL ORDER BY o.id`,
  );

/** Times at which other meetings have a room, on the days that are planned. */
const takenTimes = (db: Db, meetings: readonly Pick<HostedMeeting, 'id' | 'day'>[]): Promise<Taken[]> =>
  rowsOf<Taken>(
    db,
    sql`SELECT m.room_id AS "roomId", ${meetingDay}::text AS day, (EXTRACT(epoch FROM (m.starts_at AT TIME ZONE n.time_zone)::time) / 60)::int AS "from",
          CASE WHEN (m.ends_at AT TIME ZONE n.time_zone)::date > ${meetingDay} THEN 1440 ELSE (EXTRACT(epoch FROM (m.ends_at AT TIME ZONE n.time_zone)::time) / 60)::int END AS "to"
        FROM meetings m CROSS JOIN network n
        WHERE m.room_id IS NOT NULL AND NOT m.id = ANY(${meetings.map(({ id }) => id)}::uuid[]) AND ${meetingDay} = ANY(${meetings.map(({ day }) => day)}::date[]) AND NOT ${isCancelled}
        ORDER BY m.starts_at, m.id`,
  );

/** Meetings of the body that were held, with who could have hosted them. */
export const heldBefore = (db: Db, bodyId: string, day: Day): Promise<(HeldMeeting & { id: string })[]> =>
  rowsOf<HeldMeeting & { id: string }>(
    db,
    sql`SELECT m.id, ${meetingDay}::text AS day, m.organisation_id AS host, e.list AS eligible
        FROM meetings m CROSS JOIN network n
        JOIN LATERAL (SELECT json_agg(json_build_object('organisationId', h.organisation_id, 'weight', h.weight) ORDER BY h.organisation_id) AS list FROM host_eligibility h WHERE h.meeting_id = m.id) e ON e.list IS NOT NULL
        WHERE m.body_id = ${bodyId} AND ${meetingDay} < ${day} ORDER BY m.starts_at, m.id`,
  );

/** Meetings before the plan that are still to come: whoever has taken one on counts as its host. */
const comingBefore = async (db: Db, bodyId: string, day: Day): Promise<MeetingRow[]> => {
  const meetings = await meetingsWhere(db, sql`m.body_id = ${bodyId} AND ${rotates} AND NOT ${isHeld} AND ${meetingDay} < ${day} AND ${meetingDay} >= network_today() AND a.organisation_id IS NOT NULL`);
  return meetings.filter((meeting) => ['asked', 'confirmed'].includes(stateOf(meeting) ?? ''));
};
