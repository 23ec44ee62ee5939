import { Inject, Injectable } from '@nestjs/common';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimMeeting } from '../meetings/meetings.service.js';
import { refuseForeignItem, refuseUnknown, trimmedValues } from './claim-sitting.js';
import { MeetingTask } from './meeting-task.entity.js';
import type { MeetingTaskCreate, MeetingTaskPatch } from './meeting-tasks.dto.js';
import { taskView } from './meeting-tasks.queries.js';

const REQUIRED = ['title'];

/** Who does what until when, as a meeting agreed on; also long after it. */
@Injectable()
export class MeetingTasksService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, meetingId: string, input: MeetingTaskCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { bodyId } = await claimMeeting(tx, meetingId, 'minutes.write');
      const values = trimmedValues(input, REQUIRED);
      await refuseUnknown(tx, values);
      await refuseForeignItem(tx, meetingId, values.itemId, 'itemId');
      await refuseDecisionOfOthers(tx, meetingId, values.decisionId);
      const { identifiers } = await tx.manager.insert(MeetingTask, { ...values, bodyId, meetingId, createdAt: tx.now });
      tx.record({ action: 'meetingTask.created', subject: 'meetingTask', subjectId: (identifiers[0] as { id: string }).id, changes: changesBetween<object>({}, { ...values, meetingId }) });
    });
  }

  change(actor: RequestActor, id: string, { version, done, ...input }: MeetingTaskPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const task = await tx.claim(MeetingTask, id, 'minutes.write');
      if (task.version !== version) refuse('VERSION_CONFLICT', { current: await taskView(tx.manager, actor, id) });
      const values = { ...trimmedValues<Partial<MeetingTask>>(input, REQUIRED), ...(done !== undefined && { doneOn: done ? (task.doneOn ?? tx.today) : null }) };
      await refuseUnknown(tx, values);
      const changes = changesBetween<Partial<MeetingTask>>(task, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(MeetingTask, { id }, { ...values, version: version + 1 });
      tx.record({ action: 'meetingTask.changed', subject: 'meetingTask', subjectId: id, changes });
    });
  }
}

async function refuseDecisionOfOthers({ manager }: Transaction, meetingId: string, id: string | null | undefined): Promise<void> {
  if (id === null || id === undefined) return;
  const known = await rowOf(manager, sql`SELECT 1 FROM decisions WHERE id = ${id} AND meeting_id = ${meetingId}`);
  refuseIssues(known ? [] : [{ field: 'decisionId', code: 'notFound' }]);
}
