import { can, type Actor } from '@verbund/domain/access/can.js';
import { proofsOf, type ClaimState } from '@verbund/domain/representatives/claim-rules.js';
import { allOf, literal, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { StoredFile } from '../../platform/files/files.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import type { ClaimList, ClaimsQuery, ClaimView } from './claims.dto.js';

const state = sql`COALESCE(c.decision, CASE WHEN c.expires_at > now() THEN 'open' ELSE 'expired' END)`;
const managers = sql`(SELECT count(*)::int FROM account_organisations r JOIN accounts a ON a.id = r.account_id WHERE r.organisation_id = o.id AND r.role = 'manager'
  AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL AND ${inForceOn(sql`(SELECT network_today())`)})`;

const view = sql`'id', c.id, 'version', c.version, 'organisation', json_build_object('id', o.id, 'name', o.name, 'managers', ${managers}), 'name', c.name, 'email', c.email,
  'language', c.language, 'message', c.message, 'state', ${state}, 'addressAskedAt', c.address_asked_at, 'addressAnswer', c.address_answer,
  'addressAnsweredAt', c.address_answered_at, 'document', (SELECT json_build_object('fileName', c.file_name, 'size', f.size, 'mediaType', f.media_type) FROM files f WHERE f.id = c.file_id),
  'createdAt', c.created_at, 'expiresAt', c.expires_at, 'decidedAt', c.decided_at, 'decidedByName', c.decided_by_name, 'reason', c.reason`;

type Row = Omit<ClaimView, 'proofs' | 'allowedActions'>;

/** Open ones first and among them the oldest, because they wait longest; then the newest that are over. */
const ORDER = sql`${state} <> 'open', CASE WHEN ${state} = 'open' THEN c.created_at END, c.created_at DESC, c.id`;

export async function listClaims(db: Db, actor: Actor, { page = 1, pageSize = DEFAULT_PAGE_SIZE, search, state: states }: ClaimsQuery): Promise<ClaimList> {
  const conditions: Sql[] = [visibleTo(actor, 'claim.read', sql`c.organisation_id`)];
  const text = search?.trim().toLowerCase();
  if (text) conditions.push(sql`(position(${text}::text IN lower(c.name)) > 0 OR position(${text}::text IN lower(c.email::text)) > 0 OR position(${text}::text IN lower(o.name)) > 0)`);
  if (states) conditions.push(sql`${state} = ANY(${states}::text[])`);
  const from = sql`FROM claims c JOIN organisations o ON o.id = c.organisation_id WHERE ${allOf(conditions)}`;
  const rows = await rowsOf<{ claim: Row }>(db, sql`SELECT json_build_object(${view}) AS claim ${from} ORDER BY ${ORDER} LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}`);
  const total = await rowOf<{ count: number }>(db, sql`SELECT count(*)::int AS count ${from}`);
  return { items: rows.map(({ claim }) => completed(claim, actor)), total: total!.count };
}

export async function claimView(db: Db, actor: Actor, id: string): Promise<ClaimView> {
  const row = await rowOf<{ claim: Row }>(
    db,
    sql`SELECT json_build_object(${view}) AS claim FROM claims c JOIN organisations o ON o.id = c.organisation_id WHERE c.id = ${id} AND ${visibleTo(actor, 'claim.read', sql`c.organisation_id`)}`,
  );
  return row ? completed(row.claim, actor) : refuse('NOT_FOUND');
}

/** The file that was given as proof. */
export async function claimFile(db: Db, actor: Actor, id: string): Promise<Omit<StoredFile, 'id'> & { fileName: string }> {
  const row = await rowOf<Omit<StoredFile, 'id'> & { fileName: string }>(
    db,
    sql`SELECT f.digest, f.size, f.media_type AS "mediaType", c.file_name AS "fileName" FROM claims c JOIN files f ON f.id = c.file_id
        WHERE c.id = ${id} AND ${visibleTo(actor, 'claim.read', sql`c.organisation_id`)}`,
  );
  return row ?? refuse('NOT_FOUND');
}

function completed(claim: Row, actor: Actor): ClaimView {
  const proofs = proofsOf({ addressAnswer: claim.addressAnswer, hasDocument: claim.document !== null });
  const actions = { accept: proofs.length > 0 ? null : 'CLAIM_UNPROVEN', refuse: null };
  return { ...claim, proofs, allowedActions: Object.entries(actions).map(([action, reason]) => allowed(action, reason, { state: claim.state, actor })) };
}

const CLOSED: Partial<Record<ClaimState, string>> = { accepted: 'CLAIM_DECIDED', refused: 'CLAIM_DECIDED', expired: 'CLAIM_EXPIRED' };

function allowed(action: string, unproven: string | null, { state: present, actor }: { state: ClaimState; actor: Actor }): AllowedAction {
  if (!can(actor, 'claim.decide')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
  const reason = CLOSED[present] ?? unproven;
  return { action, allowed: reason === null, reason, ask: null };
}
