import { parse } from 'cookie';
import type { Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { rowOf, rowsOf, sql, type Db } from '../database/sql.js';
import { digestOf } from './session-store.js';

const ONE_YEAR_MS = 365 * 24 * 3600_000;
const nameOf = (isSecure: boolean): string => (isSecure ? '__Host-device' : 'device');

/**
 * A browser that signed in to an account once carries a random token; the database knows its digest. It opens nothing:
 * it only gives the owner a budget of wrong passwords that strangers cannot use up.
 */
export function deviceTokenOf(request: Request, isSecure: boolean): string | null {
  return parse(request.headers.cookie ?? '')[nameOf(isSecure)] ?? null;
}

export async function isKnownDevice(db: Db, email: string, token: string | null): Promise<boolean> {
  const known = await rowOf(
    db,
    sql`SELECT 1 FROM known_devices d JOIN accounts a ON a.id = d.account_id WHERE a.email = ${email} AND d.token_hash = ${digestOf(token ?? '')}`,
  );
  return known !== null;
}

/** After a sign-in: the device is known for a year from now. */
export async function rememberDevice(db: Db, accountId: string, request: Request, isSecure: boolean): Promise<void> {
  const token = deviceTokenOf(request, isSecure) ?? randomBytes(32).toString('base64url');
  await rowsOf(
    db,
    sql`INSERT INTO known_devices (account_id, token_hash) VALUES (${accountId}, ${digestOf(token)})
        ON CONFLICT (account_id, token_hash) DO UPDATE SET last_used_at = now()`,
  );
  (request.res as Response).cookie(nameOf(isSecure), token, { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/', maxAge: ONE_YEAR_MS });
}
