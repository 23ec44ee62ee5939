import type { Language } from '@verbund/contracts/languages.js';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { randomUUID } from 'node:crypto';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { queueMails } from '../../platform/mail/queue-mail.js';
import type { MailValues } from '../../platform/mail/render-mail.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import { dayInWords } from '../../platform/text/days-in-words.js';
import type { Transaction } from '../../platform/work/transaction.js';
import type { CircularResolution } from './circular-resolution.entity.js';
import type { CircularVoter } from './circular-voter.entity.js';

export type CircularMail = Extract<MailName, `circular${string}`>;
type Voter = Pick<CircularVoter, 'id' | 'name' | 'email' | 'language'>;
type Asked = Pick<CircularResolution, 'id' | 'title' | 'lastDay' | 'bodyId'>;

/** A personal link for each, and its mail; only the digest is kept. Earlier links go on until they are revoked. */
export async function sendLinks(tx: Transaction, circular: Asked, { mail, to, origin, more = {} }: { mail: CircularMail; to: readonly Voter[]; origin: string; more?: Partial<MailValues> }): Promise<void> {
  if (to.length === 0) return;
  const said = await sentencesOf(tx, circular);
  const issued = to.map((voter) => ({ voter, id: randomUUID(), messageId: randomUUID(), ...newToken() }));
  await queueMails(tx, issued.map(({ voter: { name, email, language }, messageId, token }) => ({
    id: messageId, to: { name, address: email }, language, mail, values: { ...said(language), ...more, link: `${origin}/circular#${token}` },
  })));
  const rows = issued.map(({ id, voter, digest, messageId }) => ({ id, voterId: voter.id, digest, messageId }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO circular_links (id, voter_id, digest, message_id, issued_at)
        SELECT id, "voterId", digest, "messageId", ${tx.now} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS l(id uuid, "voterId" uuid, digest text, "messageId" uuid)`,
  );
}

/** Whoever began it reads how it ended, unless it reaches them as one of the voters anyway. */
export async function tellStarter(tx: Transaction, circular: Asked, { mail, origin, more = {} }: { mail: CircularMail; origin: string; more?: Partial<MailValues> }): Promise<void> {
  const starter = await rowOf<{ name: string; address: string; language: Language }>(
    tx.manager,
    sql`SELECT a.name, a.email AS address, a.language FROM circular_resolution_steps s JOIN accounts a ON a.id = s.account_id WHERE s.resolution_id = ${circular.id} AND s.step = 'started'
          AND NOT EXISTS (SELECT 1 FROM circular_voters v WHERE v.resolution_id = s.resolution_id AND (lower(v.email) = lower(a.email) OR v.person_id = a.person_id))`,
  );
  if (!starter) return;
  const { language, ...to } = starter;
  const said = await sentencesOf(tx, circular);
  await queueMails(tx, [{ id: randomUUID(), to, language, mail, values: { ...said(language), ...more, link: `${origin}/circular-resolutions/${circular.id}` } }]);
}

/** What the sentences of the mails say: which body is asked what, by whom, until when. The wording stays behind the link. */
async function sentencesOf({ manager }: Transaction, { id, title, lastDay, bodyId }: Asked): Promise<(language: Language) => Omit<MailValues, 'name' | 'network'>> {
  const { organisation, sender } = (await rowOf<{ organisation: string; sender: string }>(
    manager,
    sql`SELECT b.name AS organisation, COALESCE((SELECT s.account_name FROM circular_resolution_steps s WHERE s.resolution_id = ${id} AND s.step = 'started'), '') AS sender FROM bodies b WHERE b.id = ${bodyId}`,
  ))!;
  return (language) => ({ title, organisation, sender, until: dayInWords(language, lastDay) });
}

/** It is taken back: nobody needs a link any more. */
export async function withdrawalMails(tx: Transaction, circular: Asked, to: readonly Voter[], reason: string) {
  const said = await sentencesOf(tx, circular);
  return to.map(({ name, email, language }) => ({ id: randomUUID(), to: { name, address: email }, language, mail: 'circularWithdrawn' as const, values: { ...said(language), reason } }));
}
