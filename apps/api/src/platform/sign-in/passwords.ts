import { hash, verify } from '@node-rs/argon2';
import { faultOfPassword } from '@verbund/domain/access/password-rules.js';
import { readFileSync } from 'node:fs';
import { refuse } from '../http/refusal.js';

/** Argon2id as OWASP asks: 19 MiB, two passes. The library's enumeration cannot be imported with isolated modules; 2 = argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

let decoy: Promise<string> | undefined;

/** Compares with the hash of a password nobody knows where there is none, so that unknown accounts take as long as known ones. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await (decoy ??= hashPassword(crypto.randomUUID())));
  const matches = await verify(known, password);
  return matches && passwordHash !== null;
}

const LEAKED = new URL('../../../data/leaked-passwords.txt', import.meta.url);
let leaked: ReadonlySet<string> | undefined;

const isLeaked = (password: string): boolean => (leaked ??= new Set(readFileSync(LEAKED, 'utf8').split('\n'))).has(password.toLowerCase());

/** Refuses a new password that is too short, too long, leaked, or holds one of the `names` around its owner. */
export function refuseWeakPassword(field: string, password: string, names: readonly string[]): void {
  const fault = faultOfPassword(password, { names, isKnown: isLeaked });
  if (fault) refuse('PASSWORD_REFUSED', { issues: [{ field, ...fault }] });
}
