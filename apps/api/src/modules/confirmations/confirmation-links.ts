import type { Language } from '@verbund/contracts/languages.js';
import { DEFAULT_LANGUAGE } from '@verbund/contracts/languages.js';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { randomUUID } from 'node:crypto';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { MailValues } from '../../platform/mail/render-mail.js';
import { queueMails } from '../../platform/mail/queue-mail.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { dayInWords } from '../../platform/text/days-in-words.js';
import type { Addressee } from './addressees.queries.js';

/** A link to issue: to whom, for which recipient, and which mail brings it. */
export type Issue = { readonly recipientId: string; readonly organisationName: string; readonly to: Addressee; readonly occasion: 'mailing' | 'renewal' | 'passedOn'; readonly rung: number; readonly mail: MailName; readonly sender?: string };
type CampaignOfLink = { readonly id: string; readonly closesOn: string; readonly message: Record<string, string> };

/**
 * Issues links and writes their mails, all in the unit of work: a link exists exactly when its mail does. Only the digest
 * is kept, so a reminder brings a new link; earlier ones go on working until the window ends, because people open
 * whichever mail they find.
 */
export async function issueLinks(tx: Transaction, campaign: CampaignOfLink, issues: readonly Issue[], origin: string): Promise<void> {
  const issued = issues.map((issue) => ({ ...issue, id: randomUUID(), messageId: randomUUID(), ...newToken() }));
  await queueMails(tx, issued.map(({ messageId, to, mail, token, ...issue }) => ({
    id: messageId, to: { name: to.name, address: to.email }, language: to.language, mail,
    values: { link: `${origin}/confirm#${token}`, ...mailValues(campaign, to.language, issue) },
  })));
  const rows = issued.map(({ id, recipientId, occasion, rung, to, digest, messageId }) => ({ id, recipientId, occasion, rung, ...to, digest, messageId }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO confirmation_links (id, recipient_id, campaign_id, occasion, rung, email, name, language, digest, message_id, issued_at)
        SELECT id, "recipientId", ${campaign.id}, occasion, rung, email, name, language, digest, "messageId", ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(id uuid, "recipientId" uuid, occasion text, rung integer, email text, name text, language text, digest text, "messageId" uuid)`,
  );
}

/** What the sentences of a campaign's mails say besides the link. */
export function mailValues({ closesOn, message }: Omit<CampaignOfLink, 'id'>, language: Language, { organisationName, sender }: Pick<Issue, 'organisationName' | 'sender'>): Omit<MailValues, 'name' | 'network' | 'link'> {
  const own = (message[language] ?? message[DEFAULT_LANGUAGE] ?? '').trim();
  return { organisation: organisationName, until: dayInWords(language, addDays(closesOn, -1)), message: own && `\n\n${own}`, sender: sender ?? '' };
}
