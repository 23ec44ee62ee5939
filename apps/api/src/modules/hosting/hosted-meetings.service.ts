import { Inject, Injectable } from '@nestjs/common';
import { daysBetween } from '@verbund/domain/calendar/days.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimMeeting } from '../meetings/meetings.service.js';
import { confirmHosting, declineHosting } from './host-answers.service.js';
import { askHosts, issueLinks, lockBody, takeSteps, tellReleased } from './host-assigning.js';
import { HostAssignment } from './host-assignment.entity.js';
import type { HostAnswerEntry } from './hosted-meetings.dto.js';
import { meetingsWhere, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { overtakeSwaps } from './open-swaps.js';
import { roomFor } from './room-choice.js';

/** The host of a single meeting, chosen and looked after by the office. */
@Injectable()
export class HostedMeetingsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Chooses the host by hand and asks it; no plan moves it afterwards. */
  choose(actor: RequestActor, meetingId: string, organisationId: string | null): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimHosting(tx, meetingId);
      const state = stateOf(meeting);
      if (state !== null && state !== 'proposed' && meeting.organisationId === organisationId) return tx.nothingChanged();
      const place = { organisationId, roomId: organisationId === null ? null : await roomFor(tx.manager, meeting, organisationId, tx.today) };
      const assignmentId = await this.letGo(tx, meeting, place);
      await askHosts(tx, [{ ...meeting, ...place, assignmentId }], this.config.publicUrl, 'hostAsked');
      tx.record({ action: 'hostAssignment.chosen', subject: 'hostAssignment', subjectId: assignmentId, organisationId, changes: changesBetween({ organisationId: meeting.organisationId }, { organisationId }) });
    });
  }

  private async letGo(tx: Transaction, meeting: MeetingRow, place: { organisationId: string | null; roomId: string | null }): Promise<string> {
    if (meeting.assignmentId === null) return ((await tx.manager.insert(HostAssignment, { meetingId: meeting.id, ...place, pinned: true, createdAt: tx.now })).identifiers[0] as { id: string }).id;
    await tx.manager.update(HostAssignment, { id: meeting.assignmentId }, { ...place, pinned: true });
    if (stateOf(meeting) !== 'proposed') {
      await takeSteps(tx, [{ assignmentId: meeting.assignmentId, step: 'released', organisationId: meeting.organisationId }]);
      await tellReleased(tx, meeting);
    }
    await overtakeSwaps(tx, [meeting.assignmentId]);
    return meeting.assignmentId;
  }

  /** Enters what a host said on the telephone. */
  enter(actor: RequestActor, meetingId: string, { answer, ...input }: HostAnswerEntry): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimAsked(tx, meetingId);
      if (answer === 'declined') return declineHosting(tx, meeting, meeting.organisationId!, input);
      if (stateOf(meeting) === 'confirmed') return tx.nothingChanged();
      return confirmHosting(tx, meeting, meeting.organisationId!);
    });
  }

  /** New links for the host; earlier ones end. */
  renew(actor: RequestActor, meetingId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimAsked(tx, meetingId);
      await revokeLinks(tx, meeting.assignmentId!);
      const mails = await issueLinks(tx, [meeting], this.config.publicUrl, 'hostAsked');
      if (mails === 0) refuse('HOST_WITHOUT_ADDRESS');
      tx.record({ action: 'hostAssignment.asked', subject: 'hostAssignment', subjectId: meeting.assignmentId!, organisationId: meeting.organisationId, changes: changesBetween({}, { mails }) });
    });
  }

  /** Ends every link of the host at once. */
  revoke(actor: RequestActor, meetingId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimHosting(tx, meetingId);
      if (meeting.assignmentId === null || (await revokeLinks(tx, meeting.assignmentId)) === 0) return tx.nothingChanged();
      tx.record({ action: 'hostAssignment.linksRevoked', subject: 'hostAssignment', subjectId: meeting.assignmentId, organisationId: meeting.organisationId });
    });
  }
}

/** The meeting, locked, with its host; it must still be to come. */
async function claimHosting(tx: Transaction, meetingId: string): Promise<MeetingRow> {
  const { bodyId } = await claimMeeting(tx, meetingId, 'hosting.plan');
  await lockBody(tx, bodyId);
  const [meeting] = await meetingsWhere(tx.manager, sql`m.id = ${meetingId}`);
  if (!meeting) refuse('NOT_FOUND');
  if (meeting.isHeld || daysBetween(tx.today, meeting.day) < 0) refuse('HOSTING_OVER');
  return meeting;
}

async function claimAsked(tx: Transaction, meetingId: string): Promise<MeetingRow> {
  const meeting = await claimHosting(tx, meetingId);
  return ['asked', 'confirmed'].includes(stateOf(meeting) ?? '') ? meeting : refuse('HOSTING_NOT_ASKED');
}

const revokeLinks = async (tx: Transaction, assignmentId: string): Promise<number> =>
  (await rowOf<{ count: number }>(tx.manager, sql`WITH ended AS (UPDATE host_links SET revoked_at = ${tx.now} WHERE assignment_id = ${assignmentId} AND revoked_at IS NULL RETURNING 1) SELECT count(*)::int AS count FROM ended`))!.count;
