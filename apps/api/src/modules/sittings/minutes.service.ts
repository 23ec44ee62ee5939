import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimSitting, refuseForeignItem } from './claim-sitting.js';
import type { MinutesInput, MinutesSectionView } from './sittings.dto.js';

/** What is written down, item by item: who writes at different items never meets, at the same one the second is shown the text of the first. */
@Injectable()
export class MinutesService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  write(actor: RequestActor, meetingId: string, { itemId = null, version, text }: MinutesInput): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimSitting(tx, meetingId, 'minutes.write', 'write');
      await refuseForeignItem(tx, meetingId, itemId, 'itemId');
      const present = await rowOf<MinutesSectionView>(
        tx.manager,
        sql`SELECT item_id AS "itemId", version, text, account_name AS by, updated_at AS "updatedAt" FROM minutes_sections WHERE meeting_id = ${meetingId} AND item_id IS NOT DISTINCT FROM ${itemId}::uuid`,
      );
      if ((present?.version ?? 0) !== version) refuse('VERSION_CONFLICT', { current: present });
      if ((present?.text ?? '') === text) return tx.nothingChanged();
      await rowsOf(
        tx.manager,
        sql`INSERT INTO minutes_sections (meeting_id, item_id, text, account_name, updated_at) VALUES (${meetingId}, ${itemId}, ${text}, ${actor.name}, ${tx.now})
            ON CONFLICT ON CONSTRAINT minutes_section DO UPDATE SET text = excluded.text, version = ${version + 1}, account_name = excluded.account_name, updated_at = excluded.updated_at`,
      );
      tx.record({ action: 'meeting.minutesWritten', subject: 'meeting', subjectId: meetingId, changes: { itemId: { old: itemId, new: itemId }, version: { old: version, new: version + 1 } } });
    });
  }
}
