import type { AccountRights } from '@verbund/domain/access/account-rules.js';
import { ROLES, type Role } from '@verbund/domain/access/permissions.js';
import { constraintOf } from '../../platform/database/sql-state.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { representationsOfAccount } from '../representatives/representations.queries.js';
import { representExactly } from '../representatives/representation-entries.service.js';

type Rights = { roles: Role[]; organisationIds: string[]; managedIds: string[] };

/** Roles in the order in which they are listed everywhere, ids in a fixed one: so that two equal sets compare equal. */
export const ordered = ({ roles, organisationIds, managedIds }: AccountRights): Rights => ({
  roles: ROLES.filter((role) => roles.includes(role)),
  organisationIds: [...new Set(organisationIds)].sort(),
  managedIds: [...new Set(managedIds)].filter((id) => organisationIds.includes(id)).sort(),
});

export async function rightsOf(db: Db, accountId: string): Promise<Rights> {
  const rights = await rowOf<AccountRights>(
    db,
    sql`SELECT ARRAY(SELECT role FROM account_roles WHERE account_id = ${accountId}) AS roles, ${represented(sql`true`)} AS "organisationIds",
          ${represented(sql`r.role = 'manager'`)} AS "managedIds" FROM accounts a WHERE a.id = ${accountId}`,
  );
  return ordered(rights!);
}

const represented = (condition: Sql): Sql => sql`ARRAY(SELECT r.organisation_id ${representationsOfAccount} AND ${condition})`;

export async function saveRights(tx: Transaction, accountId: string, rights: AccountRights): Promise<void> {
  const roles = [...rights.roles];
  await rowsOf(tx.manager, sql`DELETE FROM account_roles WHERE account_id = ${accountId} AND role <> ALL(${roles}::text[])`);
  await rowsOf(tx.manager, sql`INSERT INTO account_roles (account_id, role) SELECT ${accountId}, unnest(${roles}::text[]) ON CONFLICT DO NOTHING`);
  try {
    await representExactly(tx, accountId, rights);
  } catch (error) {
    if (constraintOf(error)?.endsWith('_fkey')) refuse('VALIDATION_FAILED', { issues: [{ field: 'organisationIds', code: 'notFound' }] });
    throw error;
  }
}

/** Administrators besides this account who can sign in. */
export async function otherAdministrators(db: Db, accountId: string): Promise<number> {
  const row = await rowOf<{ count: number }>(
    db,
    sql`SELECT count(*)::int AS count FROM accounts a JOIN account_roles r ON r.account_id = a.id
        WHERE r.role = 'administrator' AND a.id <> ${accountId} AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL`,
  );
  return row!.count;
}

/** What a password of this account must not contain: names of the network, its organisations and its owner, the mail's local part. */
export async function namesAround(db: Db, accountId: string): Promise<string[]> {
  const row = await rowOf<{ names: string[] }>(
    db,
    sql`SELECT ARRAY[n.name, n.short_name, a.name, split_part(a.email::text, '@', 1)] ||
          ARRAY(SELECT o.name FROM organisations o JOIN account_organisations ao ON ao.organisation_id = o.id WHERE ao.account_id = a.id) AS names
        FROM accounts a, network n WHERE a.id = ${accountId}`,
  );
  return row?.names ?? [];
}
