import { fold } from '../names/fold.js';
import { likenessOfTexts } from '../organisations/likely-duplicate.js';

/** Below this share of common letter triples two words have too little in common for a suggestion. */
const SUGGESTIBLE = 0.35;

/** The candidate most like the text, as written; `undefined` when none comes near. */
export function nearestOf(text: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(text);
  const rated = candidates.map((candidate) => ({ candidate, likeness: likenessOfTexts(wanted, fold(candidate)) }));
  const best = rated.reduce((top, next) => (next.likeness > top.likeness ? next : top), { candidate: '', likeness: 0 });
  return best.likeness >= SUGGESTIBLE ? best.candidate : undefined;
}
