import { fold, foldedWords } from '../names/fold.js';
import { DEMO_PASSWORD } from './demo-accounts.js';

/** Characters of a new password. Long sentences are welcome; what the password is made of, nobody prescribes. */
export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

/** Words shorter than this are in too many good passwords to be refused. */
const MIN_NAME_LENGTH = 4;

export type PasswordFault =
  | { readonly code: 'tooShort' | 'tooLong'; readonly params: { readonly limit: number } }
  | { readonly code: 'commonPassword' | 'containsName' };

/** What an attacker who knows the owner would try first: names of the network, the organisations and the person, the mail address. */
export type PasswordContext = {
  readonly names: readonly string[];
  /** Is the password among those that were found in leaks? */
  isKnown(password: string): boolean;
};

/** Why a new password is refused, or `null`. Length in characters as people count them; nothing is cut off. */
export function faultOfPassword(password: string, { names, isKnown }: PasswordContext): PasswordFault | null {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) return { code: 'tooShort', params: { limit: MIN_PASSWORD_LENGTH } };
  if (length > MAX_PASSWORD_LENGTH) return { code: 'tooLong', params: { limit: MAX_PASSWORD_LENGTH } };
  if (password === DEMO_PASSWORD || isKnown(password)) return { code: 'commonPassword' };
  return containsAny(password, names) ? { code: 'containsName' } : null;
}

/** Letters and digits only, so that `Nord-Licht` is found in `nordlicht!2027`. */
const compact = (text: string): string => fold(text).replaceAll(' ', '');

function containsAny(password: string, names: readonly string[]): boolean {
  const folded = compact(password);
  const words = names.flatMap((name) => [compact(name), ...foldedWords(name)]);
  return words.some((word) => [...word].length >= MIN_NAME_LENGTH && folded.includes(word));
}
