import { Secret, TOTP } from 'otpauth';
import { randomBytes } from 'node:crypto';
import { digestOf } from './session-store.js';

const PERIOD_SECONDS = 30;
/** Codes of the step before and after are accepted too: clocks of telephones differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;

const RECOVERY_CODES = 10;
/** Without letters and digits that look alike; 32 letters carry five bits each. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const RECOVERY_LENGTH = 12;

const totp = (secret: string, label: string, issuer: string): TOTP => new TOTP({ secret: Secret.fromBase32(secret), label, issuer, period: PERIOD_SECONDS });

/** A new shared secret, and the address from which an authenticator app takes it. */
export function newSecondFactor(email: string, network: string): { secret: string; uri: string } {
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  return { secret, uri: totp(secret, email, network).toString() };
}

/** The 30-second step to which a code belongs, or `null` when it is wrong at this moment. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const generator = totp(secret, '', '');
  const delta = /^\d{6}$/.test(code) ? generator.validate({ token: code, timestamp, window: WINDOW }) : null;
  return delta === null ? null : generator.counter({ timestamp }) + delta;
}

/** Ten codes of 60 random bits for the day the telephone is lost, such as ABCD-EFGH-2345. */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, newRecoveryCode);

function newRecoveryCode(): string {
  const letters = [...randomBytes(RECOVERY_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** How a recovery code is stored and found; hyphens, blanks and case do not matter. 60 random bits need no slow hash. */
export const digestOfRecoveryCode = (accountId: string, code: string): string => digestOf(`${accountId}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
