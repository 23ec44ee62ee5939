import type { Language } from '@verbund/contracts/languages.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import type { Config } from '../../platform/config/config.js';
import { queueMail } from '../../platform/mail/queue-mail.js';
import type { Transaction } from '../../platform/work/transaction.js';
import type { ChangeRequest } from './change-request.entity.js';
import { fieldNames } from './field-words.js';

type Recipient = { name: string; email: string; language: Language };
type Message = { mail: 'changeAdopted' | 'changeRefused' | 'changeQuestion'; fields: readonly { field: string }[]; message?: string };

/** Tells whoever asked what became of it, in their language; an account at the address it has today. */
export async function tellProposer(tx: Transaction, { publicUrl }: Pick<Config, 'publicUrl'>, request: ChangeRequest, { mail, fields, message = '' }: Message): Promise<void> {
  const account = await rowOf<Recipient>(tx.manager, sql`SELECT name, email, language FROM accounts WHERE id = ${request.accountId} AND disabled_at IS NULL`);
  if (request.accountId && !account) return;
  const { name, email, language } = account ?? { ...request, name: request.proposedBy };
  if (!email) return;
  const organisation = await rowOf<{ name: string }>(tx.manager, sql`SELECT name FROM organisations WHERE id = ${request.organisationId}`);
  const link = account ? `${publicUrl}/change-requests/${request.id}` : publicUrl;
  const values = { link, organisation: organisation!.name, fields: fieldNames(language, fields.map(({ field }) => field)), message };
  await queueMail(tx, { to: { name, address: email }, language, mail, values });
}

const AT_MOST_EVERY = sql`interval '1 hour'`;

/**
 * Tells every account of the office how many requests came in since it last heard, at most once an hour. Answers nothing to do
 * when there is nothing new or the hour is not over.
 */
export async function announceRequests(tx: Transaction, { publicUrl }: Pick<Config, 'publicUrl'>): Promise<void> {
  await rowsOf(tx.manager, sql`SELECT pg_advisory_xact_lock(hashtext('announce change requests'))`);
  const recent = await rowOf(tx.manager, sql`SELECT 1 FROM change_request_announcements WHERE announced_at > ${tx.now}::timestamptz - ${AT_MOST_EVERY} LIMIT 1`);
  const fresh = recent ? [] : await rowsOf<{ id: string; organisation: string }>(tx.manager, NEW_REQUESTS);
  if (fresh.length === 0) return tx.nothingChanged();
  await rowsOf(tx.manager, sql`UPDATE change_requests SET announced_at = ${tx.now} WHERE id = ANY(${fresh.map(({ id }) => id)}::uuid[])`);
  await rowsOf(tx.manager, sql`INSERT INTO change_request_announcements (announced_at, requests) VALUES (${tx.now}, ${fresh.length})`);
  const organisations = [...new Set(fresh.map(({ organisation }) => organisation))];
  for (const { name, email, language } of await officeAccounts(tx)) {
    const values = { link: `${publicUrl}/change-requests`, count: fresh.length, organisation: listed(language, organisations) };
    await queueMail(tx, { to: { name, address: email }, language, mail: 'changesProposed', values });
  }
  tx.record({ action: 'changeRequest.announced', subject: 'changeRequest', subjectId: fresh[0]!.id, changes: { requests: { old: null, new: fresh.length } } });
}

/** Open, not announced yet, and waiting for the office. */
const NEW_REQUESTS = sql`
  SELECT r.id, o.name AS organisation FROM change_requests r JOIN organisations o ON o.id = r.organisation_id
  WHERE r.closed_at IS NULL AND r.announced_at IS NULL AND o.removed_at IS NULL ORDER BY r.proposed_at, r.id`;

const officeAccounts = (tx: Transaction): Promise<Recipient[]> =>
  rowsOf<Recipient>(
    tx.manager,
    sql`SELECT a.name, a.email, a.language FROM accounts a WHERE a.disabled_at IS NULL AND a.password_hash IS NOT NULL
          AND EXISTS (SELECT 1 FROM account_roles r WHERE r.account_id = a.id AND r.role = 'office') ORDER BY a.email`,
  );

const MOST_NAMED = 3;

/** The first organisations by name. */
const listed = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names);
