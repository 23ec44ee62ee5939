import type { Language } from '@verbund/contracts/languages.js';
import type { MailName } from '@verbund/contracts/mail-texts.js';
import { randomUUID } from 'node:crypto';
import { rowOf, rowsOf, sql } from '../database/sql.js';
import type { Transaction } from '../work/transaction.js';
import { oneAddress, type MailAddress } from './mail-address.js';
import { renderMail, type MailValues } from './render-mail.js';

export const SEND_MAIL = 'send-mail';

/** An entry for the recipient's calendar, which mail programs offer beside the text. */
export type CalendarAttachment = { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };

type Mail = { to: MailAddress; language: Language; mail: MailName; values?: Omit<MailValues, 'name' | 'network'>; calendar?: CalendarAttachment };
/** A mail whose id is known beforehand, so that what it is about can name it. */
type IdentifiedMail = Mail & { id: string };

/** Writes a mail into the outbox and queues its sending, in the transaction of what it tells about; answers its id. */
export async function queueMail(tx: Transaction, mail: Mail): Promise<string> {
  const id = randomUUID();
  await queueMails(tx, [{ id, ...mail }]);
  return id;
}

/** Many mails with two statements. */
export async function queueMails(tx: Transaction, mails: readonly IdentifiedMail[]): Promise<void> {
  const network = await rowOf<{ name: string }>(tx.manager, sql`SELECT name FROM network`);
  const rows = mails.map(({ id, to, language, mail, values, calendar }) => {
    const { name, address } = oneAddress(to);
    return { id, name, address, language, calendar: calendar?.text, method: calendar?.method, ...renderMail(mail, language, { name, network: network!.name, ...values }) };
  });
  await rowsOf(
    tx.manager,
    sql`INSERT INTO mail_messages (id, recipient_name, recipient_email, language, subject, body_text, body_html, calendar, calendar_method, created_at)
        SELECT id, name, address, language, subject, text, html, calendar, method, ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m(id uuid, name text, address text, language text, subject text, text text, html text, calendar text, method text)`,
  );
  await rowsOf(
    tx.manager,
    sql`SELECT count(graphile_worker.add_job(${SEND_MAIL}, json_build_object('id', id), job_key => ${SEND_MAIL}::text || ':' || id)) FROM unnest(${mails.map(({ id }) => id)}::uuid[]) id`,
  );
}
