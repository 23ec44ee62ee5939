import { can, type Actor } from '@verbund/domain/access/can.js';
import { noticeGapsOf, problemWithMode } from '@verbund/domain/meetings/meeting-modes.js';
import { MEETING_ACTIONS, problemWithMeetingAction, type MeetingState } from '@verbund/domain/meetings/meeting-state.js';
import { allOf, empty, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { dateWarnings } from './date-warnings.queries.js';
import type { MeetingItem, MeetingList, MeetingsQuery, MeetingView } from './meetings.dto.js';

/** The state of meeting `m`: `meetingStateOf` of the domain, said in SQL so that it can filter pages. */
export const stateOfMeeting: Sql = sql`(
  SELECT CASE WHEN bool_or(s.step = 'cancelled') THEN 'cancelled' WHEN bool_or(s.step = 'closed') THEN 'closed' WHEN bool_or(s.step = 'opened') THEN 'open'
    WHEN bool_or(s.step = 'invited') THEN 'invited' ELSE 'planned' END FROM meeting_steps s WHERE s.meeting_id = m.id)`;

/** An instant on the clock of the network. */
const local = (instant: Sql): Sql => sql`(${instant} AT TIME ZONE (SELECT time_zone FROM network))`;
/** The day on which meeting `m` begins. */
export const dayOfMeeting: Sql = sql`${local(sql`m.starts_at`)}::date`;

/** The meetings `m` of bodies `b` that the actor may see. */
export const readableMeetings = (actor: Actor): Sql => visibleTo(actor, 'meeting.read', sql`m.organisation_id`);

const itemFields = sql`
  'id', m.id, 'version', m.version, 'body', json_build_object('id', b.id, 'name', b.name), 'series', CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'title', s.title) END,
  'occurrenceOn', m.occurrence_on, 'kind', m.kind, 'title', m.title, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'on', ${dayOfMeeting}, 'from', to_char(${local(sql`m.starts_at`)}, 'HH24:MI'),
  'endsOn', ${local(sql`m.ends_at`)}::date, 'to', to_char(${local(sql`m.ends_at`)}, 'HH24:MI'), 'mode', m.mode, 'state', ${stateOfMeeting},
  'organisation', CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END,
  'room', CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity, 'stepFree', r.step_free) END,
  'place', m.place, 'rotates', m.rotates, 'sequence', m.sequence`;

export const MEETINGS = sql`meetings m JOIN bodies b ON b.id = m.body_id LEFT JOIN meeting_series s ON s.id = m.series_id
  LEFT JOIN organisations o ON o.id = m.organisation_id LEFT JOIN rooms r ON r.id = m.room_id`;
export const meetingItem = sql`json_build_object(${itemFields})`;

const address = sql`COALESCE(r.address::json, (
  SELECT json_build_object('street', a ->> 'street', 'postcode', a ->> 'postcode', 'place', a ->> 'place') FROM jsonb_array_elements(o.addresses) WITH ORDINALITY AS list(a, n)
  ORDER BY (a ->> 'kind' = 'visit') DESC, n LIMIT 1))`;

const meetingFields = sql`json_build_object(${itemFields}, 'onlineAddress', m.online_address, 'electronicRights', m.electronic_rights, 'note', m.note, 'guests', m.guests, 'needsStepFree', m.needs_step_free,
  'timeZone', (SELECT time_zone FROM network), 'startMinute', extract(hour FROM ${local(sql`m.starts_at`)}) * 60 + extract(minute FROM ${local(sql`m.starts_at`)}),
  'durationMinutes', round(extract(epoch FROM m.ends_at - m.starts_at) / 60), 'address', ${address},
  'hostPlanId', (SELECT h.plan_id FROM host_assignments h WHERE h.meeting_id = m.id),
  'steps', ARRAY(SELECT json_build_object('step', t.step, 'reason', t.reason, 'at', t.taken_at, 'by', t.account_name) FROM meeting_steps t WHERE t.meeting_id = m.id ORDER BY t.taken_at))`;

type Fields = Omit<MeetingView, 'warnings' | 'noticeGaps' | 'modeProblem' | 'allowedActions'>;

export async function meetingView(db: Db, actor: Actor, id: string): Promise<MeetingView> {
  const row = await rowOf<{ meeting: Fields }>(db, sql`SELECT ${meetingFields} AS meeting FROM ${MEETINGS} WHERE m.id = ${id} AND ${readableMeetings(actor)}`);
  if (!row) refuse('NOT_FOUND');
  const { meeting } = row;
  const { body, on, startMinute, durationMinutes, room, mode, kind } = meeting;
  const rules = await rulesOn(db, on);
  return {
    ...meeting,
    warnings: meeting.state === 'cancelled' ? [] : await dateWarnings(db, { bodyId: body.id, on, startMinute, durationMinutes, roomId: room?.id, meetingId: id }),
    noticeGaps: noticeGapsOf({ ...meeting, hasPlace: room !== null || meeting.organisation !== null || meeting.place !== '' }),
    modeProblem: problemWithMode(mode, kind, on, rules?.rules.modes ?? null)?.code ?? null,
    allowedActions: allowedMeetingActions(actor, meeting.state),
  };
}

const CONDITION = {
  body: (ids: string[]) => sql`m.body_id = ANY(${ids}::uuid[])`,
  kind: (kinds: string[]) => sql`m.kind = ANY(${kinds})`,
  state: (states: string[]) => sql`${stateOfMeeting} = ANY(${states})`,
  series: (id: string) => sql`m.series_id = ${id}`,
  from: (day: string) => sql`${dayOfMeeting} >= ${day}::date`,
  to: (day: string) => sql`${dayOfMeeting} < ${day}::date`,
  search: (text: string) => sql`strpos(lower(m.title || ' ' || b.name || ' ' || COALESCE(o.name, '')), lower(${text.trim()})) > 0`,
} as const;

/** Everything the query asks for as one condition on meetings `m`. */
function conditionsOf(query: MeetingsQuery): Sql {
  const asked = (Object.keys(CONDITION) as (keyof typeof CONDITION)[]).filter((name) => query[name]);
  return allOf(asked.map((name) => (CONDITION[name] as (value: unknown) => Sql)(query[name])));
}

/** Meetings in the order in which they are held. */
export async function listMeetings(db: Db, actor: Actor, query: MeetingsQuery): Promise<MeetingList> {
  const { sort = 'startsAt', page = 1, pageSize = DEFAULT_PAGE_SIZE } = query;
  const where = sql`${readableMeetings(actor)} AND ${conditionsOf(query)}`;
  const direction = sort === '-startsAt' ? sql`DESC` : empty;
  const row = await rowOf<{ items: MeetingItem[]; total: number }>(
    db,
    sql`SELECT ARRAY(SELECT ${meetingItem} FROM ${MEETINGS} WHERE ${where} ORDER BY m.starts_at ${direction}, m.id LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}) AS items,
          (SELECT count(*)::int FROM ${MEETINGS} WHERE ${where}) AS total`,
  );
  return { ...row!, allowedActions: [mayManageMeetings(actor, 'create')] };
}

const refused = (action: string, reason: string, ask: string | null): AllowedAction => ({ action, allowed: false, reason, ask });

/** Whoever looks after meetings may do it; others ask the office. */
export const mayManageMeetings = (actor: Actor, action: string): AllowedAction =>
  can(actor, 'meeting.manage') ? { action, allowed: true, reason: null, ask: null } : refused(action, 'FORBIDDEN', 'office');

/** What the actor may do with a meeting as it stands, and for the rest why not and whom to ask. */
const allowedMeetingActions = (actor: Actor, state: MeetingState): AllowedAction[] =>
  MEETING_ACTIONS.map((action) => {
    const problem = problemWithMeetingAction(action, state);
    return can(actor, 'meeting.manage') && problem ? refused(action, problem.code, null) : mayManageMeetings(actor, action);
  });
