import { can, type Actor } from '@verbund/domain/access/can.js';
import { HOST_REASONS, type HostReason } from '@verbund/domain/hosting/host-eligibility.js';
import { changesOfPlan, ledgersOfPlan } from '@verbund/domain/hosting/host-difference.js';
import { hostProblemOf, reasonsAgainst } from '@verbund/domain/hosting/host-problem.js';
import type { HostPlanInput } from '@verbund/domain/hosting/host-values.js';
import { empty, rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { hostAddressees } from './host-addressees.queries.js';
import type { Computation } from './host-plan.entity.js';
import type { HostLedgerRow, HostPlanChange, HostPlanItem, HostPlanList, HostPlanMails, HostPlanView, NamedRecord, PlannedMeetingView } from './host-plans.dto.js';
import { isFixed, meetingsWhere, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { namesOf, type Names } from './host-names.queries.js';

export type PlanRow = Omit<HostPlanItem, 'meetings' | 'confirmed' | 'withoutHost'> & Computation & { version: number; revision: Computation | null; today: string };

const ROW = sql`
  SELECT p.id, p.version, json_build_object('id', b.id, 'name', b.name) AS body, CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'name', r.title) END AS series,
    p.from_on AS "from", p.until_on AS "until", CASE WHEN s.step IS NULL THEN 'draft' ELSE 'published' END AS state, s.taken_at AS "publishedAt", p.created_at AS "createdAt", network_today()::text AS today`;
const PLANS = sql`FROM host_plans p JOIN bodies b ON b.id = p.body_id LEFT JOIN meeting_series r ON r.id = p.series_id LEFT JOIN host_plan_steps s ON s.plan_id = p.id AND s.step = 'published'`;

const seen = (actor: Actor) => visibleTo(actor, 'hosting.read', sql`NULL::uuid`);

export async function listPlans(db: Db, actor: Actor, bodyId?: string): Promise<HostPlanList> {
  const rows = await rowsOf<PlanRow>(db, sql`${ROW} ${PLANS} WHERE ${seen(actor)} ${bodyId ? sql`AND p.body_id = ${bodyId}` : empty} ORDER BY p.from_on DESC, p.created_at DESC, p.id LIMIT 200`);
  const meetings = await meetingsWhere(db, sql`a.plan_id = ANY(${rows.map(({ id }) => id)}::uuid[])`);
  return { items: rows.map(({ version: _version, today: _today, ...row }) => ({ ...row, ...countsOf(meetings.filter(({ planId }) => planId === row.id)) })) };
}

const countsOf = (meetings: readonly MeetingRow[]) => ({
  meetings: meetings.length,
  confirmed: meetings.filter((meeting) => stateOf(meeting) === 'confirmed').length,
  withoutHost: meetings.filter((meeting) => meeting.organisationId === null || ['declined', 'open'].includes(stateOf(meeting)!)).length,
});

export const planRow = async (db: Db, actor: Actor, id: string): Promise<PlanRow> =>
  (await rowOf<PlanRow>(db, sql`${ROW}, p.input, p.result, p.revision ${PLANS} WHERE p.id = ${id} AND ${seen(actor)}`)) ?? refuse('NOT_FOUND');

export const meetingsOfPlan = (db: Db, planId: string): Promise<MeetingRow[]> => meetingsWhere(db, sql`a.plan_id = ${planId}`);

export async function planView(db: Db, actor: Actor, id: string): Promise<HostPlanView> {
  const { input, result, revision, today, ...row } = await planRow(db, actor, id);
  const meetings = await meetingsOfPlan(db, id);
  const names = await namesOf(db, { organisations: [...input.organisations, ...(revision?.input.organisations ?? [])] }, meetings);
  const ledger = ledgerOf(input, { ...result, meetings: asItStands(result, meetings) }, names);
  const changes = revision && changesFrom(revision, meetings, names);
  return {
    ...row, ...countsOf(meetings), gapMonths: input.settings.gapMonths, doubt: result.doubt, fallbacks: result.cost.fallbacks,
    plannedMeetings: meetings.map((meeting) => meetingView(meeting, ledger, names, today)), organisations: ledger, changes,
    mails: await mailsOf(db, meetings, names), allowedActions: allowedActions(actor, row.state, changes),
  };
}

/** The plan with the hosts that there are by now: somebody was pinned, declined or swapped. */
const asItStands = (result: Computation['result'], meetings: readonly MeetingRow[]): Computation['result']['meetings'] => {
  const present = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  return result.meetings.map((planned) => {
    const now = present.get(planned.meetingId);
    return now ? { ...planned, organisationId: now.organisationId, roomId: now.roomId } : planned;
  });
};

const meetingView = (meeting: MeetingRow, ledger: readonly HostLedgerRow[], names: Names, today: string): PlannedMeetingView => {
  const { id: meetingId, assignmentId, title, day, startsAt, endsAt, people, stepFree, organisationId, roomId, pinnedByHand, declinedBy } = meeting;
  const host = ledger.find((row) => row.organisationId === organisationId);
  const answer = names.answers.get(assignmentId!);
  return {
    meetingId, assignmentId: assignmentId!, title, day, startsAt, endsAt, people, stepFree, organisation: names.organisation(organisationId), room: names.room(roomId), state: stateOf(meeting) ?? 'proposed',
    pinned: pinnedByHand, fixed: isFixed(meeting, today), credit: host?.creditBefore ?? null, lastHosted: host?.lastHosted ?? null,
    declinedBy: declinedBy.map((one) => names.organisation(one)!), otherDays: answer?.otherDays ?? [], declineReason: answer?.reason ?? null, answeredAt: answer?.takenAt ?? null,
  };
};

/** Every organisation with its credit, and what keeps it from hosting. */
export function ledgerOf(input: HostPlanInput, plan: Computation['result'], names: Names): HostLedgerRow[] {
  const { before, after } = ledgersOfPlan(input, plan);
  const problem = hostProblemOf(input);
  return problem.organisations.map(({ id, weight }, host): HostLedgerRow => {
    const reasons = problem.meetings.map((_, meeting) => reasonsAgainst(problem, meeting, host));
    return {
      organisationId: id, name: names.organisation(id)!.name, weight, creditBefore: rounded(before.get(id) ?? 0), creditAfter: rounded(after.get(id) ?? 0),
      hostings: plan.meetings.filter(({ organisationId }) => organisationId === id).length, lastHosted: lastHosted(input, id), possible: reasons.filter((some) => some.length === 0).length, reasons: mostFrequent(reasons.flat()),
    };
  }).sort((a, b) => b.creditBefore - a.creditBefore || Number(b.possible > 0) - Number(a.possible > 0) || (a.lastHosted ?? '').localeCompare(b.lastHosted ?? '') || a.name.localeCompare(b.name));
}

export const rounded = (credit: number): number => Math.round(credit * 100) / 100 + 0;

export const lastHosted = ({ history }: Pick<HostPlanInput, 'history'>, id: string): string | null => history.filter(({ host }) => host === id).map(({ day }) => day).sort().at(-1) ?? null;

const mostFrequent = (reasons: readonly HostReason[]): HostReason[] => {
  const count = (reason: HostReason) => reasons.filter((one) => one === reason).length;
  return HOST_REASONS.filter((reason) => count(reason) > 0).sort((a, b) => count(b) - count(a));
};

function changesFrom({ input, result }: Computation, meetings: readonly MeetingRow[], names: Names): HostPlanChange[] {
  const present = new Map(meetings.map(({ id, organisationId }) => [id, organisationId]));
  return changesOfPlan(input, result, present).map(({ meetingId, from, to, reasons }) => ({
    meetingId, day: input.meetings.find(({ id }) => id === meetingId)!.day, old: names.organisation(from), new: names.organisation(to), reasons: [...reasons],
  }));
}

/** Whom publishing would write to. */
async function mailsOf(db: Db, meetings: readonly MeetingRow[], names: Names): Promise<HostPlanMails> {
  const hosts = meetings.filter((meeting) => stateOf(meeting) === 'proposed' && meeting.organisationId !== null).map(({ organisationId }) => organisationId!);
  const addressees = await hostAddressees(db, hosts);
  const withoutAddress = [...new Set(hosts)].filter((id) => (addressees.get(id) ?? []).length === 0).map((id): NamedRecord => names.organisation(id)!);
  return { total: hosts.reduce((sum, id) => sum + (addressees.get(id) ?? []).length, 0), withoutAddress };
}

const STATES_OF: Record<string, readonly HostPlanItem['state'][]> = { publish: ['draft'], discard: ['draft'], revise: ['draft', 'published'], pin: ['draft', 'published'], accept: ['draft', 'published'] };

const allowedActions = (actor: Actor, state: HostPlanItem['state'], changes: readonly HostPlanChange[] | null): AllowedAction[] =>
  Object.entries(STATES_OF).map(([action, states]) => {
    if (!can(actor, 'hosting.plan')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
    if (!states.includes(state)) return { action, allowed: false, reason: 'HOST_PLAN_PUBLISHED', ask: null };
    const isIdle = action === 'accept' && (changes ?? []).length === 0;
    return { action, allowed: !isIdle, reason: isIdle ? 'HOST_PLAN_NOTHING_CHANGES' : null, ask: null };
  });
