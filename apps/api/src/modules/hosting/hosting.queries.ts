import type { Actor } from '@verbund/domain/access/can.js';
import { creditsOf } from '@verbund/domain/hosting/credit-ledger.js';
import { isAskedToPause } from '@verbund/domain/hosting/host-answers.js';
import type { HeldMeeting } from '@verbund/domain/hosting/host-values.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { MEMBER_STATES } from '../organisations/organisation-filters.queries.js';
import { ownAnswers } from './host-page.queries.js';
import { rounded } from './host-plans.queries.js';
import type { NamedRecord, RotatingBodies } from './host-plans.dto.js';
import { isCancelled, isHeld, MEETINGS, meetingDay, rotates } from './hosted-meetings.queries.js';
import type { CreditLine, HeldMeetingView, HostingStatistics, HostStanding } from './hosting.dto.js';
import { heldBefore } from './planner-input.queries.js';

const seen = (actor: Actor) => visibleTo(actor, 'hosting.read', sql`NULL::uuid`);

/** Bodies that meet at hosts in turn, with what waits to be planned. */
export async function rotatingBodies(db: Db, actor: Actor): Promise<RotatingBodies> {
  const items = await rowsOf<RotatingBodies['items'][number]>(
    db,
    sql`SELECT b.id, b.name, ARRAY(SELECT json_build_object('id', r.id, 'title', r.title) FROM meeting_series r WHERE r.body_id = b.id AND r.rotates ORDER BY r.from_on DESC, r.id) AS series,
          due.meetings, due.first AS "firstDay", due.last AS "lastDay"
        FROM bodies b CROSS JOIN LATERAL (SELECT count(*)::int AS meetings, min(${meetingDay})::text AS first, max(${meetingDay})::text AS last
          FROM ${MEETINGS} WHERE m.body_id = b.id AND ${rotates} AND m.mode <> 'virtual' AND a.plan_id IS NULL AND NOT ${isHeld} AND NOT ${isCancelled} AND ${meetingDay} >= network_today()) due
        WHERE ${seen(actor)} AND EXISTS (SELECT 1 FROM meetings m LEFT JOIN meeting_series r ON r.id = m.series_id WHERE m.body_id = b.id AND ${rotates}) ORDER BY lower(b.name), b.id`,
  );
  return { items };
}

type Standing = Omit<HostStanding, 'credit' | 'hosted' | 'couldHave' | 'lastHosted' | 'asksToPause'> & { answers: ('confirmed' | 'declined')[] };

export async function hostingStatistics(db: Db, actor: Actor, bodyId: string): Promise<HostingStatistics> {
  const body = (await rowOf<NamedRecord>(db, sql`SELECT id, name FROM bodies WHERE id = ${bodyId} AND ${seen(actor)}`)) ?? refuse('NOT_FOUND');
  const history = await heldBefore(db, bodyId, '9999-12-31');
  const standings = await standingsOf(db, bodyId, history);
  return { body, meetings: await heldViews(db, history), organisations: standings, credits: creditLines(history, standings) };
}

/** Members that offer a room or once hosted or could have. */
async function standingsOf(db: Db, bodyId: string, history: readonly HeldMeeting[]): Promise<HostStanding[]> {
  const known = [...new Set(history.flatMap(({ host, eligible }) => [...(host === null ? [] : [host]), ...eligible.map(({ organisationId }) => organisationId)]))];
  const rows = await rowsOf<Standing>(
    db,
    sql`SELECT o.id AS "organisationId", o.name, COALESCE(w.weight, 1) AS weight, ${ownAnswers} AS answers,
          (SELECT count(*)::int FROM host_assignment_steps s JOIN host_assignments a ON a.id = s.assignment_id JOIN meetings m ON m.id = a.meeting_id WHERE s.organisation_id = o.id AND s.step = 'declined' AND m.body_id = ${bodyId}) AS declined,
          (SELECT count(*)::int FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL AND r.hosting_from IS NOT NULL) AS rooms,
          ARRAY(SELECT json_build_object('id', p.id, 'from', lower(p.during), 'until', upper(p.during), 'reason', p.reason) FROM host_pauses p WHERE p.organisation_id = o.id AND (upper(p.during) IS NULL OR upper(p.during) > network_today()) ORDER BY p.during) AS pauses
        FROM organisations o LEFT JOIN host_weights w ON w.organisation_id = o.id
        WHERE o.removed_at IS NULL AND (o.id = ANY(${known}::uuid[]) OR (EXISTS (SELECT 1 FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL AND r.hosting_from IS NOT NULL)
          AND EXISTS (SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND m.during @> network_today() AND m.state IN ${MEMBER_STATES}))) ORDER BY o.sort_name, o.id`,
  );
  const credits = creditsOf(history);
  return rows.map(({ answers, ...row }): HostStanding => {
    const hosted = history.filter(({ host }) => host === row.organisationId);
    const couldHave = history.filter(({ eligible }) => eligible.some(({ organisationId }) => organisationId === row.organisationId)).length;
    return { ...row, credit: rounded(credits.get(row.organisationId) ?? 0), hosted: hosted.length, couldHave, lastHosted: hosted.at(-1)?.day ?? null, asksToPause: row.pauses.length === 0 && isAskedToPause(answers) };
  }).sort((a, b) => b.credit - a.credit || (a.lastHosted ?? '').localeCompare(b.lastHosted ?? ''));
}

async function heldViews(db: Db, history: readonly (HeldMeeting & { id: string })[]): Promise<HeldMeetingView[]> {
  const rows = await rowsOf<Omit<HeldMeetingView, 'day'>>(
    db,
    sql`SELECT m.id AS "meetingId", m.title, CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation
        FROM meetings m LEFT JOIN organisations o ON o.id = m.organisation_id WHERE m.id = ANY(${history.map(({ id }) => id)}::uuid[])`,
  );
  const byId = new Map(rows.map((row) => [row.meetingId, row]));
  return history.map(({ id, day }) => ({ ...byId.get(id)!, day })).reverse();
}

/** How many lines a chart can tell apart. */
const MOST_LINES = 12;

/** The credit of each organisation after every meeting. */
function creditLines(history: readonly HeldMeeting[], standings: readonly HostStanding[]): CreditLine[] {
  const ledgers = history.map(({ day }, nth) => ({ day, credits: creditsOf(history.slice(0, nth + 1)) }));
  return standings
    .filter(({ couldHave, hosted }) => couldHave + hosted > 0)
    .sort((a, b) => Math.abs(b.credit) - Math.abs(a.credit) || a.name.localeCompare(b.name))
    .slice(0, MOST_LINES)
    .map(({ organisationId, name }) => ({ organisationId, name, points: ledgers.map(({ day, credits }) => ({ day, credit: rounded(credits.get(organisationId) ?? 0) })) }));
}
