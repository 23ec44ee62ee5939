import { Inject, Injectable } from '@nestjs/common';
import { campaignState, problemWithClosing, problemWithReminders, problemWithStart, problemWithWindow, type Campaign as CampaignOnDays } from '@verbund/domain/confirmations/campaign-rules.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { askedIn, type Asked } from './addressees.queries.js';
import { Campaign } from './campaign.entity.js';
import type { CampaignCreate, CampaignPatch, CampaignSegment } from './campaigns.dto.js';
import { campaignView } from './campaigns.queries.js';
import { CONFIRMATION_MAILS } from './mailing.service.js';
import { campaignBoard, recipientsWithState } from './recipient-states.queries.js';

/** Drafting, starting and closing confirmation campaigns. */
@Injectable()
export class CampaignsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, { segment, message = {}, reminderDays = [], ...input }: CampaignCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const values = { ...input, title: input.title.trim(), segment: given(segment), message, reminderDays };
      refuseBadPlan(values);
      const { identifiers } = await tx.manager.insert(Campaign, { ...values, createdAt: tx.now });
      const { id } = identifiers[0] as { id: string };
      tx.record({ action: 'confirmationCampaign.created', subject: 'confirmationCampaign', subjectId: id, changes: changesBetween({}, values) });
      return id;
    });
  }

  update(actor: RequestActor, id: string, { version, segment, ...input }: CampaignPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const campaign = await claimDraft(tx, id);
      if (campaign.version !== version) refuse('VERSION_CONFLICT', { current: await campaignView(tx.manager, actor, id) });
      const patch = { ...input, ...(segment && { segment: given(segment) }) };
      refuseBadPlan({ ...campaign, ...patch });
      const changes = changesBetween<object>(campaign, patch);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(Campaign, { id }, { ...patch, version: version + 1 });
      tx.record({ action: 'confirmationCampaign.changed', subject: 'confirmationCampaign', subjectId: id, changes });
    });
  }

  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { title } = await claimDraft(tx, id);
      await tx.manager.delete(Campaign, { id });
      tx.record({ action: 'confirmationCampaign.removed', subject: 'confirmationCampaign', subjectId: id, changes: { title: { old: title, new: null } } });
    });
  }

  /** Fixes who is asked and lets the outbox send the mails in batches. */
  start(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const campaign = await tx.claim(Campaign, id, 'confirmation.manage');
      refuseIf(problemWithStart(onDays(campaign), tx.today));
      const asked = await askedIn(tx.manager, actor, campaign.segment);
      if (asked.length === 0) refuse('CAMPAIGN_WITHOUT_RECIPIENTS');
      await freezeRecipients(tx, id, asked);
      await tx.manager.update(Campaign, { id }, { startedOn: tx.today, version: campaign.version + 1 });
      await tx.enqueue({ name: CONFIRMATION_MAILS, payload: { campaignId: id }, key: `${CONFIRMATION_MAILS}:${id}` });
      const unreachable = asked.filter(({ addressees }) => addressees.length === 0).length;
      tx.record({ action: 'confirmationCampaign.started', subject: 'confirmationCampaign', subjectId: id, changes: changesBetween({}, { recipients: asked.length, unreachable }) });
    });
  }

  /** Freezes where each recipient stands, and the board; from then on links are dead and nothing changes. */
  close(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const campaign = await tx.claim(Campaign, id, 'confirmation.manage');
      refuseIf(problemWithClosing(onDays(campaign)));
      await rowsOf(tx.manager, sql`UPDATE confirmation_recipients r SET frozen_state = s.state, touched_at = ${tx.now} FROM (${recipientsWithState(id)}) s WHERE s.id = r.id`);
      const board = await campaignBoard(tx.manager, id);
      await tx.manager.update(Campaign, { id }, { closedAt: tx.now, closedBy: actor.name, report: { board }, version: campaign.version + 1 });
      tx.record({ action: 'confirmationCampaign.closed', subject: 'confirmationCampaign', subjectId: id, changes: changesBetween({}, { recipients: board.total, answered: board.answered }) });
    });
  }
}

/** Only the filters that were chosen. */
const given = (segment: CampaignSegment): CampaignSegment => Object.fromEntries(Object.entries(segment).filter(([, value]) => value !== undefined)) as CampaignSegment;

function refuseBadPlan({ reminderDays, ...window }: Pick<Campaign, 'opensOn' | 'closesOn' | 'reminderDays'>): void {
  refuseIf(problemWithWindow(window));
  refuseIf(problemWithReminders(reminderDays, window));
}

export const onDays = ({ opensOn, closesOn, startedOn, closedAt, reminderDays }: Campaign): CampaignOnDays => ({ opensOn, closesOn, startedOn, closedOn: closedAt && closedAt.toISOString().slice(0, 10), reminderDays });

async function claimDraft(tx: Transaction, id: string): Promise<Campaign> {
  const campaign = await tx.claim(Campaign, id, 'confirmation.manage');
  const state = campaignState(onDays(campaign), tx.today);
  return state === 'draft' ? campaign : refuse(state === 'closed' ? 'CAMPAIGN_CLOSED' : 'CAMPAIGN_ALREADY_STARTED');
}

/** A segment of 10,000 organisations in a few statements of bounded size. */
const RECIPIENTS_PER_STATEMENT = 2_000;

async function freezeRecipients(tx: Transaction, campaignId: string, asked: readonly Asked[]): Promise<void> {
  for (let start = 0; start < asked.length; start += RECIPIENTS_PER_STATEMENT) {
    await rowsOf(
      tx.manager,
      sql`INSERT INTO confirmation_recipients (campaign_id, organisation_id, organisation_name, sort_name, membership_class, district_id, district_name, addressees, touched_at)
          SELECT ${campaignId}, "organisationId", "organisationName", "sortName", "membershipClass", "districtId", "districtName", addressees, ${tx.now}
          FROM jsonb_to_recordset(${JSON.stringify(asked.slice(start, start + RECIPIENTS_PER_STATEMENT))}::jsonb)
            AS r("organisationId" uuid, "organisationName" text, "sortName" text, "membershipClass" text, "districtId" uuid, "districtName" text, addressees jsonb)`,
    );
  }
}
