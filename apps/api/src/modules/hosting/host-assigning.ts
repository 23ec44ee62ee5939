import type { Language } from '@verbund/contracts/languages.js';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { addDays, daysBetween } from '@verbund/domain/calendar/days.js';
import { HOST_LADDER, type HostStep } from '@verbund/domain/hosting/host-answers.js';
import type { PlannedMeeting } from '@verbund/domain/hosting/host-plan.js';
import type { Place } from '@verbund/domain/hosting/host-values.js';
import { randomUUID } from 'node:crypto';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { queueMails } from '../../platform/mail/queue-mail.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import { instantInWords, weekdayInWords } from '../../platform/text/days-in-words.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { changePlace, lockMeeting } from '../meetings/meetings.service.js';
import { hostAddressees } from './host-addressees.queries.js';
import { HostAssignment } from './host-assignment.entity.js';
import { ownRooms } from './host-places.queries.js';
import { stateOf, type MeetingRow } from './hosted-meetings.queries.js';

type Step = { readonly assignmentId: string; readonly step: HostStep; readonly organisationId: string | null; readonly reason?: string; readonly otherDays?: readonly string[] };

/** Within a body one change of hosts comes after the other. */
export const lockBody = (tx: Transaction, bodyId: string): Promise<unknown> => rowsOf(tx.manager, sql`SELECT 1 FROM bodies WHERE id = ${bodyId} FOR NO KEY UPDATE`);

/** Writes what happened, one dated row each. */
export async function takeSteps(tx: Transaction, steps: readonly Step[]): Promise<void> {
  await rowsOf(
    tx.manager,
    sql`INSERT INTO host_assignment_steps (assignment_id, step, organisation_id, reason, other_days, account_id, account_name, taken_at)
        SELECT s."assignmentId", s.step, s."organisationId", COALESCE(s.reason, ''), COALESCE(s."otherDays", '{}'), ${tx.actor.accountId}, ${tx.actor.name}, ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) AS s("assignmentId" uuid, step text, "organisationId" uuid, reason text, "otherDays" date[])`,
  );
}

/** Every meeting of a plan gets its host; those that already have one by hand keep it and join the plan. */
export async function assign(tx: Transaction, planId: string, planned: readonly PlannedMeeting[]): Promise<void> {
  const made = await rowsOf<{ id: string; organisationId: string | null; isNew: boolean }>(
    tx.manager,
    sql`INSERT INTO host_assignments (meeting_id, plan_id, organisation_id, room_id, created_at)
        SELECT p."meetingId", ${planId}, p."organisationId", p."roomId", ${tx.now} FROM jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) AS p("meetingId" uuid, "organisationId" uuid, "roomId" uuid)
        ON CONFLICT (meeting_id) DO UPDATE SET plan_id = ${planId} RETURNING id, organisation_id AS "organisationId", xmax = 0 AS "isNew"`,
  );
  await takeSteps(tx, made.filter(({ isNew }) => isNew).map(({ id, organisationId }) => ({ assignmentId: id, step: 'proposed', organisationId })));
}

/** Another place for a meeting: in a draft it is only noted; once hosts were asked, the one before is let go and the new one asked. */
export async function makeRoomFor(tx: Transaction, meeting: MeetingRow, place: Place, origin: string): Promise<void> {
  const assignmentId = meeting.assignmentId!;
  await tx.manager.update(HostAssignment, { id: assignmentId }, { ...place });
  const isDraft = stateOf(meeting) === 'proposed';
  if (isDraft) return takeSteps(tx, [{ assignmentId, step: 'proposed', organisationId: place.organisationId }]);
  await takeSteps(tx, [{ assignmentId, step: 'released', organisationId: meeting.organisationId }]);
  await tellReleased(tx, meeting);
  await askHosts(tx, [{ ...meeting, ...place }], origin, 'hostAsked');
}

/** Asks the hosts of these meetings by mail, each with a link of its own; the meeting's place is theirs from now on. Answers the number of mails. */
export async function askHosts(tx: Transaction, meetings: readonly MeetingRow[], origin: string, mail: MailName): Promise<number> {
  await takeSteps(tx, meetings.map(({ assignmentId, organisationId }) => ({ assignmentId: assignmentId!, organisationId, step: organisationId === null ? 'fallback' : 'asked' })));
  for (const meeting of meetings) await moveMeeting(tx, meeting);
  return issueLinks(tx, meetings.filter(({ organisationId }) => organisationId !== null), origin, mail);
}

/** The meeting itself takes place there; whoever was invited hears of it. */
export async function moveMeeting(tx: Transaction, { id, organisationId, roomId }: Pick<MeetingRow, 'id' | 'organisationId' | 'roomId'>): Promise<void> {
  await changePlace(tx, await lockMeeting(tx, id), { organisationId, roomId, place: organisationId === null ? await ownRooms(tx.manager) : '' });
}

type Recipient = { readonly name: string; readonly email: string; readonly language: Language };
type Asked = Pick<MeetingRow, 'day' | 'startsAt' | 'timeZone' | 'people' | 'title'>;

/** A link for each who is written to, and its mail; only the digest is kept. */
export async function issueLinks(tx: Transaction, meetings: readonly MeetingRow[], origin: string, mail: MailName, { sender, otherDay }: { sender?: string; otherDay?: string } = {}): Promise<number> {
  const addressees = await hostAddressees(tx.manager, meetings.map(({ organisationId }) => organisationId!));
  const organisations = await organisationNames(tx, meetings);
  const issued = meetings.flatMap((meeting) => (addressees.get(meeting.organisationId!) ?? []).map((to) => ({ meeting, to, id: randomUUID(), messageId: randomUUID(), ...newToken() })));
  if (issued.length === 0) return 0;
  await queueMails(tx, issued.map(({ meeting, to, messageId, token }) => ({
    id: messageId, to: { name: to.name, address: to.email }, language: to.language, mail,
    values: { link: `${origin}/host#${token}`, organisation: organisations.get(meeting.organisationId!) ?? '', ...hostMailValues(meeting, to, tx.today), ...(sender && { sender }), ...(otherDay && { what: weekdayInWords(to.language, otherDay) }) },
  })));
  const rows = issued.map(({ id, meeting, to, digest, messageId }) => ({ id, assignmentId: meeting.assignmentId, organisationId: meeting.organisationId, email: to.email, name: to.name, language: to.language, digest, messageId }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO host_links (id, assignment_id, organisation_id, email, name, language, digest, message_id, issued_at)
        SELECT id, "assignmentId", "organisationId", email, name, language, digest, "messageId", ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(id uuid, "assignmentId" uuid, "organisationId" uuid, email text, name text, language text, digest text, "messageId" uuid)`,
  );
  return issued.length;
}

/** Until when an answer is of use: three weeks before, or soon when that day is near or past. */
export function answerBy(meetingDay: string, today: string): string {
  const [early, late] = [addDays(meetingDay, -HOST_LADDER.confirmBy), addDays(meetingDay, -HOST_LADDER.fallback)];
  const soon = addDays(today, 4);
  return early > soon ? early : soon < late ? soon : late;
}

/** What the sentences about a hosting say: which meeting, when, how many, and until when an answer is of use. */
export const hostMailValues = ({ title, day, startsAt, timeZone, people }: Asked, { language }: Pick<Recipient, 'language'>, today: string) => ({
  title, day: instantInWords(language, startsAt, timeZone), until: weekdayInWords(language, answerBy(day, today)), count: people, days: daysBetween(today, day),
});

const organisationNames = async (tx: Transaction, meetings: readonly MeetingRow[]): Promise<Map<string, string>> => {
  const rows = await rowsOf<{ id: string; name: string }>(tx.manager, sql`SELECT id, name FROM organisations WHERE id = ANY(${meetings.map(({ organisationId }) => organisationId)}::uuid[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Whoever no longer hosts is told so, once, if it was asked at all. */
export async function tellReleased(tx: Transaction, meeting: MeetingRow): Promise<void> {
  if (meeting.organisationId === null || !['asked', 'confirmed'].includes(stateOf(meeting) ?? '')) return;
  const to = (await hostAddressees(tx.manager, [meeting.organisationId])).get(meeting.organisationId) ?? [];
  const organisations = await organisationNames(tx, [meeting]);
  if (to.length > 0) await queueMails(tx, to.map(({ name, email, language }) => ({ id: randomUUID(), to: { name, address: email }, language, mail: 'hostReleased', values: { organisation: organisations.get(meeting.organisationId!) ?? '', ...hostMailValues(meeting, { language }, tx.today) } })));
}
