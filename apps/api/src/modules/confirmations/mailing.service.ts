import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { dueRung } from '@verbund/domain/confirmations/campaign-rules.js';
import { Config } from '../../platform/config/config.js';
import { DATABASE, literal, rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { Addressee } from './addressees.queries.js';
import { issueLinks, type Issue } from './confirmation-links.js';

export const CONFIRMATION_MAILS = 'confirmation-mails';
const CONFIRMATION_REMINDERS = 'confirmation-reminders';
const EVERY_TEN_MINUTES = '*/10 * * * *';
/** Recipients of one unit of work: small enough to be repeated in a moment, large enough that 10,000 are forty. */
const BATCH = 250;

type CampaignToMail = { id: string; closesOn: string; message: Record<string, string>; startedOn: string; closedOn: string | null; reminderDays: number[] };

/**
 * Hands the mails of running campaigns to the outbox, batch by batch. A batch is one transaction that also queues the
 * next one; after a crash the batch is simply not there, and the next run goes on with those who have no mail yet.
 */
@Injectable()
export class MailingService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(CONFIRMATION_MAILS, ({ campaignId }: { campaignId: string }) => this.mailBatch(campaignId));
    this.jobs.defineRegular(CONFIRMATION_REMINDERS, EVERY_TEN_MINUTES, () => this.takeUp());
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.worker) await this.takeUp();
  }

  /** Queues the next batch of every running campaign; one with nothing to send ends at once. */
  private async takeUp(): Promise<void> {
    await rowsOf(
      this.db,
      sql`SELECT graphile_worker.add_job(${CONFIRMATION_MAILS}, json_build_object('campaignId', id), job_key => ${CONFIRMATION_MAILS}::text || ':' || id)
          FROM confirmation_campaigns WHERE started_on IS NOT NULL AND closed_at IS NULL AND network_today() < closes_on`,
    );
  }

  private async mailBatch(campaignId: string): Promise<void> {
    await this.work.run(systemActor('confirmation mails'), async (tx) => {
      const campaign = await lockCampaign(tx, campaignId);
      const rung = campaign && dueRung(campaign, tx.today);
      const issues = campaign && rung !== null ? await dueIssues(tx, campaignId, rung) : [];
      if (!campaign || issues.length === 0) return tx.nothingChanged();
      await issueLinks(tx, campaign, issues, this.config.publicUrl);
      await rowsOf(tx.manager, sql`UPDATE confirmation_campaigns SET mails_queued = mails_queued + ${issues.length} WHERE id = ${campaignId}`);
      await tx.enqueue({ name: CONFIRMATION_MAILS, payload: { campaignId }, key: `${CONFIRMATION_MAILS}:${campaignId}` });
      tx.record({ action: 'confirmationCampaign.mailed', subject: 'confirmationCampaign', subjectId: campaignId, changes: { mails: { old: null, new: issues.length }, rung: { old: null, new: rung } } });
    });
  }
}

/** Two processes never write the same batch: the second waits here, finds the row changed and begins again. */
const lockCampaign = (tx: Transaction, id: string): Promise<CampaignToMail | null> =>
  rowOf<CampaignToMail>(
    tx.manager,
    sql`SELECT id, closes_on AS "closesOn", message, started_on AS "startedOn", closed_at::date::text AS "closedOn", reminder_days AS "reminderDays"
        FROM confirmation_campaigns WHERE id = ${id} AND started_on IS NOT NULL FOR UPDATE`,
  );

/** The next recipients who lack the mail of this rung; from the first reminder on only those who have not answered. */
async function dueIssues(tx: Transaction, campaignId: string, rung: number): Promise<Issue[]> {
  const due = await rowsOf<Addressee & { recipientId: string; organisationName: string }>(
    tx.manager,
    sql`SELECT r.id AS "recipientId", r.organisation_name AS "organisationName", a.name, a.email, a.language
        FROM (SELECT r.id, r.organisation_name, r.addressees FROM confirmation_recipients r
          WHERE r.campaign_id = ${campaignId} AND r.completed_at IS NULL AND r.dissolved_at IS NULL AND r.revoked_at IS NULL AND r.addressees <> '[]'
            AND NOT EXISTS (SELECT 1 FROM confirmation_links l WHERE l.recipient_id = r.id AND l.occasion = 'mailing' AND l.rung = ${rung})
          ORDER BY r.sort_name, r.id LIMIT ${literal(BATCH)}) r, jsonb_to_recordset(r.addressees) AS a(name text, email text, language text)`,
  );
  const mail = rung === 0 ? 'confirmation' : 'confirmationReminder';
  return due.map(({ recipientId, organisationName, ...to }) => ({ recipientId, organisationName, to, occasion: 'mailing', rung, mail }));
}
