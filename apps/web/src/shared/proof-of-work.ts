import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { leadingZeroBits, proofText } from '@verbund/domain/access/proof-of-work.js';

type Challenge = { readonly challenge: string; readonly difficulty: number };

/** Few enough that an old phone goes on answering to touch. */
const TRIES_AT_ONCE = 250;

/** The number that a public form's challenge asks for, searched a little at a time while somebody reads and types. */
export async function solutionOf({ challenge, difficulty }: Challenge): Promise<number> {
  const isRight = (number: number) => leadingZeroBits(sha256(utf8ToBytes(proofText(challenge, number)))) >= difficulty;
  for (let number = 0; ; number += 1) {
    if (isRight(number)) return number;
    if (number % TRIES_AT_ONCE === 0) await new Promise((resume) => setTimeout(resume));
  }
}
