import { Inject, Injectable } from '@nestjs/common';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { recordHosting } from '../hosting/host-ledger.service.js';
import { dayOf } from '../meetings/meetings.service.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { claimSitting } from './claim-sitting.js';

const DONE = { open: 'opened', close: 'closed' } as const;

/** Begin and end of the evening. */
@Injectable()
export class SittingsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** Takes the step, with the version of the statutes that rules on the day of the meeting; a meeting that was held counts for its host. */
  step(actor: RequestActor, meetingId: string, action: keyof typeof DONE): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const meeting = await claimSitting(tx, meetingId, 'minutes.write', action);
      const ruling = await rulesOn(tx.manager, await dayOf(tx, meeting));
      await rowsOf(
        tx.manager,
        sql`INSERT INTO meeting_steps (meeting_id, step, rule_pack_id, account_id, account_name, taken_at) VALUES (${meetingId}, ${DONE[action]}, ${ruling?.id ?? null}, ${actor.accountId}, ${actor.name}, ${tx.now})`,
      );
      if (action === 'close') await recordHosting(tx, { id: meetingId });
      tx.record({ action: `meeting.${DONE[action]}`, subject: 'meeting', subjectId: meetingId });
    });
  }
}
