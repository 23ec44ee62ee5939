import type { Language } from '@verbund/contracts/languages.js';
import type { Role } from '@verbund/domain/access/permissions.js';
import { sql, type Sql } from '../database/sql.js';
import { rolesByMandate } from './mandates.js';
import { inForceOn } from './representations.js';

/** Roles that must have a second factor outside demo mode. */
const SECOND_FACTOR_ROLES: readonly Role[] = ['administrator', 'office'];

/** An account as a request needs it: with its present roles, so that a demotion works at the next request. */
export type AccountRow = { accountId: string; name: string; email: string; language: Language; hasSecondFactor: boolean; personId: string | null; roles: Role[]; organisationIds: string[]; managedIds: string[] };

const organisations = (condition: Sql): Sql =>
  sql`ARRAY(SELECT r.organisation_id FROM account_organisations r WHERE r.account_id = a.id AND ${condition} AND ${inForceOn(sql`(SELECT network_today())`)} ORDER BY r.organisation_id)`;

/** The columns of an `AccountRow`; `a` is the account. Its roles are those given by hand and those that the person's mandates give today. */
export const ACCOUNT_COLUMNS = sql`a.id AS "accountId", a.name, a.email::text AS email, a.language, a.second_factor_since IS NOT NULL AS "hasSecondFactor", a.person_id AS "personId",
  ARRAY(SELECT role FROM account_roles r WHERE r.account_id = a.id UNION ${rolesByMandate(sql`(SELECT network_today())`)} ORDER BY role) AS roles,
  ${organisations(sql`true`)} AS "organisationIds", ${organisations(sql`r.role = 'manager'`)} AS "managedIds"`;

export function signedInUser({ hasSecondFactor, ...account }: AccountRow, policy: { secondFactorRequired: boolean }): Express.User {
  const required = policy.secondFactorRequired && account.roles.some((role) => SECOND_FACTOR_ROLES.includes(role));
  return { ...account, id: account.accountId, requestId: null, secondFactor: hasSecondFactor ? 'due' : required ? 'missing' : 'off' };
}
