import { foldedWords, scriptOf, withoutLegalForm } from './fold.js';

/** Writes any text in Latin letters. The domain has no library; the API passes one. */
export type Transliterate = (text: string) => string;

/**
 * The words under which a name is found, for the index and for the query alike: folded words, their transliteration, and sound
 * terms, prefixed `~`, in which the usual ways to write one name in Latin letters meet. A match of sound terms is weaker than one of
 * words and should be ranked below it.
 */
export function searchTerms(name: string, transliterate: Transliterate): string[] {
  const words = foldedWords(withoutLegalForm(name));
  return [...new Set(words.flatMap((word) => termsOf(word, transliterate)))];
}

function termsOf(word: string, transliterate: Transliterate): string[] {
  if (!/\p{L}/u.test(word)) return [word];
  const script = scriptOf(word);
  const latin = script === 'latin' ? [word] : foldedWords(transliterate(word).replace(/['’`]/gu, ''));
  const sounds = script === 'arabic' ? [skeletonOfArabic(word, transliterate)] : latin.flatMap(soundsOf);
  return [word, ...latin, ...sounds.filter((sound) => sound.length >= 2).map((sound) => `~${sound}`)];
}

/** A Latin word may stand for a Cyrillic or for an Arabic one, with or without the article `al`. */
const soundsOf = (word: string): string[] => [
  variantOf(word),
  skeletonOf(word),
  ...(word.startsWith('al') ? [skeletonOf(word.slice(2))] : []),
];

/** Spellings of the same Slavic sound, longest first, as one. */
const SLAVIC_SPELLINGS: Readonly<Record<string, string>> = {
  schtsch: 's',
  shch: 's',
  szcz: 's',
  tsch: 'c',
  sch: 's',
  tch: 'c',
  sh: 's',
  sz: 's',
  ch: 'h',
  kh: 'h',
  zh: 'z',
  ts: 'c',
  tz: 'c',
  cz: 'c',
  ck: 'k',
  ks: 'x',
  w: 'v',
  y: 'i',
  j: 'i',
  ye: 'e',
  je: 'e',
  ie: 'e',
};
const SLAVIC_SPELLING = new RegExp(
  Object.keys(SLAVIC_SPELLINGS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** `kalyna`, `kalina` → `kalina`; `khor`, `chor` → `hor`. */
const variantOf = (word: string): string =>
  withoutDoubles(word.replace(SLAVIC_SPELLING, (spelling) => SLAVIC_SPELLINGS[spelling] ?? spelling));

/** Consonants whose Latin spelling of Arabic varies, longest first, as one. */
const ARABIC_SPELLINGS: Readonly<Record<string, string>> = {
  dsch: 'g',
  sch: 's',
  dj: 'g',
  gh: 'g',
  sh: 's',
  ch: 'k',
  kh: 'k',
  th: 't',
  dh: 'd',
  q: 'k',
  c: 'k',
  j: 'g',
  z: 's',
  p: 'b',
  v: 'f',
  x: 'ks',
};
const ARABIC_SPELLING = new RegExp(
  Object.keys(ARABIC_SPELLINGS)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** The consonants of a word as Arabic writes them: `nur`, `nour`, `noor` → `nr`. A final h is silent. */
const skeletonOf = (word: string): string => withoutDoubles(consonantsOf(word).replace(/h$/, ''));

const consonantsOf = (latin: string): string =>
  latin
    .replace(ARABIC_SPELLING, (spelling) => ARABIC_SPELLINGS[spelling] ?? spelling)
    .replace(/[^b-df-hj-np-tvxz]/g, '');

const ARTICLE = /^ال(?=..)/u;

/** Letter by letter, because `s` and `h` side by side are two consonants there and one in `sh`. */
const skeletonOfArabic = (word: string, transliterate: Transliterate): string =>
  withoutDoubles(
    [...word.replace(ARTICLE, '')]
      .map((letter) => consonantsOf(transliterate(letter)))
      .join('')
      .replace(/h$/, ''),
  );

const withoutDoubles = (text: string): string => text.replace(/(.)\1+/gu, '$1');
