import { daysBetween } from '@verbund/domain/calendar/days.js';
import { isAskedToPause } from '@verbund/domain/hosting/host-answers.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { answerBy } from './host-assigning.js';
import type { HostPageSwap, HostPageView, OwnState } from './host-page.dto.js';
import { meetingsWhere, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { swapPartners } from './swap-partners.queries.js';

type Row = Pick<HostPageView, 'network' | 'organisation' | 'room' | 'pausedUntil'> & { assignmentId: string; meetingId: string; organisationId: string; today: string; answers: ('confirmed' | 'declined')[]; lastOwn: { step: string; reason: string; otherDays: string[] } | null };

const address = sql`COALESCE(r.address::json, (SELECT json_build_object('street', x ->> 'street', 'postcode', x ->> 'postcode', 'place', x ->> 'place') FROM jsonb_array_elements(o.addresses) WITH ORDINALITY AS list(x, n)
  ORDER BY (x ->> 'kind' = 'visit') DESC, n LIMIT 1))`;

/** The organisation's own answers, newest first: the last one for each meeting. */
export const ownAnswers = sql`ARRAY(SELECT last.step FROM (SELECT DISTINCT ON (s.assignment_id) s.id, CASE WHEN s.step = 'declined' THEN 'declined' ELSE 'confirmed' END AS step
  FROM host_assignment_steps s WHERE s.organisation_id = o.id AND s.step IN ('confirmed', 'declined', 'swapped') ORDER BY s.assignment_id, s.id DESC) last ORDER BY last.id DESC LIMIT 5)`;

/** What the holder of a link sees: one meeting, the own organisation, and the other hosts with whom it could swap. */
export async function hostPage(db: Db, actor: RequestActor): Promise<HostPageView> {
  const row = (await rowOf<Row>(
    db,
    sql`SELECT a.id AS "assignmentId", a.meeting_id AS "meetingId", o.id AS "organisationId", o.name AS organisation, network_today()::text AS today, ${ownAnswers} AS answers,
          json_build_object('name', n.name, 'email', n.email) AS network,
          (SELECT upper(p.during)::text FROM host_pauses p WHERE p.organisation_id = o.id AND upper(p.during) > network_today() ORDER BY p.during LIMIT 1) AS "pausedUntil",
          CASE WHEN r.id IS NOT NULL THEN json_build_object('name', r.name, 'address', ${address}, 'howToFind', r.how_to_find, 'contactName', r.contact_name, 'contactPhone', r.contact_phone) END AS room,
          (SELECT json_build_object('step', s.step, 'reason', s.reason, 'otherDays', s.other_days) FROM host_assignment_steps s WHERE s.assignment_id = a.id AND s.organisation_id = o.id ORDER BY s.id DESC LIMIT 1) AS "lastOwn"
        FROM host_links l JOIN host_assignments a ON a.id = l.assignment_id JOIN organisations o ON o.id = l.organisation_id CROSS JOIN network n
        LEFT JOIN rooms r ON r.id = a.room_id AND r.organisation_id = o.id WHERE l.id = ${actor.accountId}`,
  )) ?? refuse('LINK_INVALID');
  const [meeting] = await meetingsWhere(db, sql`m.id = ${row.meetingId}`);
  return viewOf(db, actor, row, meeting ?? refuse('LINK_INVALID'));
}

async function viewOf(db: Db, { name, language }: RequestActor, row: Row, meeting: MeetingRow): Promise<HostPageView> {
  const { assignmentId, organisationId, lastOwn, answers, today, network, organisation, room, pausedUntil } = row;
  const { title, day, startsAt, endsAt, people, stepFree } = meeting;
  const state = ownState(meeting, organisationId, lastOwn?.step ?? null);
  const isOpen = state === 'asked' || state === 'confirmed';
  const swaps = await openSwaps(db, assignmentId);
  return {
    network, holder: { name, language }, organisation, title, day, startsAt, endsAt, people, stepFree, room: isOpen ? room : null, state, answerBy: answerBy(day, today),
    declineReason: state === 'declined' ? (lastOwn?.reason ?? '') : '', otherDays: state === 'declined' ? (lastOwn?.otherDays ?? []) : [],
    askedToPause: pausedUntil === null && state === 'declined' && isAskedToPause(answers), pausedUntil,
    proposedSwap: swaps.find(({ isOwn }) => isOwn)?.swap ?? null, offeredSwaps: isOpen ? swaps.filter(({ isOwn }) => !isOwn).map(({ swap }) => swap) : [],
    swapOptions: isOpen && daysBetween(today, day) > 0 ? await swapPartners(db, meeting, today) : [],
  };
}

/** Where the organisation stands, whoever hosts by now. */
export function ownState(meeting: MeetingRow, organisationId: string, lastStep: string | null): OwnState {
  if (lastStep === 'declined') return 'declined';
  const state = stateOf(meeting);
  return meeting.organisationId === organisationId && (state === 'asked' || state === 'confirmed') ? state : 'released';
}

/** Swaps that wait for an answer, with the day that each would bring to whoever looks. */
async function openSwaps(db: Db, assignmentId: string): Promise<{ isOwn: boolean; swap: HostPageSwap }[]> {
  return rowsOf(
    db,
    sql`SELECT w.assignment_id = ${assignmentId} AS "isOwn", json_build_object('id', w.id, 'organisation', o.name, 'day', (m.starts_at AT TIME ZONE n.time_zone)::date) AS swap
        FROM host_swaps w CROSS JOIN network n
        JOIN host_assignments a ON a.id = CASE WHEN w.assignment_id = ${assignmentId} THEN w.other_assignment_id ELSE w.assignment_id END
        JOIN organisations o ON o.id = CASE WHEN w.assignment_id = ${assignmentId} THEN w.other_organisation_id ELSE w.organisation_id END JOIN meetings m ON m.id = a.meeting_id
        WHERE ${assignmentId} IN (w.assignment_id, w.other_assignment_id) AND w.answer IS NULL ORDER BY w.proposed_at, w.id`,
  );
}
