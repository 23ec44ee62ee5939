import type { AccountRights } from '@verbund/domain/access/account-rules.js';
import { ROLES, type Role } from '@verbund/domain/access/permissions.js';
import { constraintOf } from '../../platform/database/sql-state.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';

/** Roles in the order in which they are listed everywhere, ids in a fixed one: so that two equal sets compare equal. */
export const ordered = ({ roles, organisationIds }: AccountRights): { roles: Role[]; organisationIds: string[] } => ({
  roles: ROLES.filter((role) => roles.includes(role)),
  organisationIds: [...new Set(organisationIds)].sort(),
});

export async function rightsOf(db: Db, accountId: string): Promise<{ roles: Role[]; organisationIds: string[] }> {
  const rights = await rowOf<AccountRights>(
    db,
    sql`SELECT ARRAY(SELECT role FROM account_roles WHERE account_id = ${accountId}) AS roles,
          ARRAY(SELECT organisation_id FROM account_organisations WHERE account_id = ${accountId}) AS "organisationIds"`,
  );
  return ordered(rights!);
}

export async function saveRights(db: Db, accountId: string, { roles, organisationIds }: AccountRights): Promise<void> {
  await rowsOf(db, sql`DELETE FROM account_roles WHERE account_id = ${accountId} AND role <> ALL(${[...roles]}::text[])`);
  await rowsOf(db, sql`INSERT INTO account_roles (account_id, role) SELECT ${accountId}, unnest(${[...roles]}::text[]) ON CONFLICT DO NOTHING`);
  await rowsOf(db, sql`DELETE FROM account_organisations WHERE account_id = ${accountId} AND organisation_id <> ALL(${[...organisationIds]}::uuid[])`);
  try {
    await rowsOf(db, sql`INSERT INTO account_organisations (account_id, organisation_id) SELECT ${accountId}, unnest(${[...organisationIds]}::uuid[]) ON CONFLICT DO NOTHING`);
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
