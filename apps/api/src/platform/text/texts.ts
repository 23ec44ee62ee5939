import type { Language } from '@verbund/contracts/languages.js';
import { localeTagOf } from '@verbund/contracts/languages.js';
import IntlMessageFormat from 'intl-messageformat';

const compiled = new Map<string, IntlMessageFormat>();

/** An ICU sentence with its values, in the number and plural rules of the language. */
export function formatText(language: Language, sentence: string, values: Readonly<Record<string, unknown>> = {}): string {
  const key = `${language}\n${sentence}`;
  let format = compiled.get(key);
  if (!format) compiled.set(key, (format = new IntlMessageFormat(sentence, localeTagOf(language), undefined, { ignoreTag: true })));
  return String(format.format(values as Record<string, string>));
}
