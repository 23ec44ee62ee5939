import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { announceChange } from '../invitations/notify.service.js';
import { Meeting } from './meeting.entity.js';
import type { MeetingCancellation, MeetingMove, MeetingReinstatement } from './meetings.dto.js';
import { changeMeeting, claimVersion, refuseWrongMode, timesOf } from './meetings.service.js';

/** What happens to one meeting, also of a series: moved, cancelled, reinstated. */
@Injectable()
export class MeetingStepsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  move(actor: RequestActor, id: string, { version, ...time }: MeetingMove): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimVersion(tx, id, version, 'move');
      await refuseWrongMode(tx, meeting.mode, meeting.kind, time.on);
      await changeMeeting(tx, meeting, await timesOf(tx, time), 'meeting.moved');
    });
  }

  cancel(actor: RequestActor, id: string, { version, reason }: MeetingCancellation): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimVersion(tx, id, version, 'cancel');
      refuseIssues(reason.trim() === '' ? [{ field: 'reason', code: 'required' }] : []);
      await cancelMeeting(tx, meeting, reason.trim());
    });
  }

  /** It takes place after all, at the time it had. */
  reinstate(actor: RequestActor, id: string, { version }: MeetingReinstatement): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimVersion(tx, id, version, 'reinstate');
      await rowsOf(tx.manager, sql`DELETE FROM meeting_steps WHERE meeting_id = ${id} AND step = 'cancelled'`);
      await raiseSequence(tx, meeting);
      tx.record({ action: 'meeting.reinstated', subject: 'meeting', subjectId: id });
    });
  }
}

/** Says that a meeting, claimed before, does not take place. */
export async function cancelMeeting(tx: Transaction, meeting: Meeting, reason: string): Promise<void> {
  const { accountId, name } = tx.actor;
  await rowsOf(
    tx.manager,
    sql`INSERT INTO meeting_steps (meeting_id, step, reason, account_id, account_name, taken_at) VALUES (${meeting.id}, 'cancelled', ${reason}, ${accountId}, ${name}, ${tx.now})`,
  );
  await raiseSequence(tx, meeting);
  tx.record({ action: 'meeting.cancelled', subject: 'meeting', subjectId: meeting.id, changes: { reason: { old: null, new: reason } } });
}

async function raiseSequence(tx: Transaction, meeting: Meeting): Promise<void> {
  await tx.manager.update(Meeting, { id: meeting.id }, { version: meeting.version + 1, sequence: meeting.sequence + 1, updatedAt: tx.now });
  await announceChange(tx, meeting);
}
