import { leadingZeroBits, proofText } from '@verbund/domain/access/proof-of-work.js';
import { createHash } from 'node:crypto';

type Challenge = { challenge: string; difficulty: number };

/** What a browser does before it sends a public form: the first number whose hash is small enough. */
export function proofOf({ challenge, difficulty }: Challenge): { challenge: string; solution: number; website: string } {
  for (let solution = 0; ; solution += 1) {
    if (leadingZeroBits(createHash('sha256').update(proofText(challenge, solution)).digest()) >= difficulty) return { challenge, solution, website: '' };
  }
}
