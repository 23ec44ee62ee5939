import type { Language } from './languages.js';
import ar from './texts/ar/directory.json' with { type: 'json' };
import arWords from './texts/ar/words.json' with { type: 'json' };
import de from './texts/de/directory.json' with { type: 'json' };
import deWords from './texts/de/words.json' with { type: 'json' };
import en from './texts/en/directory.json' with { type: 'json' };
import enWords from './texts/en/words.json' with { type: 'json' };
import es from './texts/es/directory.json' with { type: 'json' };
import esWords from './texts/es/words.json' with { type: 'json' };
import fr from './texts/fr/directory.json' with { type: 'json' };
import frWords from './texts/fr/words.json' with { type: 'json' };
import ru from './texts/ru/directory.json' with { type: 'json' };
import ruWords from './texts/ru/words.json' with { type: 'json' };
import uk from './texts/uk/directory.json' with { type: 'json' };
import ukWords from './texts/uk/words.json' with { type: 'json' };

export type DirectoryKey = keyof typeof de | keyof typeof deWords;

/** The ICU sentences of the public pages and the words they share with the office; a gap does not compile. */
export const DIRECTORY_TEXTS: Record<Language, Record<DirectoryKey, string>> = {
  de: { ...de, ...deWords },
  en: { ...en, ...enWords },
  fr: { ...fr, ...frWords },
  es: { ...es, ...esWords },
  ru: { ...ru, ...ruWords },
  uk: { ...uk, ...ukWords },
  ar: { ...ar, ...arWords },
};
