import { CAMPAIGN_TEXTS } from '@verbund/contracts/campaign-texts.js';
import { DEFAULT_LANGUAGE, type Language } from '@verbund/contracts/languages.js';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import type { Cell, Sheet } from '../../platform/http/sheet.js';
import { renderMail } from '../../platform/mail/render-mail.js';
import { formatText } from '../../platform/text/texts.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { MailPreview, MailQuery } from './campaigns.dto.js';
import { campaignView } from './campaigns.queries.js';
import { mailValues } from './confirmation-links.js';
import { recipientsForExport } from './recipients.queries.js';

const MAIL_OF: Record<NonNullable<MailQuery['mail']>, MailName> = { first: 'confirmation', reminder: 'confirmationReminder', passedOn: 'confirmationPassedOn' };

/** A mail as a recipient would get it, with invented names and a link that opens nothing. */
export async function mailPreview(db: Db, actor: RequestActor, id: string, { language, mail = 'first' }: MailQuery): Promise<MailPreview> {
  const campaign = await campaignView(db, actor, id);
  const network = await rowOf<{ name: string }>(db, sql`SELECT name FROM network`);
  const text = wordsIn(language);
  const example = { organisationName: text('campaigns.mail.organisation'), sender: text('campaigns.mail.sender') };
  return renderMail(MAIL_OF[mail], language, { name: text('campaigns.mail.name'), network: network!.name, link: 'https://…/confirm#…', ...mailValues(campaign, language, example) });
}

const COLUMNS = ['organisation', 'district', 'class', 'state', 'opened', 'answered', 'by', 'passedOn', 'corrected', 'remarks', 'dissolution'] as const;

/** Who, what and when, in the language of the reader; of a closed campaign as it was frozen. */
export async function campaignSheet(db: Db, actor: RequestActor, id: string): Promise<Sheet> {
  await campaignView(db, actor, id);
  const text = wordsIn(actor.language);
  async function* batches(): AsyncGenerator<Cell[][]> {
    for await (const recipients of recipientsForExport(db, id)) {
      yield recipients.map((recipient) => [
        recipient.organisationName, recipient.districtName, recipient.membershipClass && text(`campaigns.class.${recipient.membershipClass}`), text(`campaigns.recipient.${recipient.state}`),
        recipient.openedAt, recipient.completedAt, recipient.completedBy, recipient.passedOnTo,
        recipient.corrected.map((section) => text(`campaigns.section.${section}`)).join(', '), recipient.remarks.join('\n'), recipient.dissolutionNote,
      ]);
    }
  }
  return { name: 'confirmations', headers: COLUMNS.map((column) => text(`campaigns.column.${column}`)), batches: batches() };
}

const wordsIn = (language: Language) => (key: string): string => {
  const texts: Record<string, string> = CAMPAIGN_TEXTS[language];
  return formatText(language, texts[key] ?? (CAMPAIGN_TEXTS[DEFAULT_LANGUAGE] as Record<string, string>)[key] ?? key);
};
