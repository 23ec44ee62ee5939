import { can, type Actor } from '@verbund/domain/access/can.js';
import { answersTo, problemWithDispatch } from '@verbund/domain/meetings/meeting-answers.js';
import type { MeetingKind } from '@verbund/domain/meetings/meeting-state.js';
import { noticeDays, noticeStateOf } from '@verbund/domain/statutes/notice.js';
import { UNKNOWN } from '@verbund/domain/statutes/rule-pack.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { holdersOn, type Holder } from '../bodies/mandates.queries.js';
import { mayManageMeetings, readableMeetings } from '../meetings/meetings.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { agendaLines } from '../sittings/agenda-lines.queries.js';
import { meetingFacts, type MeetingFacts } from './meeting-facts.queries.js';
import { placeInWords } from './meeting-words.service.js';
import type { AnswerCounts, MeetingInvitationView, InviteeList, InviteeView, NoticeView } from './meeting-invitations.dto.js';

const outdated = sql`COALESCE(i.answered_sequence < m.sequence, false)`;

const DISPATCHES = sql`ARRAY(SELECT json_build_object('kind', d.kind, 'email', d.email, 'language', d.language, 'dispatchedAt', d.dispatched_at, 'sentAt', mm.sent_at, 'revoked', d.revoked_at IS NOT NULL,
    'state', CASE mm.state WHEN 'sent' THEN 'sent' WHEN 'failed' THEN 'failed' WHEN 'waiting' THEN 'queued' WHEN 'sending' THEN 'queued' ELSE 'unsure' END)
  FROM meeting_dispatches d LEFT JOIN mail_messages mm ON mm.id = d.message_id WHERE d.invitee_id = i.id ORDER BY d.dispatched_at DESC, d.id)`;

const item = sql`json_build_object('id', i.id, 'personId', i.person_id, 'isGuest', i.is_guest, 'name', i.name, 'email', i.email, 'language', i.language, 'answer', i.answer, 'remark', i.remark,
  'answeredAt', i.answered_at, 'answeredBy', i.answered_by, 'isOutdated', ${outdated}, 'dispatches', ${DISPATCHES})`;

type Row = { version: number; kind: MeetingKind; today: string; ownId: string | null; items: InviteeView[] };

/** Who is invited with answers and proof of dispatch, who would be invited now, and what can be done. */
export async function inviteeList(db: Db, actor: Actor, meetingId: string, now: Date | null): Promise<InviteeList> {
  const row = await rowOf<Row>(
    db,
    sql`SELECT m.version, m.kind, (COALESCE(${now}::timestamptz, now()) AT TIME ZONE (SELECT time_zone FROM network))::date::text AS today,
          (SELECT i.id FROM meeting_invitees i JOIN accounts a ON a.person_id = i.person_id WHERE i.meeting_id = m.id AND a.id = ${actor.accountId}) AS "ownId",
          ARRAY(SELECT ${item} FROM meeting_invitees i WHERE i.meeting_id = m.id ORDER BY i.is_guest, i.created_at, i.name, i.id) AS items
        FROM meetings m WHERE m.id = ${meetingId} AND ${readableMeetings(actor)}`,
  );
  if (!row) return refuse('NOT_FOUND');
  const facts = (await meetingFacts(db, meetingId, now))!;
  const { version, items, ownId } = row;
  const expected = problemWithDispatch(facts) ? [] : expectedOf(await holdersOn(db, facts.bodyId, facts.on), items);
  return {
    version, items, total: items.length, ownId, expected, counts: countsOf(items), notice: await noticeOf(db, row.kind, facts.on, row.today), answers: [...answersTo(facts.mode)],
    agenda: (await agendaLines(db, meetingId)).map(({ text }) => text),
    allowedActions: actionsOn(actor, facts, { ownId, openAnswers: items.some(isOpen) }),
  };
}

/** Those of the body who are not invited yet; somebody with two mandates comes once. */
export function expectedOf(holders: readonly Holder[], invited: readonly { personId: string | null }[]) {
  const known = new Set(invited.map(({ personId }) => personId));
  const people = new Map(holders.filter(({ personId }) => !known.has(personId)).map((holder) => [holder.personId, holder]));
  return [...people.values()].map(({ personId, name, email, language }) => ({ personId, name, email, language }));
}

const isOpen = ({ answer, isOutdated, email }: InviteeView): boolean => email !== null && (answer === null || isOutdated);

function countsOf(items: readonly InviteeView[]): AnswerCounts {
  const count = (wanted: InviteeView['answer']): number => items.filter(({ answer }) => answer === wanted).length;
  return { coming: count('coming'), remote: count('remote'), notComing: count('notComing'), open: count(null) };
}

/** The notice that the statutes of the day ask for; bodies of which they say nothing have none. */
async function noticeOf(db: Db, kind: MeetingKind, on: string, today: string): Promise<NoticeView> {
  if (kind !== 'board' && kind !== 'assembly') return { state: 'none', days: null, lastDispatch: null };
  const rules = (await rulesOn(db, on))?.rules;
  const rule = rules?.[kind]?.notice ?? UNKNOWN;
  const delivery = rules?.delivery?.emailDays ?? UNKNOWN;
  if (rule === UNKNOWN || delivery === UNKNOWN) return { state: 'unknown', days: null, lastDispatch: null };
  const days = noticeDays(rule, on, delivery);
  return { state: noticeStateOf(days, today), days: rule.days, lastDispatch: days.lastDispatch };
}

function actionsOn(actor: Actor, facts: MeetingFacts, { ownId, openAnswers }: { ownId: string | null; openAnswers: boolean }): AllowedAction[] {
  const problem = problemWithDispatch(facts);
  const managed = (action: string, code: string | undefined): AllowedAction =>
    can(actor, 'meeting.manage') && code ? { action, allowed: false, reason: code, ask: null } : mayManageMeetings(actor, action);
  return [
    managed('invite', problem?.code),
    managed('remind', problem?.code ?? (openAnswers ? undefined : 'MEETING_NOBODY_TO_WRITE_TO')),
    { action: 'answer', allowed: ownId !== null && !problem, reason: ownId === null ? 'FORBIDDEN' : (problem?.code ?? null), ask: null },
  ];
}

/** Links open their page until the meeting is over; revoked ones, and those of a meeting that is over, are not there. */
export const usableLink = (now: Date | null): Sql => sql`d.revoked_at IS NULL AND m.ends_at > COALESCE(${now}::timestamptz, now())`;
export const LINKS = sql`meeting_dispatches d JOIN meeting_invitees i ON i.id = d.invitee_id JOIN meetings m ON m.id = i.meeting_id`;

/** The invitation of whoever holds a link: `id` is the invitee. */
export async function invitationView(db: Db, id: string): Promise<MeetingInvitationView> {
  const row = await rowOf<{ meetingId: string } & Pick<MeetingInvitationView, 'network' | 'holder' | 'answer' | 'remark' | 'answeredAt' | 'isOutdated'>>(
    db,
    sql`SELECT m.id AS "meetingId", (SELECT json_build_object('name', n.name, 'email', n.email, 'timeZone', n.time_zone) FROM network n) AS network, json_build_object('name', i.name, 'language', i.language) AS holder,
          i.answer, i.remark, i.answered_at AS "answeredAt", ${outdated} AS "isOutdated" FROM meeting_invitees i JOIN meetings m ON m.id = i.meeting_id WHERE i.id = ${id}`,
  );
  if (!row) return refuse('LINK_INVALID');
  const { meetingId, ...answer } = row;
  const facts = (await meetingFacts(db, meetingId, null))!;
  const { title, bodyName: body, startsAt, endsAt, mode, howToFind, onlineAddress, electronicRights, note, reason } = facts;
  const [isCancelled, isThere, isOnline] = [facts.state === 'cancelled', mode !== 'virtual', mode !== 'inPerson'];
  return {
    ...answer, title, body, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), mode, place: placeInWords(facts), howToFind: isThere ? howToFind : '',
    onlineAddress: isOnline ? onlineAddress : '', electronicRights: isOnline ? electronicRights : '', note, isCancelled, reason, answers: isCancelled ? [] : [...answersTo(mode)],
  };
}

/** Whoever still has to answer, and can be written to. */
export const withoutAnswer = (db: Db, meetingId: string) =>
  rowsOf<{ id: string; name: string; email: string; language: InviteeView['language']; answer: null; isGuest: boolean }>(
    db,
    sql`SELECT i.id, i.name, i.email, i.language, i.answer, i.is_guest AS "isGuest" FROM meeting_invitees i JOIN meetings m ON m.id = i.meeting_id
        WHERE i.meeting_id = ${meetingId} AND i.email IS NOT NULL AND (i.answer IS NULL OR ${outdated}) ORDER BY i.name, i.id`,
  );
