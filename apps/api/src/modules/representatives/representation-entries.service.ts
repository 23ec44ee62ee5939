import type { AccountRights } from '@verbund/domain/access/account-rules.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import type { Transaction } from '../../platform/work/transaction.js';

type Represented = Pick<AccountRights, 'organisationIds' | 'managedIds'>;

/** From today the account acts for exactly these organisations. What it represented before ends today and stays as history. */
export async function representExactly(tx: Transaction, accountId: string, { organisationIds, managedIds }: Represented): Promise<void> {
  const [wanted, managed] = [[...organisationIds], [...managedIds]];
  const kept = sql`(r.organisation_id = ANY(${wanted}::uuid[]) AND ${inForceOn(sql`${tx.today}::date`)})`;
  const role = sql`CASE WHEN r.organisation_id = ANY(${managed}::uuid[]) THEN 'manager' ELSE 'editor' END`;
  await rowsOf(tx.manager, sql`DELETE FROM account_organisations r WHERE r.account_id = ${accountId} AND r.valid_from >= ${tx.today}::date AND NOT ${kept}`);
  await rowsOf(
    tx.manager,
    sql`UPDATE account_organisations r SET valid_to = ${tx.today}, version = version + 1
        WHERE r.account_id = ${accountId} AND (r.valid_to IS NULL OR r.valid_to > ${tx.today}::date) AND NOT ${kept}`,
  );
  await rowsOf(tx.manager, sql`UPDATE account_organisations r SET role = ${role}, version = version + 1 WHERE r.account_id = ${accountId} AND ${kept} AND r.role <> ${role}`);
  await rowsOf(
    tx.manager,
    sql`INSERT INTO account_organisations (account_id, organisation_id, role, valid_from, created_at)
        SELECT ${accountId}, r.organisation_id, ${role}, ${tx.today}, ${tx.now} FROM unnest(${wanted}::uuid[]) AS r(organisation_id) ON CONFLICT DO NOTHING`,
  );
}
