import { termWord } from '../../shared/term-field';
import { useTexts } from '../../shared/texts/use-texts';
import { wordOf } from '../../shared/words';
import type { ApplicationForm } from './api';

/** An answer in words, for the review and for whoever has to choose between two; `null` when it is empty. */
export function useAnswerWords({ topics, districts }: ApplicationForm): (field: string, value: unknown) => string | null {
  const texts = useTexts();
  const terms = new Map([...topics, ...districts].map((term) => [term.id, termWord(texts, term)]));
  return (field, value) => {
    if (value === null || value === undefined || value === '') return null;
    if (Array.isArray(value)) return value.length === 0 ? null : texts.list((value as string[]).map((one) => (field === 'workingLanguages' ? texts.languageName(one) : (terms.get(one) ?? one))));
    if (field === 'legalForm' || field === 'function' || field === 'membershipClass') return wordOf(texts, field, value as string);
    return field === 'founded' ? texts.partialDate(value as string) : String(value);
  };
}
