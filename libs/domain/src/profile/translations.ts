/** A text in several languages. */
export type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Where each language of a text stands. `source`: what the others are translated from. `stale`: the source has changed since the
 * translation was made.
 */
export const TRANSLATION_STATES = ['source', 'current', 'stale', 'missing'] as const;
export type TranslationState = (typeof TRANSLATION_STATES)[number];

const textIn = (texts: Texts, language: string): string => (texts[language] ?? '').trim();

/** The first of the network's languages in which there is a text. */
export const sourceLanguageOf = (texts: Texts, languages: readonly string[]): string | null =>
  languages.find((language) => textIn(texts, language) !== '') ?? null;

/**
 * For each translation the source text it was made from, after a change. A translation that is written with this change is made from the
 * source as it is now; one that stays was made from what the source said before, unless it is known better.
 */
export function sourcesAfter(before: Texts, after: Texts, sources: Texts, languages: readonly string[]): Record<string, string> {
  const [former, source] = [sourceLanguageOf(before, languages), sourceLanguageOf(after, languages)];
  const madeFrom = (language: string): string => {
    const isWrittenNow = textIn(before, language) !== textIn(after, language);
    if (isWrittenNow) return textIn(after, source!);
    return sources[language] ?? (former === null || former === language ? textIn(after, source!) : textIn(before, former));
  };
  const translated = languages.filter((language) => language !== source && textIn(after, language) !== '');
  return Object.fromEntries(translated.map((language) => [language, madeFrom(language)]));
}

/** Which languages are there, missing or stale. Where nothing is known of the source of a translation, it counts as current. */
export function translationStates(texts: Texts, sources: Texts, languages: readonly string[]): Record<string, TranslationState> {
  const source = sourceLanguageOf(texts, languages);
  const stateOf = (language: string): TranslationState => {
    if (textIn(texts, language) === '') return 'missing';
    if (language === source) return 'source';
    const madeFrom = sources[language];
    return madeFrom === undefined || madeFrom.trim() === textIn(texts, source!) ? 'current' : 'stale';
  };
  return Object.fromEntries(languages.map((language) => [language, stateOf(language)]));
}
