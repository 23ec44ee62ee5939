import { randomBytes } from 'node:crypto';
import { digestOf } from './session-store.js';

const TOKEN_BYTES = 32;

/** 256 random bits for a link in a mail, and the digest under which the database keeps them; the token itself is stored nowhere. */
export function newToken(): { token: string; digest: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, digest: digestOf(token) };
}
