import { Inject, Injectable } from '@nestjs/common';
import { campaignState } from '@verbund/domain/confirmations/campaign-rules.js';
import { DEFAULT_LANGUAGE } from '@verbund/contracts/languages.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { Addressee } from './addressees.queries.js';
import { Campaign } from './campaign.entity.js';
import { onDays } from './campaigns.service.js';
import { issueLinks } from './confirmation-links.js';
import { Recipient } from './recipient.entity.js';
import type { RenewalRequest } from './recipients.dto.js';

type Place = { campaignId: string; id: string };

/** What the office does about a single recipient. */
@Injectable()
export class RecipientsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** A new link, to the same people or to somebody else; all earlier ones end. */
  renew(actor: RequestActor, place: Place, input: RenewalRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { campaign, recipient } = await claimRecipient(tx, place);
      refuseUnlessRunning(tx, campaign);
      const addressees = input.email ? [addresseeOf(input, recipient)] : recipient.addressees;
      if (addressees.length === 0) refuse('CONFIRMATION_ADDRESS_MISSING');
      await rowsOf(tx.manager, sql`UPDATE confirmation_links SET ended_at = ${tx.now} WHERE recipient_id = ${recipient.id} AND ended_at IS NULL`);
      const { rung } = (await rowOf<{ rung: number }>(tx.manager, sql`SELECT count(*)::int AS rung FROM confirmation_links WHERE recipient_id = ${recipient.id} AND occasion = 'renewal'`))!;
      const issue = { recipientId: recipient.id, organisationName: recipient.organisationName, occasion: 'renewal', rung, mail: 'confirmation' } as const;
      await tx.manager.update(Recipient, { id: recipient.id }, { addressees, revokedAt: () => 'NULL', touchedAt: tx.now });
      await issueLinks(tx, campaign, addressees.map((to) => ({ ...issue, to })), this.config.publicUrl);
      tx.record({ action: 'confirmationRecipient.renewed', subject: 'confirmationRecipient', subjectId: recipient.id, organisationId: recipient.organisationId });
    });
  }

  /** Ends every link of the recipient at once. */
  revoke(actor: RequestActor, place: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { recipient } = await claimRecipient(tx, place);
      if (recipient.revokedAt) return tx.nothingChanged();
      await tx.manager.update(Recipient, { id: recipient.id }, { revokedAt: tx.now, touchedAt: tx.now });
      tx.record({ action: 'confirmationRecipient.revoked', subject: 'confirmationRecipient', subjectId: recipient.id, organisationId: recipient.organisationId });
    });
  }

  /** The office has dealt with "we have dissolved", in whatever way. */
  settle(actor: RequestActor, { campaignId, id }: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const recipient = await tx.claim(Recipient, id, 'confirmation.manage');
      if (recipient.campaignId !== campaignId) refuse('NOT_FOUND');
      if (!recipient.dissolvedAt || recipient.settledAt) return tx.nothingChanged();
      await tx.manager.update(Recipient, { id }, { settledAt: tx.now });
      tx.record({ action: 'confirmationRecipient.settled', subject: 'confirmationRecipient', subjectId: id, organisationId: recipient.organisationId });
    });
  }
}

/** The recipient, locked, with its campaign; after closing nothing can be done to it. */
async function claimRecipient(tx: Transaction, { campaignId, id }: Place): Promise<{ campaign: Campaign; recipient: Recipient }> {
  const recipient = await tx.claim(Recipient, id, 'confirmation.manage');
  const campaign = await tx.manager.findOneBy(Campaign, { id: recipient.campaignId });
  if (!campaign || campaign.id !== campaignId) refuse('NOT_FOUND');
  return campaign.closedAt ? refuse('CAMPAIGN_CLOSED') : { campaign, recipient };
}

function refuseUnlessRunning(tx: Transaction, campaign: Campaign): void {
  if (campaignState(onDays(campaign), tx.today) !== 'running') refuse('CAMPAIGN_OUTSIDE_WINDOW');
}

const addresseeOf = ({ email, name, language }: RenewalRequest, { organisationName, addressees }: Recipient): Addressee => ({
  email: email!,
  name: name?.trim() || organisationName,
  language: language ?? addressees[0]?.language ?? DEFAULT_LANGUAGE,
});
