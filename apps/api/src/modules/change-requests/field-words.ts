import type { Language } from '@verbund/contracts/languages.js';
import ar from '@verbund/contracts/texts/ar/fields.json' with { type: 'json' };
import de from '@verbund/contracts/texts/de/fields.json' with { type: 'json' };
import en from '@verbund/contracts/texts/en/fields.json' with { type: 'json' };
import es from '@verbund/contracts/texts/es/fields.json' with { type: 'json' };
import fr from '@verbund/contracts/texts/fr/fields.json' with { type: 'json' };
import ru from '@verbund/contracts/texts/ru/fields.json' with { type: 'json' };
import uk from '@verbund/contracts/texts/uk/fields.json' with { type: 'json' };

const WORDS: Record<Language, Readonly<Record<string, string>>> = { de, en, fr, es, ru, uk, ar };

/** What fields are called, as a list in words; a field that no longer has a word keeps its name. */
export const fieldNames = (language: Language, fields: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(fields.map((field) => WORDS[language][`word.field.${field}`] ?? field));
