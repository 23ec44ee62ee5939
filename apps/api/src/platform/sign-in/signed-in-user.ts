import type { Language } from '@verbund/contracts/languages.js';
import type { Role } from '@verbund/domain/access/permissions.js';
import { rowOf, sql, type Db } from '../database/sql.js';

/** Roles that must have a second factor outside demo mode. */
const SECOND_FACTOR_ROLES: readonly Role[] = ['administrator', 'office'];

type Row = { name: string; email: string; language: Language; hasSecondFactor: boolean; roles: Role[]; organisationIds: string[] };

/** The account behind a session with its present roles, or `null` when it is gone or disabled. */
export async function loadUser(db: Db, accountId: string, policy: { secondFactorRequired: boolean }): Promise<Express.User | null> {
  const row = await rowOf<Row>(
    db,
    sql`SELECT a.name, a.email::text AS email, a.language, a.second_factor_since IS NOT NULL AS "hasSecondFactor",
          ARRAY(SELECT role FROM account_roles r WHERE r.account_id = a.id ORDER BY role) AS roles,
          ARRAY(SELECT organisation_id FROM account_organisations o WHERE o.account_id = a.id ORDER BY organisation_id) AS "organisationIds"
        FROM accounts a WHERE a.id = ${accountId} AND a.disabled_at IS NULL`,
  );
  if (!row) return null;
  const { hasSecondFactor, ...account } = row;
  const required = policy.secondFactorRequired && row.roles.some((role) => SECOND_FACTOR_ROLES.includes(role));
  return { ...account, id: accountId, accountId, requestId: null, secondFactor: hasSecondFactor ? 'due' : required ? 'missing' : 'off' };
}
