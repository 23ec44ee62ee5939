import type { Language } from '@verbund/contracts/languages.js';
import type { Config } from '../../platform/config/config.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import type { Transaction } from '../../platform/work/transaction.js';
import type { Document } from './document.entity.js';

type Giver = { name: string; address: string; language: Language };

/** Tells whoever gave a document by an account of their own, and not to themselves, why it was refused. */
export async function tellGiver(tx: Transaction, { publicUrl }: Config, document: Document, organisation: string, reason: string): Promise<void> {
  const giver = await rowOf<Giver>(
    tx.manager,
    sql`SELECT name, email::text AS address, language FROM accounts WHERE id = ${document.addedBy} AND id <> ${tx.actor.accountId} AND disabled_at IS NULL`,
  );
  if (!giver) return;
  const { name, address, language } = giver;
  const link = `${publicUrl}/organisations/${document.organisationId}?tab=documents`;
  await queueMail(tx, { to: { name, address }, language, mail: 'documentRefused', values: { organisation, document: document.kind, title: document.title, reason: reason.trim(), link } });
}
