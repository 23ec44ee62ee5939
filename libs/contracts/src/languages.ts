/** The seven interface languages; German is the default and the source of every text. */
export const LANGUAGES = ['de', 'en', 'fr', 'es', 'ru', 'uk', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'de';

/** Writing direction of an interface language. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** BCP 47 tag for `Intl`; Arabic is shown with Latin digits so that dates and phone numbers match printed documents. */
export const localeTagOf = (language: Language): string =>
  ({ de: 'de-DE', en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ru: 'ru-RU', uk: 'uk-UA', ar: 'ar-u-nu-latn' })[language];

/** The language of `LANGUAGES` that fits a browser's preference list best, German when none does. */
export function preferredLanguage(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const base = preference.toLowerCase().split('-')[0];
    const hit = LANGUAGES.find((language) => language === base);
    if (hit) return hit;
  }
  return DEFAULT_LANGUAGE;
}
