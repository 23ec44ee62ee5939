import type { Language } from './languages.js';
import ar from './texts/ar/directory.json' with { type: 'json' };
import de from './texts/de/directory.json' with { type: 'json' };
import en from './texts/en/directory.json' with { type: 'json' };
import es from './texts/es/directory.json' with { type: 'json' };
import fr from './texts/fr/directory.json' with { type: 'json' };
import ru from './texts/ru/directory.json' with { type: 'json' };
import uk from './texts/uk/directory.json' with { type: 'json' };
import { WORD_TEXTS, type WordKey } from './word-texts.js';

export type DirectoryKey = keyof typeof de | WordKey;

/** The ICU sentences of the public pages and the words they share with the office; a gap does not compile. */
export const DIRECTORY_TEXTS: Record<Language, Record<DirectoryKey, string>> = {
  de: { ...de, ...WORD_TEXTS.de },
  en: { ...en, ...WORD_TEXTS.en },
  fr: { ...fr, ...WORD_TEXTS.fr },
  es: { ...es, ...WORD_TEXTS.es },
  ru: { ...ru, ...WORD_TEXTS.ru },
  uk: { ...uk, ...WORD_TEXTS.uk },
  ar: { ...ar, ...WORD_TEXTS.ar },
};
