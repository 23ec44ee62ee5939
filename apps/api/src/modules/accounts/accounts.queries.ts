import { allOf, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { rolesByMandate } from '../../platform/sign-in/mandates.js';
import { personName } from '../people/people.queries.js';
import type { AccountList, AccountsQuery, AccountView } from './accounts.dto.js';
import { organisationsOfAccount, rolesOfAccount } from './invitations.queries.js';

const state = sql`CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled' WHEN a.password_hash IS NULL THEN 'invited' ELSE 'active' END`;

const ORDER: Record<NonNullable<AccountsQuery['sort']>, Sql> = {
  name: sql`lower(a.name), a.id`,
  '-name': sql`lower(a.name) DESC, a.id`,
  lastSignInAt: sql`a.last_sign_in_at NULLS FIRST, a.id`,
  '-lastSignInAt': sql`a.last_sign_in_at DESC NULLS LAST, a.id`,
};

const mandateRoles = sql`ARRAY(SELECT DISTINCT role FROM (${rolesByMandate(sql`(SELECT network_today())`)}) roles ORDER BY role)`;
const person = sql`(SELECT json_build_object('id', p.id, 'name', ${personName}) FROM people p WHERE p.id = a.person_id)`;

const fields = sql`'id', a.id, 'version', a.version, 'name', a.name, 'email', a.email, 'language', a.language, 'roles', ${rolesOfAccount}, 'rolesByMandate', ${mandateRoles}, 'organisations', ${organisationsOfAccount},
  'state', ${state}, 'secondFactor', a.second_factor_since IS NOT NULL, 'lastSignInAt', a.last_sign_in_at, 'createdAt', a.created_at`;

/** One page of the accounts with its total. */
export async function listAccounts(db: Db, query: AccountsQuery): Promise<AccountList> {
  const { page = 1, pageSize = DEFAULT_PAGE_SIZE, sort = 'name' } = query;
  const where = conditionsOf(query);
  const row = await rowOf<{ page: AccountList }>(
    db,
    sql`SELECT json_build_object(
          'items', COALESCE((SELECT json_agg(item) FROM (
            SELECT json_build_object(${fields}) AS item FROM accounts a WHERE ${where} ORDER BY ${ORDER[sort]} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}) items), '[]'::json),
          'total', (SELECT count(*) FROM accounts a WHERE ${where})) AS page`,
  );
  return row!.page;
}

function conditionsOf({ search, role, state: states }: AccountsQuery): Sql {
  const conditions: Sql[] = [];
  const text = search?.trim().toLowerCase();
  if (text) conditions.push(sql`(position(${text}::text IN lower(a.name)) > 0 OR position(${text}::text IN lower(a.email::text)) > 0)`);
  if (role) conditions.push(sql`EXISTS (SELECT 1 FROM account_roles r WHERE r.account_id = a.id AND r.role = ANY(${role}::text[]))`);
  if (states) conditions.push(sql`${state} = ANY(${states}::text[])`);
  return allOf(conditions);
}

export async function accountView(db: Db, id: string): Promise<AccountView> {
  const row = await rowOf<{ account: AccountView }>(
    db,
    sql`SELECT json_build_object(${fields}, 'person', ${person}, 'openSessions', (SELECT count(*) FROM sessions s WHERE s.account_id = a.id AND s.expire > now())) AS account FROM accounts a WHERE a.id = ${id}`,
  );
  return row?.account ?? refuse('NOT_FOUND');
}
