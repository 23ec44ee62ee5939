import type { Language } from './languages.js';
import arChoices from './texts/ar/choices.json' with { type: 'json' };
import arFields from './texts/ar/fields.json' with { type: 'json' };
import arWords from './texts/ar/words.json' with { type: 'json' };
import deChoices from './texts/de/choices.json' with { type: 'json' };
import deFields from './texts/de/fields.json' with { type: 'json' };
import deWords from './texts/de/words.json' with { type: 'json' };
import enChoices from './texts/en/choices.json' with { type: 'json' };
import enFields from './texts/en/fields.json' with { type: 'json' };
import enWords from './texts/en/words.json' with { type: 'json' };
import esChoices from './texts/es/choices.json' with { type: 'json' };
import esFields from './texts/es/fields.json' with { type: 'json' };
import esWords from './texts/es/words.json' with { type: 'json' };
import frChoices from './texts/fr/choices.json' with { type: 'json' };
import frFields from './texts/fr/fields.json' with { type: 'json' };
import frWords from './texts/fr/words.json' with { type: 'json' };
import ruChoices from './texts/ru/choices.json' with { type: 'json' };
import ruFields from './texts/ru/fields.json' with { type: 'json' };
import ruWords from './texts/ru/words.json' with { type: 'json' };
import ukChoices from './texts/uk/choices.json' with { type: 'json' };
import ukFields from './texts/uk/fields.json' with { type: 'json' };
import ukWords from './texts/uk/words.json' with { type: 'json' };

export type WordKey = keyof typeof deChoices | keyof typeof deFields | keyof typeof deWords;

/** The words of closed lists and the names of fields in every language, for the server; browsers load the part they show. */
export const WORD_TEXTS: Record<Language, Record<WordKey, string>> = {
  de: { ...deChoices, ...deFields, ...deWords },
  en: { ...enChoices, ...enFields, ...enWords },
  fr: { ...frChoices, ...frFields, ...frWords },
  es: { ...esChoices, ...esFields, ...esWords },
  ru: { ...ruChoices, ...ruFields, ...ruWords },
  uk: { ...ukChoices, ...ukFields, ...ukWords },
  ar: { ...arChoices, ...arFields, ...arWords },
};
