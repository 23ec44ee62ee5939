import type { Language } from '@verbund/contracts/languages.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import { dayInWords } from '../../platform/text/days-in-words.js';
import type { Transaction } from '../../platform/work/transaction.js';

type Ending = { accountId: string; validTo: string };

/** Tells somebody by mail from which day they no longer act for the organisation, and who does in their place. */
export async function tellEnd(tx: Transaction, organisation: { name: string }, { accountId, validTo }: Ending, successor?: string): Promise<void> {
  const account = await rowOf<{ name: string; email: string; language: Language }>(
    tx.manager,
    sql`SELECT name, email::text AS email, language FROM accounts WHERE id = ${accountId} AND disabled_at IS NULL`,
  );
  if (!account) return;
  const { name, email, language } = account;
  const values = { organisation: organisation.name, person: successor ?? tx.actor.name, handover: successor ? 'yes' : 'no', day: dayInWords(language, validTo) } as const;
  await queueMail(tx, { to: { name, address: email }, language, mail: 'representationEnded', values });
}
