import type { Role } from '@verbund/domain/access/permissions.js';
import type { DataSource } from 'typeorm';
import { rowOf, rowsOf, sql } from '../platform/database/sql.js';
import { hashPassword } from '../platform/sign-in/passwords.js';
import type { RequestActor } from '../platform/work/request-actor.js';

/** Known to everybody: only a demo network has accounts with it. */
export const DEMO_PASSWORD = 'verbund-demo-2027';

/** One account per role. */
export const DEMO_ACCOUNTS: readonly { readonly local: string; readonly name: string; readonly role: Role }[] = [
  { local: 'admin', name: 'Jelena Novak', role: 'administrator' },
  { local: 'office', name: 'Katharina Ohlsen', role: 'office' },
  { local: 'board', name: 'Farida Nazari', role: 'board' },
  { local: 'staff', name: 'Emre Aksoy', role: 'staff' },
  { local: 'auditor', name: 'Dorothea Lenz', role: 'auditor' },
  { local: 'rep', name: 'Oksana Bondarenko', role: 'representative' },
];

/** Creates the accounts and answers the one of the office, which enters the demo records. */
export async function createDemoAccounts(db: DataSource): Promise<RequestActor> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const ids = new Map<string, string>();
  for (const { local, name, role } of DEMO_ACCOUNTS) {
    const email = `${local}@verbund.example`;
    const account = await rowOf<{ id: string }>(db, sql`INSERT INTO accounts (email, name, password_hash, created_at) VALUES (${email}, ${name}, ${passwordHash}, '2012-05-03') RETURNING id`);
    await rowsOf(db, sql`INSERT INTO account_roles (account_id, role) VALUES (${account!.id}, ${role})`);
    ids.set(local, account!.id);
  }
  return { accountId: ids.get('office')!, roles: ['office'], organisationIds: [], name: 'Katharina Ohlsen', email: 'office@verbund.example', language: 'de', requestId: null };
}

/** The representative acts for this organisation. */
export const letRepresent = (db: DataSource, organisationId: string): Promise<unknown> =>
  rowsOf(db, sql`INSERT INTO account_organisations (account_id, organisation_id) SELECT id, ${organisationId} FROM accounts WHERE email = 'rep@verbund.example'`);
