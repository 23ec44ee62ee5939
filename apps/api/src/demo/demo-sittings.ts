import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Day } from '@verbund/domain/calendar/days.js';
import { occurrencesOf } from '@verbund/domain/calendar/recurrence.js';
import { offersFor } from '@verbund/domain/hosting/host-offers.js';
import type { Attendance } from '@verbund/domain/sittings/attendance.js';
import { holdersOn, type Holder } from '../modules/bodies/mandates.queries.js';
import { recordHosting } from '../modules/hosting/host-ledger.service.js';
import { meetingsWhere, plannedMeeting } from '../modules/hosting/hosted-meetings.queries.js';
import { surroundingsOf } from '../modules/hosting/planner-input.queries.js';
import { MeetingInvitationsService } from '../modules/invitations/meeting-invitations.service.js';
import { changePlace, claimMeeting } from '../modules/meetings/meetings.service.js';
import { rulesOn } from '../modules/rule-packs/rule-packs.queries.js';
import { addItem } from '../modules/sittings/agenda.service.js';
import { recordDecision } from '../modules/sittings/decisions.service.js';
import { MinutesApprovalService } from '../modules/sittings/minutes-approval.service.js';
import { sittingView } from '../modules/sittings/sittings.queries.js';
import { rowOf, rowsOf, sql, type Db } from '../platform/database/sql.js';
import type { RequestActor } from '../platform/work/request-actor.js';
import type { Transaction } from '../platform/work/transaction.js';
import { TOPICS, type Topic } from './demo-evenings.js';
import { BOARD_ROUND, PLANNED_ON } from './demo-meetings.js';
import type { Diary } from './diary.js';

/** Days between invitation and meeting. */
export const NOTICE = 16;

export type BoardMeeting = { readonly id: string; readonly bodyId: string; readonly version: number };

/** The board's meeting that its series has on the day. */
export const boardMeetingOn = async (db: Db, day: Day): Promise<BoardMeeting> =>
  (await rowOf<BoardMeeting>(db, sql`SELECT m.id, m.body_id AS "bodyId", m.version FROM meetings m JOIN meeting_series s ON s.id = m.series_id WHERE s.title = ${BOARD_ROUND.title} AND m.occurrence_on = ${day}`))!;

/** The days of the board's meetings until the end of next year. */
export const boardDays = (today: Day): Day[] => occurrencesOf(BOARD_ROUND.recurrence, PLANNED_ON, { from: PLANNED_ON, to: addDays(today, 400) });

/** Every meeting of the past was held: the board's with attendance, minutes, decisions and tasks, those of working groups in short. */
export function writeSittings(diary: Diary, db: Db, app: INestApplicationContext, today: Day): void {
  const days = boardDays(today).filter((day) => day < today);
  for (const [nth, day] of days.entries()) {
    const invitedOn = [addDays(day, -NOTICE), PLANNED_ON].sort().at(-1)!;
    diary.on(invitedOn, async (tx) => prepareMeeting(tx, (await boardMeetingOn(tx.manager, day)).id, nth, TOPICS[day.slice(0, 7)] ?? []));
    diary.onItsOwn(invitedOn, async () => {
      const { id, version } = await boardMeetingOn(db, day);
      await app.get(MeetingInvitationsService).invite(diary.office, id, { version });
    });
    diary.on(day, (tx) => holdMeeting(tx, day, nth));
    const after = addDays(day, 1);
    if (nth > 0 && after < today) diary.onItsOwn(after, () => approveMinutes(db, app.get(MinutesApprovalService), diary.office, { before: days[nth - 1]!, day }));
  }
  diary.on(today, holdGroups);
}

/** In the rooms of a member, in turn, with what it is about before the last item. */
export async function prepareMeeting(tx: Transaction, id: string, nth: number, topics: readonly Pick<Topic, 'title' | 'kind' | 'minutes'>[]): Promise<void> {
  const [meeting] = await meetingsWhere(tx.manager, sql`m.id = ${id}`);
  const offers = offersFor(plannedMeeting(meeting!, tx.today), await surroundingsOf(tx.manager, [meeting!]));
  const byName = await rowsOf<{ roomId: string }>(tx.manager, sql`SELECT r.id AS "roomId" FROM rooms r JOIN organisations o ON o.id = r.organisation_id WHERE r.id = ANY(${offers.map(({ roomId }) => roomId)}::uuid[]) ORDER BY o.sort_name`);
  if (byName.length > 0) await changePlace(tx, await claimMeeting(tx, id, 'meeting.manage'), byName[(nth * 5) % byName.length]!);
  for (const topic of topics) await addItem(tx, id, { title: topic.title, kind: topic.kind, minutes: topic.minutes });
  await putLastItemLast(tx.manager, id);
}

export const putLastItemLast = (db: Db, id: string): Promise<unknown> =>
  rowsOf(db, sql`UPDATE agenda_items i SET position = (SELECT max(position) + 1 FROM agenda_items WHERE meeting_id = ${id}) WHERE i.meeting_id = ${id} AND i.title = 'Verschiedenes'`);

type Item = { readonly id: string; readonly title: string };

async function holdMeeting(tx: Transaction, day: Day, nth: number): Promise<void> {
  const meeting = await boardMeetingOn(tx.manager, day);
  const items = await rowsOf<Item>(tx.manager, sql`SELECT id, title FROM agenda_items WHERE meeting_id = ${meeting.id} ORDER BY position`);
  const holders = await holdersOn(tx.manager, meeting.bodyId, day);
  const there = await noteAttendance(tx, meeting.id, holders, nth);
  await takeSteps(tx, sql`m.id = ${meeting.id}`, (await rulesOn(tx.manager, day))?.id ?? null);
  for (const action of ['meeting.opened', 'meeting.closed'] as const) tx.record({ action, subject: 'meeting', subjectId: meeting.id });
  await writeMinutes(tx, meeting.id, items, TOPICS[day.slice(0, 7)] ?? []);
  for (const topic of TOPICS[day.slice(0, 7)] ?? []) await settle(tx, { meeting, day, itemId: items.find(({ title }) => title === topic.title)!.id, holders, there }, topic);
  await recordHosting(tx, { id: meeting.id });
}

/** One of seven is away, another each time, and now and then somebody leaves before the last item; what they answered before fits. Answers how many votes were there. */
async function noteAttendance(tx: Transaction, meetingId: string, holders: readonly Holder[], nth: number): Promise<number> {
  const howOf = (k: number): Attendance => ((k + nth) % 7 === 0 ? 'excused' : 'present');
  const rows = holders.map(({ personId, name }, k) => ({ personId, name, attendance: howOf(k), answer: howOf(k) === 'excused' ? 'notComing' : 'coming' }));
  const list = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("personId" uuid, name text, attendance text, answer text)`;
  await rowsOf(tx.manager, sql`INSERT INTO attendance_steps (meeting_id, person_id, attendance, noted_at) SELECT ${meetingId}, r."personId", r.attendance, m.starts_at FROM ${list}, meetings m WHERE m.id = ${meetingId}`);
  const early = holders[(nth + 3) % holders.length];
  if (nth % 3 === 1 && early && howOf((nth + 3) % holders.length) === 'present')
    await rowsOf(tx.manager, sql`INSERT INTO attendance_steps (meeting_id, person_id, from_item_id, attendance, noted_at) SELECT m.id, ${early.personId}, i.id, 'absent', m.ends_at FROM meetings m JOIN agenda_items i ON i.meeting_id = m.id WHERE m.id = ${meetingId} AND i.title = 'Verschiedenes'`);
  await rowsOf(
    tx.manager,
    sql`UPDATE meeting_invitees i SET answer = r.answer, answered_at = m.starts_at - interval '5 days', answered_by = r.name, answered_sequence = m.sequence
        FROM ${list}, meetings m WHERE m.id = ${meetingId} AND i.meeting_id = m.id AND i.person_id = r."personId"`,
  );
  return rows.filter(({ attendance }) => attendance !== 'excused').length;
}

/** Opened at its beginning and closed at its end, by the statutes of the day. */
const takeSteps = (tx: Transaction, which: ReturnType<typeof sql>, rulePackId: string | null): Promise<unknown> =>
  rowsOf(
    tx.manager,
    sql`INSERT INTO meeting_steps (meeting_id, step, rule_pack_id, account_id, account_name, taken_at)
        SELECT m.id, s.step, ${rulePackId}, ${tx.actor.accountId}, ${tx.actor.name}, CASE s.step WHEN 'opened' THEN m.starts_at ELSE m.ends_at END FROM meetings m JOIN bodies b ON b.id = m.body_id, (VALUES ('opened'), ('closed')) s(step) WHERE ${which}`,
  );

const USUAL_TEXTS: Readonly<Record<string, string>> = {
  'Begrüßung und Tagesordnung': 'Alle werden begrüßt. Zur Tagesordnung gibt es keine Einwände; der Vorstand ist beschlussfähig.',
  'Protokoll der letzten Sitzung': 'Es gibt keine Änderungswünsche.',
  Berichte: 'Aus der Geschäftsstelle, den Arbeitsgruppen und den Außenvertretungen wurde berichtet.',
};

async function writeMinutes(tx: Transaction, meetingId: string, items: readonly Item[], topics: readonly Topic[]): Promise<void> {
  const sections = items.flatMap(({ id, title }) => {
    const text = USUAL_TEXTS[title] ?? topics.find((topic) => topic.title === title)?.text;
    return text ? [{ id, text }] : [];
  });
  await rowsOf(
    tx.manager,
    sql`INSERT INTO minutes_sections (meeting_id, item_id, text, account_name, updated_at) SELECT m.id, s.id, s.text, ${tx.actor.name}, m.ends_at
        FROM meetings m, jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) AS s(id uuid, text text) WHERE m.id = ${meetingId}`,
  );
}

type Evening = { meeting: BoardMeeting; day: Day; itemId: string; holders: readonly Holder[]; there: number };

/** What was decided about a topic, and who was asked to do something. */
async function settle(tx: Transaction, { meeting, day, itemId, holders, there }: Evening, { decision, task, minutes }: Topic): Promise<void> {
  const counts = decision && { no: decision.no ?? 0, abstentions: decision.abstentions ?? 0 };
  const yes = there - (counts?.no ?? 0) - (counts?.abstentions ?? 0);
  const annulled = decision?.annuls ? await rowOf<{ id: string }>(tx.manager, sql`SELECT d.id FROM decisions d JOIN agenda_items i ON i.id = d.item_id WHERE i.title = ${decision.annuls} ORDER BY d.decided_on DESC LIMIT 1`) : null;
  const decisionId = decision && (await recordDecision(tx, {
    bodyId: meeting.bodyId, meetingId: meeting.id, itemId, on: day, wording: decision.wording, rule: 'board', majority: { of: 'simple' }, yes, ...counts!, invalid: 0, present: there, entitled: holders.length,
    passed: yes > counts!.no, rulePackId: (await rulesOn(tx.manager, day))?.id ?? null, annulsId: annulled?.id ?? null,
  }));
  if (!task) return;
  const due = addDays(day, task.dueIn);
  const { id } = (await rowOf<{ id: string }>(
    tx.manager,
    sql`INSERT INTO meeting_tasks (body_id, meeting_id, item_id, decision_id, title, person_id, due_on, done_on, created_at)
        VALUES (${meeting.bodyId}, ${meeting.id}, ${itemId}, ${decisionId ?? null}, ${task.title}, ${holders[minutes % holders.length]!.personId}, ${due}, ${task.isOpen ? null : addDays(due, -2)}, ${tx.now}) RETURNING id`,
  ))!;
  tx.record({ action: 'meetingTask.created', subject: 'meetingTask', subjectId: id });
}

/** What was written about one meeting the next one approved; chair and minute taker signed it on paper. */
async function approveMinutes(db: Db, minutes: MinutesApprovalService, office: RequestActor, { before, day }: { before: Day; day: Day }): Promise<void> {
  const { id } = await boardMeetingOn(db, before);
  const [chair, minuteTaker] = (await sittingView(db, office, id)).attendance.filter(({ attendance }) => attendance === 'present');
  await minutes.approve(office, id, { meetingId: (await boardMeetingOn(db, day)).id, chairId: chair!.personId, minuteTakerId: minuteTaker!.personId });
  for (const role of ['chair', 'minuteTaker'] as const) await minutes.sign(office, id, { role, onPaper: true });
}

/** Working groups met as planned, with a line about each meeting. */
async function holdGroups(tx: Transaction): Promise<void> {
  const over = sql`m.kind = 'workingGroup' AND m.ends_at < now() AND NOT EXISTS (SELECT 1 FROM meeting_steps s WHERE s.meeting_id = m.id)`;
  await rowsOf(
    tx.manager,
    sql`INSERT INTO attendance_steps (meeting_id, person_id, attendance, noted_at) SELECT DISTINCT m.id, d.person_id, 'present', m.starts_at FROM meetings m JOIN mandates d ON d.body_id = m.body_id AND d.during @> m.starts_at::date WHERE ${over}`,
  );
  await rowsOf(tx.manager, sql`INSERT INTO minutes_sections (meeting_id, text, account_name, updated_at) SELECT m.id, 'Austausch über laufende Vorhaben; keine Beschlüsse.', ${tx.actor.name}, m.ends_at FROM meetings m WHERE ${over}`);
  const held = await rowsOf<{ id: string }>(tx.manager, sql`SELECT m.id FROM meetings m WHERE ${over}`);
  await takeSteps(tx, over, null);
  for (const { id } of held) tx.record({ action: 'meeting.closed', subject: 'meeting', subjectId: id });
  if (held.length === 0) tx.nothingChanged();
}
