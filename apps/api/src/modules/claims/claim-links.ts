import type { LinkRole } from '@verbund/domain/access/permissions.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { newToken } from '../../platform/sign-in/tokens.js';
import { systemActor, type RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';

export type ClaimLinkRole = Extract<LinkRole, 'claimant' | 'witness'>;

/** A link to one claim for one purpose, as long as the claim is open; the database knows its digest only. */
export async function issueClaimLink(tx: Transaction, claim: { id: string; expiresAt: Date }, role: ClaimLinkRole): Promise<string> {
  const { token, digest } = newToken();
  await rowsOf(tx.manager, sql`INSERT INTO claim_links (token_hash, claim_id, role, created_at, expires_at) VALUES (${digest}, ${claim.id}, ${role}, ${tx.now}, ${claim.expiresAt})`);
  return token;
}

/**
 * Whoever holds the link: known by the claim, which is all they can reach. A witness is heard once; a claimant reads how it stands until the
 * claim is decided or over, and never longer.
 */
export async function holderOfClaimLink(db: Db, role: ClaimLinkRole, token: string, now: Date | null): Promise<RequestActor | null> {
  const link = await rowOf<{ claimId: string; organisationId: string; language: RequestActor['language'] }>(
    db,
    sql`SELECT c.id AS "claimId", c.organisation_id AS "organisationId", c.language FROM claim_links l JOIN claims c ON c.id = l.claim_id
        WHERE l.token_hash = ${digestOf(token)} AND l.role = ${role} AND l.used_at IS NULL AND c.decision IS NULL
          AND LEAST(l.expires_at, c.expires_at) > COALESCE(${now}::timestamptz, now())`,
  );
  return link && { ...systemActor(role), accountId: link.claimId, roles: [role], organisationIds: [link.organisationId], language: link.language };
}

/** Every link of this kind to the claim has had its use. */
export const endClaimLinks = (tx: Transaction, claimId: string, role: ClaimLinkRole): Promise<unknown> =>
  rowsOf(tx.manager, sql`UPDATE claim_links SET used_at = ${tx.now} WHERE claim_id = ${claimId} AND role = ${role} AND used_at IS NULL`);
