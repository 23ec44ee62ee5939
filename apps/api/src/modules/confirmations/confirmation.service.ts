import { Inject, Injectable } from '@nestjs/common';
import { sectionOf, SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { saveProfile, type SavedProfile } from '../profiles/profile-saving.service.js';
import { confirmSections } from '../organisations/section-confirmations.service.js';
import { Campaign } from './campaign.entity.js';
import { claimOwnRecipient } from './confirmation-keys.service.js';
import { issueLinks } from './confirmation-links.js';
import { confirmationView } from './confirmation.queries.js';
import type { CorrectionRequest, DissolutionRequest, PassingRequest, RemarkRequest } from './confirmation.dto.js';
import { Recipient } from './recipient.entity.js';

/** A link can be handed on, but not turned into a way of writing to strangers. */
const MOST_PASSINGS = 5;

/** What the holder of a confirmation link does; everything is saved as it is said. */
@Injectable()
export class ConfirmationService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The page tells it once it is shown: programs that look through mails fetch addresses, but do not run pages. */
  open(actor: RequestActor): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId, openedAt } = await claimOwnRecipient(tx);
      if (openedAt) return tx.nothingChanged();
      await tx.manager.update(Recipient, { id }, { openedAt: tx.now, touchedAt: tx.now });
      tx.record({ action: 'confirmationRecipient.opened', subject: 'confirmationRecipient', subjectId: id, organisationId });
    });
  }

  /** These sections are right as they stand. */
  confirm(actor: RequestActor, sections: readonly Section[]): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const recipient = await claimOwnRecipient(tx);
      await answerSections(tx, recipient, { sections, corrected: false });
    });
  }

  /** Corrects fields in place: each counts at once or goes to the office, by its rule. Their sections are looked through. */
  correct(actor: RequestActor, { version, reason, ...input }: CorrectionRequest): Promise<SavedProfile> {
    return this.work.run(actor, async (tx) => {
      const recipient = await claimOwnRecipient(tx);
      const organisation = await claimOrganisation(tx, recipient.organisationId, 'organisation.propose');
      if (organisation.version !== version) refuse('VERSION_CONFLICT', { current: await confirmationView(tx.manager, actor) });
      const saved = await saveProfile(tx, organisation, input, reason);
      const { sections: asked } = await campaignOf(tx, recipient);
      const sections = asked.filter((section) => Object.keys(input).some((field) => sectionOf(field) === section));
      const corrected = saved.applied.length > 0 || saved.requestId !== null;
      if (sections.length > 0) await answerSections(tx, recipient, { sections, corrected });
      return saved;
    });
  }

  /** Something is wrong that has no field here: in words, for the office. */
  remark(actor: RequestActor, { section, text }: RemarkRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const recipient = await claimOwnRecipient(tx);
      const made = await rowsOf(
        tx.manager,
        sql`INSERT INTO confirmation_remarks (recipient_id, section, text, made_at, made_by) VALUES (${recipient.id}, ${section}, ${text.trim()}, ${tx.now}, ${actor.name}) ON CONFLICT DO NOTHING RETURNING id`,
      );
      if (made.length === 0) return tx.nothingChanged();
      tx.record({ action: 'confirmationRecipient.remarked', subject: 'confirmationRecipient', subjectId: recipient.id, organisationId: recipient.organisationId, changes: { section: { old: null, new: section } } });
      await answerSections(tx, recipient, { sections: [section], corrected: true });
    });
  }

  /** A colleague gets a link of their own; the holder's ends unless it is to stay. */
  passOn(actor: RequestActor, { keepMine, ...to }: PassingRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const recipient = await claimOwnRecipient(tx);
      const earlier = await passingsOf(tx, recipient.id, to.email);
      if (earlier.toThem) return tx.nothingChanged();
      if (earlier.count >= MOST_PASSINGS) refuse('CONFIRMATION_PASSED_ON_TOO_OFTEN', { params: { count: MOST_PASSINGS } });
      const colleague = { ...to, name: to.name.trim() };
      const others = recipient.addressees.filter(({ email }) => keepMine || email !== actor.email);
      await tx.manager.update(Recipient, { id: recipient.id }, { passedOnAt: tx.now, passedOnTo: colleague.name, addressees: [...others, colleague], touchedAt: tx.now });
      if (!keepMine) await rowsOf(tx.manager, sql`UPDATE confirmation_links SET ended_at = ${tx.now} WHERE recipient_id = ${recipient.id} AND email = ${actor.email} AND ended_at IS NULL`);
      const campaign = await campaignOf(tx, recipient);
      await issueLinks(tx, campaign, [{ recipientId: recipient.id, organisationName: recipient.organisationName, to: colleague, occasion: 'passedOn', rung: earlier.count, mail: 'confirmationPassedOn', sender: actor.name }], this.config.publicUrl);
      tx.record({ action: 'confirmationRecipient.passedOn', subject: 'confirmationRecipient', subjectId: recipient.id, organisationId: recipient.organisationId, changes: { passedOnTo: { old: recipient.passedOnTo, new: colleague.name } } });
    });
  }

  /** "We have dissolved": told to the office, which asks and decides; the record stays as it is. */
  dissolve(actor: RequestActor, { note = '' }: DissolutionRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId, dissolvedAt } = await claimOwnRecipient(tx);
      if (dissolvedAt) return tx.nothingChanged();
      await tx.manager.update(Recipient, { id }, { dissolvedAt: tx.now, dissolutionNote: note.trim(), completedBy: actor.name, touchedAt: tx.now });
      tx.record({ action: 'confirmationRecipient.dissolved', subject: 'confirmationRecipient', subjectId: id, organisationId });
    });
  }
}

type Answer = { sections: readonly Section[]; corrected: boolean };

/** Notes the answer, confirms the sections of the record, and completes the recipient with the last of them. */
export async function answerSections(tx: Transaction, recipient: Recipient, { sections, corrected }: Answer): Promise<void> {
  const { sections: asked } = await campaignOf(tx, recipient);
  refuseIssues(sections.filter((section) => !asked.includes(section)).map(() => ({ field: 'sections', code: 'notOneOf' })));
  const news = await rowsOf<{ section: Section }>(
    tx.manager,
    sql`INSERT INTO confirmation_answers AS a (recipient_id, section, corrected, answered_at, answered_by) SELECT ${recipient.id}, unnest(${[...sections]}::text[]), ${corrected}, ${tx.now}, ${tx.actor.name}
        ON CONFLICT (recipient_id, section) DO UPDATE SET corrected = true, answered_at = excluded.answered_at, answered_by = excluded.answered_by WHERE excluded.corrected RETURNING section`,
  );
  if (news.length === 0) return tx.nothingChanged();
  const { left } = (await rowOf<{ left: number }>(tx.manager, sql`SELECT cardinality(${asked}::text[]) - count(*)::int AS left FROM confirmation_answers WHERE recipient_id = ${recipient.id} AND section = ANY(${asked})`))!;
  const isDone = left === 0 && !recipient.completedAt;
  await tx.manager.update(Recipient, { id: recipient.id }, {
    touchedAt: tx.now, openedAt: recipient.openedAt ?? tx.now,
    ...(corrected && { changedAt: recipient.changedAt ?? tx.now }), ...(isDone && { completedAt: tx.now, completedBy: tx.actor.name }),
  });
  const organisation = await claimOrganisation(tx, recipient.organisationId, 'confirmation.answer');
  await confirmSections(tx, organisation, SECTIONS.filter((section) => news.some((answered) => answered.section === section)));
}

export const campaignOf = async (tx: Transaction, { campaignId }: Recipient): Promise<Campaign> => (await tx.manager.findOneBy(Campaign, { id: campaignId })) ?? refuse('LINK_INVALID');

/** How often the link was passed on, and whether this person has it already. */
const passingsOf = async (tx: Transaction, recipientId: string, email: string): Promise<{ count: number; toThem: boolean }> =>
  (await rowOf<{ count: number; toThem: boolean }>(
    tx.manager,
    sql`SELECT count(*) FILTER (WHERE occasion = 'passedOn')::int AS count, COALESCE(bool_or(email = ${email} AND ended_at IS NULL), false) AS "toThem" FROM confirmation_links WHERE recipient_id = ${recipientId}`,
  ))!;
