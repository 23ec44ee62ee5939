import { withoutLegalForm } from '../names/fold.js';
import type { Transliterate } from '../names/search-terms.js';

const LONGEST_SLUG = 60;
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe' };

/** A name as a readable part of an address: `Brückenhaus Linden e.V.` → `brueckenhaus-linden`. `-` stands for a name without letters. */
export function slugOf(name: string, transliterate: Transliterate): string {
  const german = withoutLegalForm(name).toLowerCase().normalize('NFC').replace(/[äöüßæœø]/g, (letter) => UMLAUTS[letter] ?? letter);
  const words = transliterate(german)
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return shortened(words) || '-';
}

/** Whole words as far as they fit; a first word that is too long is cut. */
function shortened(words: readonly string[]): string {
  let slug = (words[0] ?? '').slice(0, LONGEST_SLUG);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > LONGEST_SLUG) break;
    slug += `-${word}`;
  }
  return slug;
}
