import { Inject, Injectable } from '@nestjs/common';
import { problemWithDecision } from '@verbund/domain/representatives/claim-rules.js';
import { Config } from '../../platform/config/config.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { giveRepresentation } from '../representatives/representation-giving.service.js';
import { Claim } from './claim.entity.js';
import { endClaimLinks } from './claim-links.js';
import type { ClaimDecisionInput } from './claims.dto.js';
import { claimView } from './claims.queries.js';

/** The office decides who may act for an organisation. */
@Injectable()
export class ClaimsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  decide(actor: RequestActor, id: string, { version, decision, reason, role = 'manager' }: ClaimDecisionInput): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const claim = await tx.claim(Claim, id, 'claim.decide');
      const standing = { ...claim, expiresAt: claim.expiresAt.getTime(), hasDocument: claim.fileId !== null };
      refuseIf(problemWithDecision(standing, decision, tx.now.getTime()));
      if (claim.version !== version) refuse('VERSION_CONFLICT', { current: await claimView(tx.manager, actor, id) });
      const { id: organisationId, name } = await claimOrganisation(tx, claim.organisationId, 'claim.decide');
      await tx.manager.update(Claim, { id }, { decision, reason, decidedAt: tx.now, decidedByName: actor.name, version: version + 1 });
      await endClaimLinks(tx, id, 'witness');
      await endClaimLinks(tx, id, 'claimant');
      if (decision === 'accepted') await giveRepresentation(tx, { organisation: { id: organisationId, name }, config: this.config }, { ...claim, role });
      else await tellRefusal(tx, claim, { organisation: name, reason });
      tx.record({ action: 'claim.decided', subject: 'claim', subjectId: id, organisationId, changes: { decision: { old: null, new: decision }, reason: { old: null, new: reason } } });
    });
  }
}

async function tellRefusal(tx: Transaction, { id, email, language }: Claim, values: { organisation: string; reason: string }): Promise<void> {
  const mailId = await queueMail(tx, { to: { name: email, address: email }, language, mail: 'claimRefused', values });
  await rowsOf(tx.manager, sql`INSERT INTO claim_mails (mail_id, claim_id) VALUES (${mailId}, ${id})`);
}
