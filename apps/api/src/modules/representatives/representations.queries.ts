import { sql, type Sql } from '../../platform/database/sql.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import type { RepresentationGap } from './representation-values.js';

/** Today in the network's time zone, looked up once for the whole statement. */
const today: Sql = sql`(SELECT network_today())`;

/** What the account `a` represents today: `r` with its organisation `o`; more conditions may follow. */
export const representationsOfAccount: Sql = sql`FROM account_organisations r JOIN organisations o ON o.id = r.organisation_id WHERE r.account_id = a.id AND ${inForceOn(today)}`;

/** Somebody who can sign in acts for the organisation `o` on the day. Who was invited and never came fills no gap. */
const representedOn = (day: Sql, condition: Sql): Sql => sql`EXISTS (SELECT 1 FROM account_organisations r JOIN accounts a ON a.id = r.account_id
  WHERE r.organisation_id = o.id AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL AND ${condition} AND ${inForceOn(day)})`;

/** What is missing among those who act for the organisation `o` on the day. */
export const gapOn = (day: Sql): Record<RepresentationGap, Sql> => ({
  nobody: sql`NOT ${representedOn(day, sql`true`)}`,
  noManager: sql`${representedOn(day, sql`true`)} AND NOT ${representedOn(day, sql`r.role = 'manager'`)}`,
});
