import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLAIM_KEPT_DAYS } from '@verbund/domain/representatives/claim-rules.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';

const EVERY_NIGHT = '50 2 * * *';

/** What claimants gave who did not become representatives goes when its time has come. A regular job; repeating it does no harm. */
@Injectable()
export class ClaimRetentionService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('delete-claims', EVERY_NIGHT, () => this.deleteDue());
  }

  deleteDue(): Promise<void> {
    return this.work.run(systemActor('retention'), async (tx) => {
      const due = await rowsOf<{ id: string; organisationId: string }>(
        tx.manager,
        sql`SELECT id, organisation_id AS "organisationId" FROM claims WHERE decision IS DISTINCT FROM 'accepted'
              AND COALESCE(decided_at, expires_at) <= ${tx.now}::timestamptz - make_interval(days => ${CLAIM_KEPT_DAYS}) ORDER BY id FOR UPDATE`,
      );
      if (due.length === 0) return tx.nothingChanged();
      for (const { id, organisationId } of due) {
        await removeClaim(tx, id);
        tx.record({ action: 'claim.deleted', subject: 'claim', subjectId: id, organisationId });
      }
    });
  }
}

/** The claim with its links and mails; its file goes with the job that clears what nothing refers to. */
export async function removeClaim(tx: Transaction, id: string): Promise<void> {
  await rowsOf(tx.manager, sql`DELETE FROM mail_messages WHERE id IN (SELECT mail_id FROM claim_mails WHERE claim_id = ${id})`);
  await rowsOf(tx.manager, sql`DELETE FROM claims WHERE id = ${id}`);
}
