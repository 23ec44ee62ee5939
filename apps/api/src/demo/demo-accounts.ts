import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@verbund/domain/access/demo-accounts.js';
import type { RepresentativeRole, Role } from '@verbund/domain/access/permissions.js';
import type { DataSource } from 'typeorm';
import { rowOf, rowsOf, sql } from '../platform/database/sql.js';
import { hashPassword } from '../platform/sign-in/passwords.js';
import type { RequestActor } from '../platform/work/request-actor.js';

/** Who they are, by mail address. */
const NAMES: Readonly<Record<string, string>> = {
  'admin@verbund.example': 'Jelena Novak',
  'office@verbund.example': 'Katharina Ohlsen',
  'board@verbund.example': 'Farida Nazari',
  'staff@verbund.example': 'Emre Aksoy',
  'auditor@verbund.example': 'Dorothea Lenz',
  'rep@verbund.example': 'Oksana Bondarenko',
};

/** Creates the accounts and answers the one of the office, which enters the demo records. */
export async function createDemoAccounts(db: DataSource): Promise<RequestActor> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids = new Map<Role, string>();
  for (const { email, role } of DEMO_ACCOUNTS) {
    const name = NAMES[email] ?? role;
    const account = await rowOf<{ id: string }>(db, sql`INSERT INTO accounts (email, name, password_hash, created_at) VALUES (${email}, ${name}, ${passwordHash}, '2012-05-03') RETURNING id`);
    await rowsOf(db, sql`INSERT INTO account_roles (account_id, role) VALUES (${account!.id}, ${role})`);
    ids.set(role, account!.id);
  }
  return { accountId: ids.get('office')!, roles: ['office'], organisationIds: [], managedIds: [], name: 'Katharina Ohlsen', email: 'office@verbund.example', language: 'de', requestId: null };
}

/** The representative acts for this organisation. */
export const letRepresent = (db: DataSource, organisationId: string, role: RepresentativeRole): Promise<unknown> =>
  rowsOf(
    db,
    sql`INSERT INTO account_organisations (account_id, organisation_id, role, valid_from)
        SELECT id, ${organisationId}, ${role}, '2025-03-01' FROM accounts WHERE email = 'rep@verbund.example'`,
  );
