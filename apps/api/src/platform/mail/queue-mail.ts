import type { Language } from '@verbund/contracts/languages.js';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { rowOf, sql } from '../database/sql.js';
import type { Transaction } from '../work/transaction.js';
import { oneAddress, type MailAddress } from './mail-address.js';
import { renderMail, type MailValues } from './render-mail.js';

export const SEND_MAIL = 'send-mail';

type Mail = { to: MailAddress; language: Language; mail: MailName; values?: Omit<MailValues, 'name' | 'network'> };

/** Writes a mail into the outbox and queues its sending, in the transaction of what it tells about; answers its id. */
export async function queueMail(tx: Transaction, { to, language, mail, values }: Mail): Promise<string> {
  const { name, address } = oneAddress(to);
  const network = await rowOf<{ name: string }>(tx.manager, sql`SELECT name FROM network`);
  const { subject, text, html } = renderMail(mail, language, { name, network: network!.name, ...values });
  const row = await rowOf<{ id: string }>(
    tx.manager,
    sql`INSERT INTO mail_messages (recipient_name, recipient_email, language, subject, body_text, body_html, created_at)
        VALUES (${name}, ${address}, ${language}, ${subject}, ${text}, ${html}, ${tx.now}) RETURNING id`,
  );
  await tx.enqueue({ name: SEND_MAIL, payload: { id: row!.id }, key: `${SEND_MAIL}:${row!.id}` });
  return row!.id;
}
