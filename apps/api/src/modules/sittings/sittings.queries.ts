import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { noticeGapsOf, type NoticeGap, type Whereabouts } from '@verbund/domain/meetings/meeting-modes.js';
import { problemWithSittingAction, SITTING_ACTIONS, type SittingAction } from '@verbund/domain/sittings/sitting-actions.js';
import { runningOrder } from '@verbund/domain/sittings/agenda.js';
import { quorumAt, type QuorumAt } from '@verbund/domain/sittings/attendance.js';
import { rulesOfSitting, type SittingRules } from '@verbund/domain/sittings/sitting-rules.js';
import { leastPresent } from '@verbund/domain/statutes/quorum.js';
import { noticeDays, noticeStateOf } from '@verbund/domain/statutes/notice.js';
import { UNKNOWN, type Known } from '@verbund/domain/statutes/rule-pack.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { holdersOn } from '../bodies/mandates.queries.js';
import { dayOfMeeting, readableMeetings, stateOfMeeting } from '../meetings/meetings.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { personName } from '../people/people.queries.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { openProposals } from './agenda-proposals.queries.js';
import { decisionItem, DECISIONS } from './decisions.queries.js';
import { taskItem, TASKS } from './meeting-tasks.queries.js';
import type { QuorumView, SittingItem, SittingNotice, SittingParticipant, SittingView } from './sittings.dto.js';

type Item = Omit<SittingItem, 'number' | 'depth' | 'beginsAt' | 'quorum'>;
type Row = Omit<SittingView, 'items' | 'participants' | 'quorum' | 'leastPresent' | 'notice' | 'needsNotice' | 'majorities' | 'proposals' | 'allowedActions'> & {
  items: Item[];
  guests: { personId: string; name: string }[];
  today: string;
  invitedOn: string | null;
  whereabouts: Whereabouts;
  areMinutesApproved: boolean;
};

const namedPerson = sql`(SELECT json_build_object('id', p.id, 'name', ${personName}) FROM people p WHERE p.id = i.person_id)`;
const papers = sql`ARRAY(SELECT json_build_object('id', a.id, 'fileName', a.file_name, 'size', f.size::int, 'mediaType', f.media_type, 'by', a.account_name)
  FROM agenda_papers a JOIN files f ON f.id = a.file_id WHERE a.item_id = i.id ORDER BY a.created_at, a.id)`;
const agendaItem = sql`json_build_object('id', i.id, 'version', i.version, 'parentId', i.parent_id, 'kind', i.kind, 'title', i.title, 'description', i.description, 'minutes', i.minutes, 'isInternal', i.is_internal,
  'person', ${namedPerson}, 'organisation', (SELECT json_build_object('id', o.id, 'name', o.name) FROM organisations o WHERE o.id = i.organisation_id), 'announcedAt', i.announced_at,
  'carriedFromOn', (SELECT (m.starts_at AT TIME ZONE n.time_zone)::date FROM agenda_items c JOIN meetings m ON m.id = c.meeting_id, network n WHERE c.id = i.carried_from_id), 'papers', ${papers})`;
const attendance = sql`ARRAY(SELECT json_build_object('personId', s.person_id, 'fromItemId', s.from_item_id, 'attendance', s.attendance) FROM attendance_steps s WHERE s.meeting_id = m.id ORDER BY s.noted_at)`;
const recusals = sql`ARRAY(SELECT json_build_object('id', r.id, 'itemId', r.item_id, 'personId', r.person_id, 'reason', r.reason) FROM recusals r JOIN agenda_items i ON i.id = r.item_id WHERE i.meeting_id = m.id ORDER BY r.noted_at)`;
const sections = sql`ARRAY(SELECT json_build_object('itemId', s.item_id, 'version', s.version, 'text', s.text, 'by', s.account_name, 'updatedAt', s.updated_at) FROM minutes_sections s WHERE s.meeting_id = m.id)`;
const guests = sql`ARRAY(SELECT json_build_object('personId', p.id, 'name', ${personName}) FROM people p WHERE p.id IN (SELECT s.person_id FROM attendance_steps s WHERE s.meeting_id = m.id) ORDER BY p.sort_name, p.id)`;

const sitting = sql`json_build_object('id', m.id, 'title', m.title, 'body', json_build_object('id', b.id, 'name', b.name), 'kind', m.kind, 'state', ${stateOfMeeting}, 'on', ${dayOfMeeting},
  'startMinute', extract(hour FROM m.starts_at AT TIME ZONE n.time_zone) * 60 + extract(minute FROM m.starts_at AT TIME ZONE n.time_zone), 'durationMinutes', round(extract(epoch FROM m.ends_at - m.starts_at) / 60),
  'items', ARRAY(SELECT ${agendaItem} FROM agenda_items i WHERE i.meeting_id = m.id ORDER BY i.position, i.id), 'attendance', ${attendance}, 'recusals', ${recusals}, 'sections', ${sections}, 'guests', ${guests},
  'decisions', ARRAY(SELECT ${decisionItem} FROM ${DECISIONS} WHERE d.meeting_id = m.id ORDER BY d.running), 'tasks', ARRAY(SELECT ${taskItem} FROM ${TASKS} WHERE t.meeting_id = m.id ORDER BY t.created_at, t.id),
  'today', network_today(), 'invitedOn', (SELECT (s.taken_at AT TIME ZONE n.time_zone)::date FROM meeting_steps s WHERE s.meeting_id = m.id AND s.step = 'invited'),
  'openTasks', ARRAY(SELECT ${taskItem} FROM ${TASKS} JOIN meetings before ON before.id = t.meeting_id WHERE t.body_id = m.body_id AND t.done_on IS NULL AND before.starts_at < m.starts_at ORDER BY t.due_on NULLS LAST, t.created_at LIMIT 100),
  'areMinutesApproved', EXISTS (SELECT 1 FROM minutes a WHERE a.meeting_id = m.id), 'whereabouts', json_build_object('mode', m.mode, 'hasPlace', m.organisation_id IS NOT NULL OR m.place <> '', 'onlineAddress', m.online_address, 'electronicRights', m.electronic_rights))`;

/** Everything about one meeting that its people look at during the evening. */
export async function sittingView(db: Db, actor: Actor, meetingId: string): Promise<SittingView> {
  const row = await rowOf<{ sitting: Row }>(db, sql`SELECT ${sitting} AS sitting FROM meetings m JOIN bodies b ON b.id = m.body_id, network n WHERE m.id = ${meetingId} AND ${readableMeetings(actor)}`);
  if (!row) refuse('NOT_FOUND');
  const { guests: others, today, invitedOn, whereabouts, areMinutesApproved, ...view } = row.sitting;
  const ruling = await rulesOn(db, view.on);
  const rules = rulesOfSitting(view.kind, ruling?.rules ?? null);
  const participants = await participantsOf(db, view, others);
  const items = runningOrder(view.items, view.startMinute);
  const quorumAtItem = (nth: number): QuorumView => quorumOf(rules, quorumAt(participants, placedSteps(view.attendance, items), placedRecusals(view.recusals, items), nth, rules.quorum === UNKNOWN ? null : rules.quorum));
  return {
    ...view,
    items: items.map((item, nth) => ({ ...item, quorum: quorumAtItem(nth) })),
    participants,
    quorum: quorumAtItem(0),
    leastPresent: rules.quorum === UNKNOWN ? null : leastPresent(rules.quorum, participants.filter(({ votes }) => votes).length),
    notice: noticeOf(view, rules, { today, invitedOn, emailDays: ruling?.rules.delivery.emailDays ?? UNKNOWN, gaps: noticeGapsOf(whereabouts) }),
    needsNotice: rules.needsNotice,
    majorities: rules.majorities.map(({ rule, majority }) => ({ rule, majority: majority === UNKNOWN ? null : majority })),
    proposals: await openProposals(db, actor, view.body.id),
    allowedActions: SITTING_ACTIONS.map((action) => allowedAction(actor, action, { state: view.state, areMinutesApproved })),
  };
}

const quorumOf = (rules: SittingRules, { isQuorate, ...counts }: QuorumAt): QuorumView => ({ ...counts, isQuorate: rules.quorum === UNKNOWN ? null : isQuorate });

/** Who belongs to the body on the day of the meeting, then whoever else was noted. The vote of a deputy is that of the one they stand in for. */
export async function participantsOf(db: Db, { body, on }: { body: { id: string }; on: string }, others: readonly { personId: string; name: string }[]): Promise<SittingParticipant[]> {
  const holders = await holdersOn(db, body.id, on);
  const mandatesOf = (person: string) => holders.filter(({ personId }) => personId === person);
  const members = [...new Set(holders.map(({ personId }) => personId))].map((personId): SittingParticipant => {
    const own = mandatesOf(personId).filter(({ standsInForId }) => standsInForId === null);
    const { name, role } = own[0] ?? mandatesOf(personId)[0]!;
    return { personId, name, role, votes: own.some(({ votes }) => votes), standsInFor: mandatesOf(personId).flatMap(({ standsInForId }) => standsInForId ?? []) };
  });
  const guests = others.filter(({ personId }) => mandatesOf(personId).length === 0);
  return [...members, ...guests.map(({ personId, name }): SittingParticipant => ({ personId, name, role: null, votes: false, standsInFor: [] }))];
}

type Placed = readonly { readonly id: string }[];
/** Steps and recusals by the place of their item in running order. */
export const placedSteps = (steps: SittingView['attendance'], items: Placed) =>
  steps.map(({ personId, fromItemId, attendance: how }) => ({ personId, attendance: how, fromItem: fromItemId === null ? 0 : items.findIndex(({ id }) => id === fromItemId) }));
export const placedRecusals = (noted: SittingView['recusals'], items: Placed) => noted.map(({ personId, reason, itemId }) => ({ personId, reason, item: items.findIndex(({ id }) => id === itemId) }));

type Facts = { today: string; invitedOn: string | null; emailDays: Known<number>; gaps: NoticeGap[] };

/** The traffic light before the notice is sent, and what it does not say yet. */
function noticeOf({ on, items }: { on: string; items: readonly object[] }, { notice }: SittingRules, { today, invitedOn, emailDays, gaps }: Facts): SittingNotice {
  const missing: SittingNotice = { light: 'free', days: null, lastReceipt: null, lastDispatch: null, sentOn: invitedOn, gaps: [...(items.length === 0 ? (['agenda'] as const) : []), ...gaps] };
  const sent = invitedOn === null ? null : ('sent' as const);
  if (notice === null) return { ...missing, light: sent ?? 'free' };
  if (notice === UNKNOWN || (notice.countFrom === 'receipt' && emailDays === UNKNOWN)) return { ...missing, light: sent ?? 'unknown' };
  const days = noticeDays(notice, on, emailDays === UNKNOWN ? 0 : emailDays);
  return { ...missing, ...days, days: notice.days, light: sent ?? noticeStateOf(days, today) };
}

const PERMISSION_FOR: Record<SittingAction, Permission> = { changeAgenda: 'meeting.manage', open: 'minutes.write', close: 'minutes.write', write: 'minutes.write', note: 'minutes.write', assign: 'minutes.write', propose: 'agenda.propose' };

function allowedAction(actor: Actor, action: SittingAction, { state, areMinutesApproved }: Pick<Row, 'state' | 'areMinutesApproved'>): AllowedAction {
  if (!can(actor, PERMISSION_FOR[action])) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
  const problem = problemWithSittingAction(action, state, areMinutesApproved);
  return { action, allowed: problem === null, reason: problem?.code ?? null, ask: null };
}
