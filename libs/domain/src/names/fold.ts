/**
 * Folding of names for search. The index and the query pass through the same functions, so that two spellings of a name meet.
 * See README.md for the rule, an example by hand and its limits.
 */

/** Letters that Unicode does not decompose, and Arabic letters that are written in several ways. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
};
const FOLDED_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/** Accents, Arabic and Hebrew vowel signs, tatweel, joiners, soft hyphen. Vowel signs of Indian scripts are letters and stay. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]/g;
const GENDER_SIGN = /(?<=\p{L})(?:[*:_·]|\/-?(?=in(?:n|\P{L}|$)))(?=\p{L})/gu;
const CYRILLIC_APOSTROPHE = /(?<=\p{Script=Cyrillic})['’ʼ](?=\p{Script=Cyrillic})/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;
const EASTERN_DIGIT = /[٠-٩۰-۹]/g;

/**
 * One form for all spellings of a text: lower case, without accents, `ß` as `ss`, umlauts and their two-letter forms as the plain
 * vowel, gender forms as one word, words separated by one blank. Folding twice changes nothing, and while a word is typed the folded
 * beginning stays a beginning of the folded word (except at the `/` of `Migrant/innen`).
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(GENDER_SIGN, '')
    .replace(CYRILLIC_APOSTROPHE, '')
    .replace(FOLDED_LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/([aou])e+/g, '$1')
    .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}

/** The words of the folded text. */
export const foldedWords = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '');

/** What stands at the end of a registered name and says only what kind of body it is; `e.V. i.G.` has two of them. */
const LEGAL_FORM =
  /(?: |,)\(?(?:e\. ?V|eV|e\. ?G|eG|gGmbH|GmbH|gUG|UG|i\. ?Gr?|haftungsbeschränkt|nicht eingetragener Verein|eingetragener Verein)\.?\)?,?$/iu;

/** The name without its legal form: `Tschechisch-Slowakischer Kreis e. V.` → `Tschechisch-Slowakischer Kreis`. */
export function withoutLegalForm(name: string): string {
  const tidy = name.replace(/\s+/gu, ' ').trim();
  return withoutOneForm(withoutOneForm(tidy));
}

const withoutOneForm = (tidy: string): string => tidy.replace(LEGAL_FORM, '').replace(/[ ,]$/u, '') || tidy;

export const SCRIPTS = ['latin', 'cyrillic', 'arabic', 'greek', 'other'] as const;
export type Script = (typeof SCRIPTS)[number];

const LETTERS_OF: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['greek', /\p{Script=Greek}/gu],
];

/** The script most letters of the text belong to; `other` for a text without letters of these four. */
export function scriptOf(text: string): Script {
  const counts = LETTERS_OF.map(([script, letters]) => ({ script, count: text.match(letters)?.length ?? 0 }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count > 0 ? most.script : 'other';
}
