import { Inject, Injectable } from '@nestjs/common';
import { planHosts } from '@verbund/domain/hosting/host-plan.js';
import { changesOfPlan } from '@verbund/domain/hosting/host-difference.js';
import { DEFAULT_GAP_MONTHS, WINDOW_MONTHS, type HostSettings } from '@verbund/domain/hosting/host-values.js';
import { randomUUID } from 'node:crypto';
import { Config } from '../../platform/config/config.js';
import { empty, rowOf, rowsOf, sql, type Sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { assign, askHosts, lockBody, makeRoomFor } from './host-assigning.js';
import { HostAssignment } from './host-assignment.entity.js';
import { HostPlan, type Computation } from './host-plan.entity.js';
import type { HostPinRequest, HostPlanCreate } from './host-plans.dto.js';
import { meetingsOfPlan, planView } from './host-plans.queries.js';
import { isHeld, meetingDay, meetingsWhere, rotates, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { plannerInput } from './planner-input.queries.js';
import { roomFor } from './room-choice.js';

/** A year of hosts: drafted, looked at, fixed here and there, computed again, published. */
@Injectable()
export class HostPlansService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Computes hosts for the meetings of a period; nobody is asked. */
  create(actor: RequestActor, { bodyId, seriesId, from, until, gapMonths = DEFAULT_GAP_MONTHS }: HostPlanCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      if (until <= from) refuseIssues([{ field: 'until', code: 'endsBeforeBegin' }]);
      await refuseUnknown(tx, bodyId, seriesId);
      const meetings = await meetingsWhere(tx.manager, sql`m.body_id = ${bodyId} ${ofSeries(seriesId)} AND ${rotates} AND NOT ${isHeld} AND ${meetingDay} >= GREATEST(${from}::date, ${tx.today}::date) AND ${meetingDay} < ${until}`);
      if (meetings.length === 0) refuse('HOST_PLAN_WITHOUT_MEETINGS');
      if (meetings.some(({ planId }) => planId !== null)) refuse('HOST_PLAN_OVERLAPS');
      const computed = await compute(tx, bodyId, meetings, { gapMonths, windowMonths: WINDOW_MONTHS, seed: randomUUID() });
      const { identifiers } = await tx.manager.insert(HostPlan, { bodyId, seriesId: seriesId ?? null, fromOn: from, untilOn: until, settings: computed.input.settings, ...computed, rulePackId: await rulesInForce(tx), createdAt: tx.now });
      const id = (identifiers[0] as { id: string }).id;
      await stepOfPlan(tx, id, 'drafted');
      await assign(tx, id, computed.result.meetings);
      tx.record({ action: 'hostPlan.drafted', subject: 'hostPlan', subjectId: id, changes: changesBetween({}, { from, until, meetings: meetings.length, fallbacks: computed.result.cost.fallbacks }) });
      return id;
    });
  }

  /** Fixes the host of a meeting, or another one; the rest of the plan stays until it is computed again. */
  pin(actor: RequestActor, planId: string, meetingId: string, { version, pinned, organisationId }: HostPinRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const plan = await claimPlan(tx, planId, version);
      const meeting = (await meetingsOfPlan(tx.manager, planId)).find(({ id }) => id === meetingId) ?? refuse('NOT_FOUND');
      const isOther = organisationId !== undefined && organisationId !== meeting.organisationId;
      if (!isOther && meeting.pinnedByHand === pinned) return tx.nothingChanged();
      await tx.manager.update(HostAssignment, { id: meeting.assignmentId! }, { pinned });
      if (isOther) await makeRoomFor(tx, meeting, organisationId === null ? NOWHERE : { organisationId, roomId: await roomFor(tx.manager, meeting, organisationId, tx.today) }, this.config.publicUrl);
      await touch(tx, plan, {});
      tx.record({ action: 'hostAssignment.pinned', subject: 'hostAssignment', subjectId: meeting.assignmentId!, organisationId: organisationId ?? meeting.organisationId, changes: changesBetween({ pinned: meeting.pinnedByHand }, { pinned }) });
    });
  }

  /** Computes again with what has become of it; nothing changes before it is accepted. */
  recompute(actor: RequestActor, id: string, version: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const plan = await claimPlan(tx, id, version);
      const meetings = await meetingsOfPlan(tx.manager, id);
      if (meetings.length === 0) refuse('HOST_PLAN_WITHOUT_MEETINGS');
      const revision = await compute(tx, plan.bodyId, meetings, plan.settings);
      await touch(tx, plan, { revision });
      tx.record({ action: 'hostPlan.recomputed', subject: 'hostPlan', subjectId: id, changes: changesBetween({}, { changes: differenceTo(revision, meetings).length }) });
    });
  }

  /** Takes up what computing again changed; hosts of a published plan hear of it. */
  accept(actor: RequestActor, id: string, version: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const plan = await claimPlan(tx, id, version);
      const revision = plan.revision ?? refuse('HOST_PLAN_NOTHING_CHANGES');
      const meetings = await meetingsOfPlan(tx.manager, id);
      refuseOutdated(revision, meetings);
      for (const { meetingId, to, toRoom } of differenceTo(revision, meetings)) {
        const meeting = meetings.find((one) => one.id === meetingId)!;
        await makeRoomFor(tx, meeting, { organisationId: to, roomId: toRoom }, this.config.publicUrl);
      }
      await touch(tx, plan, { ...revision, revision: null });
      tx.record({ action: 'hostPlan.revised', subject: 'hostPlan', subjectId: id, changes: changesBetween({}, { meetings: differenceTo(revision, meetings).length }) });
    });
  }

  dropRevision(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const plan = await tx.claim(HostPlan, id, 'hosting.plan');
      if (!plan.revision) return tx.nothingChanged();
      await touch(tx, plan, { revision: null });
      tx.record({ action: 'hostPlan.revisionDiscarded', subject: 'hostPlan', subjectId: id });
    });
  }

  /** Gives every meeting its place and asks the hosts. */
  publish(actor: RequestActor, id: string, version: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const plan = await claimPlan(tx, id, version);
      await refusePublished(tx, id);
      const meetings = (await meetingsOfPlan(tx.manager, id)).filter((meeting) => stateOf(meeting) === 'proposed');
      await stepOfPlan(tx, id, 'published');
      const mails = await askHosts(tx, meetings, this.config.publicUrl, 'hostAsked');
      await touch(tx, plan, { revision: null });
      tx.record({ action: 'hostPlan.published', subject: 'hostPlan', subjectId: id, changes: changesBetween({}, { meetings: meetings.length, mails }) });
    });
  }

  /** Throws a draft away; what was fixed or agreed for single meetings stays. */
  discard(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { fromOn, untilOn } = await tx.claim(HostPlan, id, 'hosting.plan');
      await refusePublished(tx, id);
      const drafted = (await meetingsOfPlan(tx.manager, id)).filter((meeting) => stateOf(meeting) === 'proposed').map(({ assignmentId }) => assignmentId!);
      await rowsOf(tx.manager, sql`DELETE FROM host_assignments WHERE id = ANY(${drafted}::uuid[])`);
      await tx.manager.delete(HostPlan, { id });
      tx.record({ action: 'hostPlan.discarded', subject: 'hostPlan', subjectId: id, changes: { from: { old: fromOn, new: null }, until: { old: untilOn, new: null } } });
    });
  }
}

const NOWHERE = { organisationId: null, roomId: null };
const ofSeries = (seriesId: string | undefined): Sql => (seriesId ? sql`AND m.series_id = ${seriesId}` : empty);

async function compute(tx: Transaction, bodyId: string, meetings: readonly MeetingRow[], settings: HostSettings): Promise<Computation> {
  const input = await plannerInput(tx.manager, bodyId, meetings, settings, tx.today);
  return { input, result: planHosts(input) };
}

const presentHosts = (meetings: readonly MeetingRow[]): Map<string, string | null> => new Map(meetings.map(({ id, organisationId }) => [id, organisationId]));
const differenceTo = ({ input, result }: Computation, meetings: readonly MeetingRow[]) => changesOfPlan(input, result, presentHosts(meetings));

/** Somebody answered, or a meeting came or went, since it was computed. */
function refuseOutdated({ input }: Computation, meetings: readonly MeetingRow[]): void {
  const present = presentHosts(meetings);
  const isSame = input.meetings.length === meetings.length && input.meetings.every(({ id, published, declinedBy }) => present.get(id) === published && meetings.find((one) => one.id === id)?.declinedBy.length === declinedBy.length);
  if (!isSame) refuse('HOST_PLAN_OUTDATED');
}

async function claimPlan(tx: Transaction, id: string, version: number): Promise<HostPlan> {
  const plan = await tx.claim(HostPlan, id, 'hosting.plan');
  if (plan.version !== version) refuse('VERSION_CONFLICT', { current: await planView(tx.manager, tx.actor, id) });
  await lockBody(tx, plan.bodyId);
  return plan;
}

const touch = async (tx: Transaction, { id, version }: HostPlan, changes: Partial<HostPlan>): Promise<void> => {
  await tx.manager.update(HostPlan, { id }, { ...changes, version: version + 1 } as object);
};

async function refuseUnknown(tx: Transaction, bodyId: string, seriesId: string | undefined): Promise<void> {
  const known = await rowOf<{ body: boolean; series: boolean }>(
    tx.manager,
    sql`SELECT EXISTS (SELECT 1 FROM bodies WHERE id = ${bodyId}) AS body, EXISTS (SELECT 1 FROM meeting_series WHERE id = ${seriesId ?? null}::uuid AND body_id = ${bodyId}) AS series`,
  );
  if (!known!.body) refuseIssues([{ field: 'bodyId', code: 'notFound' }]);
  if (seriesId && !known!.series) refuseIssues([{ field: 'seriesId', code: 'notFound' }]);
}

async function refusePublished(tx: Transaction, id: string): Promise<void> {
  const published = await rowOf(tx.manager, sql`SELECT 1 FROM host_plan_steps WHERE plan_id = ${id} AND step = 'published'`);
  if (published) refuse('HOST_PLAN_PUBLISHED');
}

const stepOfPlan = (tx: Transaction, id: string, step: 'drafted' | 'published') =>
  rowsOf(tx.manager, sql`INSERT INTO host_plan_steps (plan_id, step, account_id, account_name, taken_at) VALUES (${id}, ${step}, ${tx.actor.accountId}, ${tx.actor.name}, ${tx.now})`);

const rulesInForce = async (tx: Transaction): Promise<string | null> =>
  (await rowOf<{ id: string }>(tx.manager, sql`SELECT id FROM rule_packs WHERE registered_on IS NOT NULL AND valid_from <= ${tx.today} ORDER BY valid_from DESC LIMIT 1`))?.id ?? null;
