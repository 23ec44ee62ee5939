import { sha256 } from '@noble/hashes/sha2';
import { leadingZeroBits, proofText } from '@verbund/domain/access/proof-of-work.js';

/** Short enough that an old phone goes on answering to touch. */
const HASHES_PER_TURN = 250;

type Challenge = { readonly challenge: string; readonly difficulty: number };

/** Challenges are plain ASCII. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Looks for the number that the server asks for, a little at a time, while the person reads and types. */
export function solve({ challenge, difficulty }: Challenge): Promise<number> {
  let candidate = 0;
  return new Promise((found) => {
    const turn = () => {
      for (const end = candidate + HASHES_PER_TURN; candidate < end; candidate += 1) {
        if (leadingZeroBits(sha256(bytesOf(proofText(challenge, candidate)))) >= difficulty) return found(candidate);
      }
      setTimeout(turn);
    };
    setTimeout(turn);
  });
}
