import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { representationsOfAccount } from '../representatives/representations.queries.js';
import type { InvitationList, InvitationOffer, InvitationView } from './invitations.dto.js';

/** Organisations that the account `a` represents today. */
export const organisationsOfAccount = sql`COALESCE((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'role', r.role) ORDER BY o.sort_name, o.id)
  ${representationsOfAccount}), '[]'::json)`;

/** Roles of the account `a`, in the order of their names. */
export const rolesOfAccount = sql`ARRAY(SELECT role FROM account_roles r WHERE r.account_id = a.id ORDER BY role)`;

const invitations = (condition: Sql): Sql => sql`
  SELECT l.id, a.id AS "accountId", a.email::text AS email, a.name, ${rolesOfAccount} AS roles, ${organisationsOfAccount} AS organisations, a.language,
    (SELECT name FROM accounts WHERE id = l.created_by) AS "invitedBy", l.created_at AS "invitedAt", l.expires_at AS "expiresAt", l.expires_at <= now() AS expired
  FROM account_links l JOIN accounts a ON a.id = l.account_id
  WHERE l.purpose = 'invitation' AND l.used_at IS NULL AND l.revoked_at IS NULL AND ${condition}
  ORDER BY l.created_at DESC, l.id`;

/** Invitations that wait for an answer, newest first. A network has few at a time. */
export async function listInvitations(db: Db): Promise<InvitationList> {
  const items = await rowsOf<InvitationView>(db, invitations(sql`true`));
  return { items, total: items.length };
}

export const invitationView = async (db: Db, id: string): Promise<InvitationView> => (await rowOf<InvitationView>(db, invitations(sql`l.id = ${id}`))) ?? refuse('NOT_FOUND');

export const invitationOffer = async (db: Db, accountId: string): Promise<InvitationOffer> =>
  (await rowOf<InvitationOffer>(db, sql`SELECT a.email::text AS email, a.name, a.language, n.name AS "networkName" FROM accounts a, network n WHERE a.id = ${accountId}`))!;
