import { sql, type Sql } from '../database/sql.js';

/**
 * May somebody act under the representation `r` (a row of account_organisations) on the day? Only within its days, and only as long as
 * the function it hangs on is held: whoever leaves the board loses the access with it, at the next request and without a job.
 */
export const inForceOn = (day: Sql): Sql => sql`r.valid_from <= ${day} AND (r.valid_to IS NULL OR ${day} < r.valid_to)
  AND (r.contact_role_id IS NULL OR EXISTS (SELECT 1 FROM contact_roles f WHERE f.id = r.contact_role_id
    AND (f.valid_from IS NULL OR f.valid_from <= ${day}) AND (f.valid_to IS NULL OR ${day} < f.valid_to)))`;
