import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { deletionDueOn } from '@verbund/domain/applications/retention.js';
import { DataSource } from 'typeorm';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { forgetOrganisation } from '../organisations/organisations.service.js';
import { dossierOf, dossiers, recordOf, stageOfDossier, type Dossier } from './dossier.queries.js';

const EVERY_NIGHT = '40 2 * * *';

const isDue = (dossier: Dossier): boolean => {
  const due = deletionDueOn(stageOfDossier(dossier), recordOf(dossier), dossier.changedOn, dossier.settings);
  return due !== null && due <= dossier.today;
};

/** Data of applicants who do not become members go when their time has come. A regular job; repeating it does no harm. */
@Injectable()
export class ApplicationRetentionService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('delete-applications', EVERY_NIGHT, async () => void (await this.deleteDue()));
  }

  async deleteDue(): Promise<number> {
    let deleted = 0;
    for (const { id } of await rowsOf<{ id: string }>(this.db, sql`SELECT id FROM applications ORDER BY created_at`)) deleted += (await this.deleteIfDue(id)) ? 1 : 0;
    return deleted;
  }

  private deleteIfDue(id: string): Promise<boolean> {
    return this.work.run(systemActor('retention'), async (tx) => {
      await rowsOf(tx.manager, sql`SELECT 1 FROM applications WHERE id = ${id} FOR UPDATE`);
      const [dossier] = await dossiers(tx.manager, sql`a.id = ${id}`, tx.today);
      if (!dossier || !isDue(dossier)) {
        tx.nothingChanged();
        return false;
      }
      await deleteApplication(tx, dossier.id);
      return true;
    });
  }
}

/** Everything that came from the applicant: answers, documents, links, decisions, mails, and the record entered for it. The trail keeps that it went. */
export async function deleteApplication(tx: Transaction, id: string): Promise<void> {
  const { organisation, organisationEntered } = await dossierOf(tx.manager, id, tx.today);
  await rowsOf(tx.manager, sql`DELETE FROM mail_messages WHERE id IN (SELECT mail_id FROM application_mails WHERE application_id = ${id})`);
  await rowsOf(tx.manager, sql`DELETE FROM idempotency_keys WHERE account_id = ${id}`);
  await rowsOf(tx.manager, sql`DELETE FROM applications WHERE id = ${id}`);
  if (organisation && organisationEntered) await forgetCandidate(tx, organisation.id);
  tx.record({ action: 'application.deleted', subject: 'application', subjectId: id });
}

/** The record entered for an application goes with it, unless it became a member. */
export const forgetCandidate = (tx: Transaction, organisationId: string): Promise<void> => forgetOrganisation(tx, organisationId);
