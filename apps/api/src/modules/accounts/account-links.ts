import { INVITATION_DAYS, RESET_MINUTES } from '@verbund/domain/access/account-rules.js';
import { refuse } from '../../platform/http/refusal.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import type { Transaction } from '../../platform/work/transaction.js';

export type LinkPurpose = 'invitation' | 'reset';

const MINUTE_MS = 60_000;
const LIFETIME_MS: Record<LinkPurpose, number> = { invitation: INVITATION_DAYS * 24 * 60 * MINUTE_MS, reset: RESET_MINUTES * MINUTE_MS };

/** A link for one purpose and one account; earlier ones for the same purpose end. The database knows its digest only. */
export async function issueLink(tx: Transaction, accountId: string, purpose: LinkPurpose): Promise<{ id: string; token: string }> {
  const { token, digest } = newToken();
  await rowsOf(tx.manager, sql`UPDATE account_links SET revoked_at = ${tx.now} WHERE account_id = ${accountId} AND purpose = ${purpose} AND used_at IS NULL AND revoked_at IS NULL`);
  const link = await rowOf<{ id: string }>(
    tx.manager,
    sql`INSERT INTO account_links (purpose, token_hash, account_id, created_by, created_at, expires_at)
        VALUES (${purpose}, ${digest}, ${accountId}, ${tx.actor.accountId}, ${tx.now}, ${new Date(tx.now.getTime() + LIFETIME_MS[purpose])}) RETURNING id`,
  );
  return { id: link!.id, token };
}

/** The account a link opens at this moment; refuses used, revoked, expired and invented ones alike. */
export async function accountOfLink(db: Db, token: string, purpose: LinkPurpose, now: Date | null): Promise<string> {
  const link = await rowOf<{ accountId: string }>(db, sql`SELECT l.account_id AS "accountId" ${usableLink(token, purpose, now)}`);
  return link?.accountId ?? refuse('LINK_INVALID');
}

/** Uses a link up; of two simultaneous attempts the transaction lets one through. */
export async function redeemLink(tx: Transaction, token: string, purpose: LinkPurpose): Promise<string> {
  const accountId = await accountOfLink(tx.manager, token, purpose, tx.now);
  await rowsOf(tx.manager, sql`UPDATE account_links SET used_at = ${tx.now} WHERE token_hash = ${digestOf(token)}`);
  return accountId;
}

const usableLink = (token: string, purpose: LinkPurpose, now: Date | null): Sql => sql`
  FROM account_links l JOIN accounts a ON a.id = l.account_id
  WHERE l.token_hash = ${digestOf(token)} AND l.purpose = ${purpose} AND l.used_at IS NULL AND l.revoked_at IS NULL
    AND l.expires_at > COALESCE(${now}::timestamptz, now()) AND a.disabled_at IS NULL`;
