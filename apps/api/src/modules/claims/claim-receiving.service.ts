import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { CLAIM_DAYS } from '@verbund/domain/representatives/claim-rules.js';
import { Config } from '../../platform/config/config.js';
import { DATABASE, rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { isMailAddress } from '../../platform/mail/mail-address.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { systemActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Claim } from './claim.entity.js';
import type { ClaimCreate } from './claim-form.dto.js';
import { claimableOrganisation, type Claimable } from './claim-form.queries.js';
import { issueClaimLink, type ClaimLinkRole } from './claim-links.js';

const RECEIVE_CLAIM = 'receive-claim';
const DAY_MS = 24 * 3600_000;
/** Within a day: claims to one organisation, and from one mail address. More are quietly not taken, because the answer must not tell. */
const DAILY = { organisation: 5, email: 3 };

export type ReceivedClaim = Omit<ClaimCreate, 'proof'>;

/** Takes claims from the public page. */
@Injectable()
export class ClaimReceivingService implements OnModuleInit {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Config) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(RECEIVE_CLAIM, (claim: ReceivedClaim) => this.receive(claim));
  }

  /** Only queued here: whether the organisation can be claimed is looked up later, so that the answer cannot tell, not even by its time. */
  async submit({ organisationId, name, email, language, message }: ReceivedClaim): Promise<void> {
    const claim = { organisationId, name, email, language, message };
    await rowsOf(this.db, sql`SELECT graphile_worker.add_job(${RECEIVE_CLAIM}, ${JSON.stringify(claim)}::json)`);
  }

  private receive(given: ReceivedClaim): Promise<void> {
    return this.work.run(systemActor('claim form'), async (tx) => {
      const organisation = await claimableOrganisation(tx.manager, given.organisationId);
      if (!organisation || !(await isWelcome(tx, given))) return tx.nothingChanged();
      const claim = await enter(tx, given, organisation);
      if (!claim) return tx.nothingChanged();
      const claimant = { name: '', address: claim.email };
      await this.mail(tx, claim, { to: claimant, language: claim.language, mail: 'claimReceived', role: 'claimant' }, organisation);
      if (claim.addressAskedAt) {
        const office = { name: organisation.name, address: organisation.address! };
        await this.mail(tx, claim, { to: office, language: languageOf(organisation), mail: 'claimWitness', role: 'witness' }, organisation);
      }
      tx.record({ action: 'claim.received', subject: 'claim', subjectId: claim.id, organisationId: organisation.id });
    });
  }

  private async mail(tx: Transaction, claim: Claim, { to, language, mail, role }: ClaimMail, organisation: Claimable): Promise<void> {
    const link = `${this.config.publicUrl}/claim/${role === 'claimant' ? 'own' : 'answer'}#${await issueClaimLink(tx, claim, role)}`;
    const values = { organisation: organisation.name, person: claim.name, link, days: CLAIM_DAYS };
    const id = await queueMail(tx, { to: { ...to, name: to.name || claim.email }, language, mail, values });
    await rowsOf(tx.manager, sql`INSERT INTO claim_mails (mail_id, claim_id) VALUES (${id}, ${claim.id})`);
  }
}

type ClaimMail = { to: { name: string; address: string }; language: Language; mail: 'claimReceived' | 'claimWitness'; role: ClaimLinkRole };

/** German is read in every organisation that does not say otherwise. */
const languageOf = ({ languages }: Claimable): Language => (languages.includes('de') ? 'de' : (LANGUAGES.find((language) => languages.includes(language)) ?? 'de'));

/** Not the same claim again while one is open, and not more than some a day. */
async function isWelcome(tx: Transaction, { organisationId, email }: ReceivedClaim): Promise<boolean> {
  await rowsOf(tx.manager, sql`DELETE FROM claims WHERE organisation_id = ${organisationId} AND email = ${email} AND decision IS NULL AND expires_at <= ${tx.now}`);
  const since = new Date(tx.now.getTime() - DAY_MS);
  const row = await rowOf<{ open: number; organisation: number; email: number }>(
    tx.manager,
    sql`SELECT count(*) FILTER (WHERE organisation_id = ${organisationId} AND email = ${email} AND decision IS NULL)::int AS open,
          count(*) FILTER (WHERE organisation_id = ${organisationId} AND created_at > ${since})::int AS organisation,
          count(*) FILTER (WHERE email = ${email} AND created_at > ${since})::int AS email FROM claims WHERE organisation_id = ${organisationId} OR email = ${email}`,
  );
  return row!.open === 0 && row!.organisation < DAILY.organisation && row!.email < DAILY.email;
}

/** `null`: the same claim was entered in this very moment. */
async function enter(tx: Transaction, { name, email, language, message }: ReceivedClaim, { id, address }: Claimable): Promise<Claim | null> {
  const askedAt = address !== null && isMailAddress(address) ? tx.now : null;
  const expiresAt = new Date(tx.now.getTime() + CLAIM_DAYS * DAY_MS);
  const row = await rowOf<{ id: string }>(
    tx.manager,
    sql`INSERT INTO claims (organisation_id, name, email, language, message, address_asked_at, expires_at, created_at)
        VALUES (${id}, ${name.trim()}, ${email}, ${language}, ${message?.trim() ?? ''}, ${askedAt}, ${expiresAt}, ${tx.now}) ON CONFLICT DO NOTHING RETURNING id`,
  );
  return row && tx.manager.findOneByOrFail(Claim, row);
}
