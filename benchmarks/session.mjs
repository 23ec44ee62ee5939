// A signed-in office account, as every benchmark needs one.
import cookieSignature from 'cookie-signature';
import { createHash, randomBytes } from 'node:crypto';

export const SECRET = 'only-for-benchmarks-only-for-benchmarks';
const HOURS = 8;

/** The cookie of an office account that has passed its second factor. */
export async function signIn(client) {
  const sid = randomBytes(24).toString('base64url');
  const digest = createHash('sha256').update(sid).digest('base64url');
  const { rows } = await client.query(`INSERT INTO accounts (email, name, second_factor_since) VALUES ('office@verbund.example', 'Office', now()) ON CONFLICT (email) DO UPDATE SET name = 'Office' RETURNING id`);
  await client.query(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'office') ON CONFLICT DO NOTHING`, [rows[0].id]);
  const expires = new Date(Date.now() + HOURS * 3600_000).toISOString();
  const data = { cookie: { originalMaxAge: HOURS * 3600_000, expires, httpOnly: true, path: '/', sameSite: 'lax' }, passport: { user: rows[0].id }, passwordGivenAt: Date.now(), secondFactorPassed: true, userAgent: 'bench' };
  await client.query('INSERT INTO sessions (sid, sess, expire) VALUES ($1, $2, $3)', [digest, data, expires]);
  return `verbund=${encodeURIComponent(`s:${cookieSignature.sign(sid, SECRET)}`)}`;
}
