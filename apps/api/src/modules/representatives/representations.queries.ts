import { sql, type Sql } from '../../platform/database/sql.js';
import { inForceOn } from '../../platform/sign-in/representations.js';

/** Today in the network's time zone, looked up once for the whole statement. */
const today: Sql = sql`(SELECT network_today())`;

/** What the account `a` represents today: `r` with its organisation `o`; more conditions may follow. */
export const representationsOfAccount: Sql = sql`FROM account_organisations r JOIN organisations o ON o.id = r.organisation_id WHERE r.account_id = a.id AND ${inForceOn(today)}`;
