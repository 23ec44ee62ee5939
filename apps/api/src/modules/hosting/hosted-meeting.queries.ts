import { can, type Actor } from '@verbund/domain/access/can.js';
import { daysBetween } from '@verbund/domain/calendar/days.js';
import { creditsOf } from '@verbund/domain/hosting/credit-ledger.js';
import { offerOf } from '@verbund/domain/hosting/host-eligibility.js';
import { relaxationsOf } from '@verbund/domain/hosting/host-relaxations.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { HostAlternativeView } from './host-plans.dto.js';
import { namesOf } from './host-names.queries.js';
import { lastHosted, rounded } from './host-plans.queries.js';
import type { HostedMeetingView, HostStepView } from './hosted-meetings.dto.js';
import { meetingsWhere, plannedMeeting, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { heldBefore, surroundingsOf } from './planner-input.queries.js';

/** The host of one meeting, for whoever looks after it; also of assemblies and retreats, which choose once and have no plan. */
export async function hostedMeeting(db: Db, actor: Actor, id: string): Promise<HostedMeetingView> {
  const [meeting] = await meetingsWhere(db, sql`m.id = ${id} AND ${visibleTo(actor, 'hosting.read', sql`NULL::uuid`)}`);
  if (!meeting) refuse('NOT_FOUND');
  const around = await surroundingsOf(db, [meeting]);
  const names = await namesOf(db, around, [meeting]);
  const others = await alternatives(db, meeting, around, names);
  const { today, links } = (await rowOf<{ today: string; links: number }>(db, sql`SELECT network_today()::text AS today, (SELECT count(*)::int FROM host_links l WHERE l.assignment_id = ${meeting.assignmentId} AND l.organisation_id = ${meeting.organisationId} AND l.revoked_at IS NULL) AS links`))!;
  const state = stateOf(meeting);
  return {
    meetingId: id, title: meeting.title, day: meeting.day, planId: meeting.planId, organisation: names.organisation(meeting.organisationId), room: names.room(meeting.roomId), state, links,
    possible: others.filter(({ reasons }) => reasons.length === 0), impossible: others.filter(({ reasons }) => reasons.length > 0), relaxations: relaxationsOf(others),
    steps: meeting.assignmentId ? await stepsOf(db, meeting.assignmentId) : [], allowedActions: allowedActions(actor, meeting, daysBetween(today, meeting.day)),
  };
}

type Surroundings = Awaited<ReturnType<typeof surroundingsOf>>;

async function alternatives(db: Db, meeting: MeetingRow, { organisations, ...calendars }: Surroundings, names: Awaited<ReturnType<typeof namesOf>>): Promise<HostAlternativeView[]> {
  const history = await heldBefore(db, meeting.bodyId, meeting.day);
  const credits = creditsOf(history);
  const planned = { ...plannedMeeting(meeting, meeting.day), pinned: null };
  return organisations
    .map((organisation): HostAlternativeView => {
      const { roomId, reasons } = offerOf(organisation, planned, calendars);
      return { organisationId: organisation.id, name: names.organisation(organisation.id)!.name, credit: rounded(credits.get(organisation.id) ?? 0), lastHosted: lastHosted({ history }, organisation.id), room: names.room(roomId), reasons: [...reasons], worse: null };
    })
    .sort((a, b) => b.credit - a.credit || (a.lastHosted ?? '').localeCompare(b.lastHosted ?? '') || a.name.localeCompare(b.name));
}

const stepsOf = (db: Db, assignmentId: string): Promise<HostStepView[]> =>
  rowsOf<HostStepView>(
    db,
    sql`SELECT s.step, CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS organisation, s.reason, s.other_days::text[] AS "otherDays", s.account_name AS "by", s.taken_at AS "at"
        FROM host_assignment_steps s LEFT JOIN organisations o ON o.id = s.organisation_id WHERE s.assignment_id = ${assignmentId} ORDER BY s.id LIMIT 200`,
  );

/** Why something cannot be done as it stands: nobody is asked, it is over, or nothing speaks against it. */
function obstacle(action: string, meeting: MeetingRow, daysLeft: number): string | null {
  if (daysLeft < 0 || meeting.isHeld) return 'HOSTING_OVER';
  const isAsked = ['asked', 'confirmed'].includes(stateOf(meeting) ?? '');
  return action === 'choose' || isAsked ? null : 'HOSTING_NOT_ASKED';
}

const allowedActions = (actor: Actor, meeting: MeetingRow, daysLeft: number): AllowedAction[] =>
  ['choose', 'answer', 'renew', 'revoke'].map((action) => {
    if (!can(actor, 'hosting.plan')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
    const reason = obstacle(action, meeting, daysLeft);
    return { action, allowed: reason === null, reason, ask: null };
  });
