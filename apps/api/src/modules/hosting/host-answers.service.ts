import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '@verbund/domain/calendar/days.js';
import { problemWithAnswer } from '@verbund/domain/hosting/host-answers.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { takeSteps } from './host-assigning.js';
import { HOST_LADDER_JOB } from './host-ladder.service.js';
import { claimOwnLink, type OwnLink } from './host-keys.service.js';
import type { HostDecline, HostPauseRequest, OwnState, ShownState } from './host-page.dto.js';
import { ownState } from './host-page.queries.js';
import { meetingsWhere, type MeetingRow } from './hosted-meetings.queries.js';
import { overtakeSwaps } from './open-swaps.js';

/** What an organisation answers that is asked to host: by its link, or on the telephone to the office. */
@Injectable()
export class HostAnswersService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  confirm(actor: RequestActor, shown: ShownState): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { link, meeting, state } = await claimOwnHosting(tx);
      if (state === 'confirmed') return tx.nothingChanged();
      refuseUnlessShown(tx, meeting, state, shown);
      await confirmHosting(tx, meeting, link.organisationId);
    });
  }

  /** Somebody else is asked at once. */
  decline(actor: RequestActor, { shown, ...input }: HostDecline): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { link, meeting, state } = await claimOwnHosting(tx);
      if (state === 'declined') return tx.nothingChanged();
      refuseUnlessShown(tx, meeting, state, shown);
      await declineHosting(tx, meeting, link.organisationId, input);
    });
  }

  /** Leaves the organisation out until a day; its credit goes on as that of one that cannot host. */
  pause(actor: RequestActor, { until }: HostPauseRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { organisationId } = await claimOwnLink(tx);
      const present = await rowOf<{ until: string | null }>(tx.manager, sql`SELECT upper(during)::text AS until FROM host_pauses WHERE organisation_id = ${organisationId} AND during @> ${tx.today}::date`);
      if (present?.until === until) return tx.nothingChanged();
      await pauseHosting(tx, organisationId, { from: tx.today, until, reason: '' });
    });
  }
}

export type OwnHosting = { readonly link: OwnLink; readonly meeting: MeetingRow; readonly state: OwnState };

/** The hosting that the actor's link is about, locked, as it stands for the own organisation. */
export async function claimOwnHosting(tx: Transaction): Promise<OwnHosting> {
  const link = await claimOwnLink(tx);
  const [meeting] = await meetingsWhere(tx.manager, sql`m.id = ${link.meetingId}`);
  const last = await rowOf<{ step: string }>(tx.manager, sql`SELECT step FROM host_assignment_steps WHERE assignment_id = ${link.assignmentId} AND organisation_id = ${link.organisationId} ORDER BY id DESC LIMIT 1`);
  return { link, meeting: meeting ?? refuse('LINK_INVALID'), state: ownState(meeting!, link.organisationId, last?.step ?? null) };
}

function refuseUnlessShown(tx: Transaction, meeting: MeetingRow, state: OwnState, shown: ShownState): void {
  refuseIf(problemWithAnswer(state === 'released' ? 'open' : state, daysBetween(tx.today, meeting.day)));
  if (state !== shown) refuse('HOSTING_ANSWERED');
}

export async function confirmHosting(tx: Transaction, { assignmentId }: MeetingRow, organisationId: string): Promise<void> {
  await takeSteps(tx, [{ assignmentId: assignmentId!, step: 'confirmed', organisationId }]);
  tx.record({ action: 'hostAssignment.confirmed', subject: 'hostAssignment', subjectId: assignmentId!, organisationId });
}

/** Reasons are for the office and not kept in the trail; the next organisation is asked as soon as this is saved. */
export async function declineHosting(tx: Transaction, { assignmentId }: MeetingRow, organisationId: string, { reason = '', otherDays = [] }: Pick<HostDecline, 'reason' | 'otherDays'>): Promise<void> {
  await takeSteps(tx, [{ assignmentId: assignmentId!, step: 'declined', organisationId, reason: reason.trim(), otherDays }]);
  await overtakeSwaps(tx, [assignmentId!]);
  await tx.enqueue({ name: HOST_LADDER_JOB, payload: {}, key: HOST_LADDER_JOB });
  tx.record({ action: 'hostAssignment.declined', subject: 'hostAssignment', subjectId: assignmentId!, organisationId, changes: changesBetween({}, { otherDays: otherDays.length }) });
}

export async function pauseHosting(tx: Transaction, organisationId: string, { from, until, reason }: { from: string; until: string | null; reason: string }): Promise<void> {
  if (until !== null && until <= from) refuseIssues([{ field: 'until', code: 'endsBeforeBegin' }]);
  await rowsOf(tx.manager, sql`INSERT INTO host_pauses (organisation_id, during, reason, account_name, created_at) VALUES (${organisationId}, daterange(${from}, ${until}), ${reason.trim()}, ${tx.actor.name}, ${tx.now})`);
  tx.record({ action: 'hosting.paused', subject: 'hosting', subjectId: organisationId, organisationId, changes: changesBetween({}, { from, until }) });
}
