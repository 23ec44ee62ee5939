import { rowsOf, sql, type Db } from '../database/sql.js';

/** Removes what has had its time: idempotency keys, sessions, counts, links, devices. What was changed stays in the audit trail. */
export async function prune(db: Db): Promise<void> {
  await rowsOf(db, sql`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
  await rowsOf(db, sql`DELETE FROM sessions WHERE expire < now() OR created_at < now() - interval '12 hours'`);
  await rowsOf(db, sql`DELETE FROM rate_limits WHERE expire < extract(epoch FROM now()) * 1000`);
  await rowsOf(db, sql`DELETE FROM account_links WHERE purpose = 'reset' AND expires_at < now() - interval '1 day'`);
  await rowsOf(db, sql`DELETE FROM known_devices WHERE last_used_at < now() - interval '1 year'`);
}
