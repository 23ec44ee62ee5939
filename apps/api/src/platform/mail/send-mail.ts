import { rowOf, rowsOf, sql, type Db } from '../database/sql.js';
import { oneAddress } from './mail-address.js';
import { SEND_MAIL } from './queue-mail.js';

/** Hands one message to a mail server; throws nodemailer's error. `null`: there is no mail server, mails wait. */
export type Transport = { sendMail(message: { to: { name: string; address: string }; subject: string; text: string; html: string; icalEvent?: CalendarEntry }): Promise<unknown> } | null;

type CalendarEntry = { method: string; content: string; filename: string };
type Message = { name: string; address: string; subject: string; text: string; html: string; calendar: string | null; method: string | null };
type MailError = { responseCode?: number; code?: string; command?: string; syscall?: string };

/**
 * Sends a message at most once. It is marked `sending` before the mail server hears of it; a message that is found so
 * (the process died, or the connection broke after the text was handed over) is `unsure` and is never sent again.
 */
export async function sendMail(db: Db, transport: Transport, id: string): Promise<void> {
  if (transport === null) return;
  const message = await take(db, id);
  if (!message) return markUnsure(db, id);
  try {
    const { name, address, calendar, method, ...content } = message;
    const entry = calendar && method ? { icalEvent: { method, content: calendar, filename: 'meeting.ics' } } : {};
    await transport.sendMail({ to: oneAddress({ name, address }), ...content, ...entry });
  } catch (error) {
    return afterFailure(db, id, error as MailError);
  }
  await settle(db, id, 'sent', null);
}

/** In demo mode nothing leaves: the message can be read on the inbox page. */
export async function keepMail(db: Db, id: string): Promise<void> {
  await rowsOf(db, sql`UPDATE mail_messages SET state = 'sent', sent_at = now() WHERE id = ${id} AND state = 'waiting'`);
}

const take = (db: Db, id: string): Promise<Message | null> =>
  rowOf<Message>(
    db,
    sql`WITH taken AS (UPDATE mail_messages SET state = 'sending', sending_since = now(), attempts = attempts + 1 WHERE id = ${id} AND state = 'waiting' RETURNING *)
        SELECT recipient_name AS name, recipient_email AS address, subject, body_text AS text, body_html AS html, calendar, calendar_method AS method FROM taken`,
  );

async function markUnsure(db: Db, id: string): Promise<void> {
  await rowsOf(db, sql`UPDATE mail_messages SET state = 'unsure' WHERE id = ${id} AND state = 'sending'`);
}

async function afterFailure(db: Db, id: string, error: MailError): Promise<void> {
  const reason = [error.code, error.responseCode, error.command].filter(Boolean).join(' ') || 'unknown';
  if (wasRefusedForNow(error)) {
    await settle(db, id, 'waiting', reason);
    throw new Error(`The mail server did not take message ${id}: ${reason}`);
  }
  await settle(db, id, wasNeverHandedOver(error) ? 'failed' : 'unsure', reason);
}

/** Refused for good, or not a message at all. */
const wasNeverHandedOver = ({ responseCode, code }: MailError): boolean => responseCode !== undefined || code === undefined || code === 'EENVELOPE' || code === 'EMESSAGE';

const BEFORE_ANY_MESSAGE = new Set(['EDNS', 'ETLS', 'EAUTH']);

/**
 * The message is certainly not on its way: the server was not reached, refused TLS or our sign-in, or said "later" (4xx).
 * A connection that breaks later is no such case: nodemailer reports it alike before and after the text was handed over.
 */
const wasRefusedForNow = ({ responseCode, code = '', syscall }: MailError): boolean =>
  syscall === 'connect' || BEFORE_ANY_MESSAGE.has(code) || (responseCode !== undefined && responseCode < 500);

/** The text goes once it is not needed any more: it may hold a link that opens an account. */
async function settle(db: Db, id: string, state: 'waiting' | 'sent' | 'failed' | 'unsure', reason: string | null): Promise<void> {
  const isOver = state !== 'waiting';
  await rowsOf(
    db,
    sql`UPDATE mail_messages SET state = ${state}, last_error = ${reason}, sent_at = CASE WHEN ${state === 'sent'} THEN now() END,
          body_text = CASE WHEN ${isOver} THEN '' ELSE body_text END, body_html = CASE WHEN ${isOver} THEN '' ELSE body_html END, calendar = CASE WHEN NOT ${isOver} THEN calendar END
        WHERE id = ${id}`,
  );
}

/** At the start of a worker: messages that waited for a mail server, and those whose process died while it sent them. */
export async function resumeMail(db: Db): Promise<void> {
  await rowsOf(db, sql`UPDATE mail_messages SET state = 'unsure' WHERE state = 'sending' AND sending_since < now() - interval '15 minutes'`);
  await rowsOf(db, sql`SELECT graphile_worker.add_job(${SEND_MAIL}, json_build_object('id', id), job_key => ${SEND_MAIL}::text || ':' || id) FROM mail_messages WHERE state = 'waiting'`);
}
