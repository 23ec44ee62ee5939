import { HOST_LADDER, hostStateAfter, type HostState, type HostStep } from '@verbund/domain/hosting/host-answers.js';
import { daysBetween } from '@verbund/domain/calendar/days.js';
import type { HostedMeeting } from '@verbund/domain/hosting/host-values.js';
import { rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';

/** A meeting that wants a host, with who is asked for it. */
export type MeetingRow = Omit<HostedMeeting, 'pinned' | 'published'> & {
  readonly title: string; readonly bodyId: string; readonly seriesId: string | null; readonly startsAt: string; readonly endsAt: string; readonly timeZone: string;
  readonly assignmentId: string | null; readonly planId: string | null; readonly organisationId: string | null; readonly roomId: string | null;
  readonly pinnedByHand: boolean; readonly step: HostStep | null; readonly isHeld: boolean; readonly needsHost: boolean;
};

const MINUTES = (instant: Sql): Sql => sql`(EXTRACT(hour FROM ${instant} AT TIME ZONE n.time_zone) * 60 + EXTRACT(minute FROM ${instant} AT TIME ZONE n.time_zone))::int`;
const DAY = (instant: Sql): Sql => sql`(${instant} AT TIME ZONE n.time_zone)::date`;

/** The day of meeting `m` in the network's time zone; `n` is the network. */
export const meetingDay = DAY(sql`m.starts_at`);
/** Meeting `m` takes its turn with hosts; `r` is its series. */
export const rotates = sql`(m.rotates OR COALESCE(r.rotates, false))`;
export const isCancelled = sql`EXISTS (SELECT 1 FROM meeting_steps s WHERE s.meeting_id = m.id AND s.step = 'cancelled')`;
export const isHeld = sql`EXISTS (SELECT 1 FROM meeting_steps s WHERE s.meeting_id = m.id AND s.step IN ('opened', 'closed'))`;

/** Whoever sits in the body on the day, or its seats where more of them are waited for. */
const PEOPLE = sql`GREATEST(
  (SELECT count(DISTINCT md.person_id) FROM mandates md WHERE md.body_id = m.body_id AND md.during @> ${meetingDay}),
  (SELECT count(*) FROM seats st WHERE st.body_id = m.body_id AND st.during @> ${meetingDay}), 1)::int + m.guests`;

export const MEETINGS = sql`meetings m CROSS JOIN network n LEFT JOIN meeting_series r ON r.id = m.series_id LEFT JOIN host_assignments a ON a.meeting_id = m.id`;

const COLUMNS = sql`
  m.id, m.title, m.body_id AS "bodyId", m.series_id AS "seriesId", m.starts_at AS "startsAt", m.ends_at AS "endsAt", n.time_zone AS "timeZone", ${meetingDay}::text AS day, ${MINUTES(sql`m.starts_at`)} AS "from",
  CASE WHEN ${DAY(sql`m.ends_at`)} > ${meetingDay} THEN 1440 ELSE ${MINUTES(sql`m.ends_at`)} END AS "to", ${PEOPLE} AS people, m.needs_step_free AS "stepFree",
  a.id AS "assignmentId", a.plan_id AS "planId", a.organisation_id AS "organisationId", a.room_id AS "roomId", COALESCE(a.pinned, false) AS "pinnedByHand",
  (SELECT s.step FROM host_assignment_steps s WHERE s.assignment_id = a.id ORDER BY s.id DESC LIMIT 1) AS step,
  ARRAY(SELECT DISTINCT s.organisation_id FROM host_assignment_steps s WHERE s.assignment_id = a.id AND s.step = 'declined' ORDER BY 1) AS "declinedBy",
  ${isHeld} AS "isHeld", ${rotates} AS "needsHost"`;

/** Meetings that are not cancelled and do not meet only online, in the order of their days. */
export const meetingsWhere = (db: Db, condition: Sql): Promise<MeetingRow[]> =>
  rowsOf<MeetingRow>(db, sql`SELECT ${COLUMNS} FROM ${MEETINGS} WHERE m.mode <> 'virtual' AND NOT ${isCancelled} AND ${condition} ORDER BY m.starts_at, m.id LIMIT 400`);

export const stateOf = ({ step }: Pick<MeetingRow, 'step'>): HostState | null => (step === null ? null : hostStateAfter(step));

/** Past, confirmed, fixed by hand, or so near that nobody is asked any more: no plan moves it (H8). */
export function isFixed(meeting: MeetingRow, today: string): boolean {
  const state = stateOf(meeting);
  if (meeting.isHeld || meeting.pinnedByHand || state === 'confirmed') return true;
  return state !== null && state !== 'proposed' && daysBetween(today, meeting.day) <= HOST_LADDER.fallback;
}

/** The meeting as the planner sees it. */
export function plannedMeeting(meeting: MeetingRow, today: string): HostedMeeting {
  const { id, day, from, to, people, stepFree, declinedBy, organisationId, roomId } = meeting;
  return { id, day, from, to, people, stepFree, declinedBy, pinned: isFixed(meeting, today) ? { organisationId, roomId } : null, published: organisationId };
}
