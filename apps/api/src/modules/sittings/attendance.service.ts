import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimSitting, refuseForeignItem, refuseUnknown } from './claim-sitting.js';
import type { AttendanceInput, RecusalInput } from './sittings.dto.js';

/** Who is there from which item on, and who does not vote on one. */
@Injectable()
export class AttendanceService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  note(actor: RequestActor, meetingId: string, { personId, fromItemId = null, attendance }: AttendanceInput): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, meetingId, 'minutes.write', 'note');
      await refuseUnknown(tx, { personId });
      await refuseForeignItem(tx, meetingId, fromItemId, 'fromItemId');
      await rowsOf(
        tx.manager,
        sql`INSERT INTO attendance_steps (meeting_id, person_id, from_item_id, attendance, noted_at) VALUES (${meetingId}, ${personId}, ${fromItemId}, ${attendance}, ${tx.now})
            ON CONFLICT ON CONSTRAINT attendance_noted DO UPDATE SET attendance = excluded.attendance, noted_at = excluded.noted_at`,
      );
      tx.record({ action: 'meeting.attendanceNoted', subject: 'meeting', subjectId: meetingId, changes: { personId: { old: null, new: personId }, attendance: { old: null, new: attendance } } });
    });
  }

  recuse(actor: RequestActor, meetingId: string, { personId, itemId, reason }: RecusalInput): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, meetingId, 'minutes.write', 'note');
      await refuseUnknown(tx, { personId });
      await refuseForeignItem(tx, meetingId, itemId, 'itemId');
      await rowsOf(
        tx.manager,
        sql`INSERT INTO recusals (item_id, person_id, reason, noted_at) VALUES (${itemId}, ${personId}, ${reason.trim()}, ${tx.now})
            ON CONFLICT ON CONSTRAINT recusal_noted DO UPDATE SET reason = excluded.reason`,
      );
      tx.record({ action: 'meeting.recusalNoted', subject: 'meeting', subjectId: meetingId, changes: { personId: { old: null, new: personId }, itemId: { old: null, new: itemId } } });
    });
  }

  takeBack(actor: RequestActor, meetingId: string, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, meetingId, 'minutes.write', 'note');
      const recusal = await rowOf<{ personId: string; itemId: string }>(
        tx.manager,
        sql`WITH gone AS (DELETE FROM recusals r USING agenda_items i WHERE r.id = ${id} AND i.id = r.item_id AND i.meeting_id = ${meetingId} RETURNING r.person_id, r.item_id)
            SELECT person_id AS "personId", item_id AS "itemId" FROM gone`,
      );
      if (!recusal) refuse('NOT_FOUND');
      tx.record({ action: 'meeting.recusalRemoved', subject: 'meeting', subjectId: meetingId, changes: { personId: { old: recusal.personId, new: null }, itemId: { old: recusal.itemId, new: null } } });
    });
  }
}
