import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@verbund/domain/access/demo-accounts.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import type { NetworkView, PublicNetwork } from './network.dto.js';

export const networkView = async (db: Db): Promise<NetworkView> =>
  (await rowOf<NetworkView>(
    db,
    sql`SELECT version, name, short_name AS "shortName", seat, register_number AS "registerNumber", website, email, languages, time_zone AS "timeZone", land,
          required_functions AS "requiredFunctions" FROM network`,
  ))!;

export async function publicNetwork(db: Db, { demo }: { demo: boolean }): Promise<PublicNetwork> {
  const { name, shortName } = await networkView(db);
  return { name, shortName, demo, ...(demo && { demoAccounts: DEMO_ACCOUNTS.map((account) => ({ ...account, password: DEMO_PASSWORD })) }) };
}
