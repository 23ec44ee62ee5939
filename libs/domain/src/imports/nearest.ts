import { fold } from '../names/fold.js';
import { likenessOfTriples, triplesOf } from '../names/likeness.js';

/** Words among which the nearest one is looked for, prepared once because thousands of cells ask. */
export type Candidates = readonly { readonly word: string; readonly triples: ReadonlySet<string> }[];

export const candidatesFrom = (words: readonly string[]): Candidates =>
  words.map((word) => ({ word, triples: triplesOf(fold(word)) }));

/** Below this share of common letter triples two words have too little in common for a suggestion. */
const SUGGESTIBLE = 0.35;

/** Longer texts are sentences, not misspelt words. */
const LONGEST_WORD = 80;

/** The candidate most like the text, as written; `undefined` when none comes near. */
export function nearestOf(text: string, candidates: Candidates): string | undefined {
  if (text.length > LONGEST_WORD) return undefined;
  const wanted = triplesOf(fold(text));
  const rated = candidates.map(({ word, triples }) => ({ word, likeness: likenessOfTriples(wanted, triples) }));
  const best = rated.reduce((top, next) => (next.likeness > top.likeness ? next : top), { word: '', likeness: 0 });
  return best.likeness >= SUGGESTIBLE ? best.word : undefined;
}
