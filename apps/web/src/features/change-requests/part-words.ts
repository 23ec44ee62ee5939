import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { useValueWords, type ValueWords } from '../../shared/value-words';
import { fieldWord, wordOf } from '../../shared/words';
import type { ComparedPart } from './api';

/** What is compared, and each side of it, in words. */
export type PartWords = { readonly label: string | null; say(value: unknown): string | null };

type Person = { readonly givenName?: string | null; readonly familyName: string };

/** A part of a field: an entry of a list, a text in one language, what one visibility says. */
export function usePartWords(): (
  field: string,
  part: Pick<ComparedPart, 'key' | 'base' | 'current' | 'proposed'>,
) => PartWords {
  const texts = useTexts();
  const words = useValueWords();
  return (field, part) => (part.key === null ? ofWhole(words, field) : ofKey(texts, words, field, part.key));
}

const LISTS = new Set([
  'names',
  'addresses',
  'channels',
  'links',
  'topicIds',
  'districtIds',
  'kinds',
  'targetGroups',
  'workingLanguages',
  'adviceLanguages',
]);

const ofWhole = (words: ValueWords, field: string): PartWords => ({
  label: null,
  say: (value) => (value === null ? null : words(field, LISTS.has(field) && !Array.isArray(value) ? [value] : value)),
});

function ofKey(texts: Texts, words: ValueWords, field: string, key: string): PartWords {
  if (field === 'purpose') return { label: texts.languageName(key), say: (value) => value as string | null };
  if (field === 'visibility')
    return {
      label: fieldWord(texts, key),
      say: (value) => (value === null ? null : wordOf(texts, 'visibility', value as string)),
    };
  if (field === 'accessibility')
    return { label: null, say: (value) => (value === null ? null : words('accessibility', { [key]: value })) };
  if (key === 'person')
    return {
      label: texts.t('word.subject.person'),
      say: (value) => (value === null ? null : fullName(value as Person)),
    };
  return { label: fieldWord(texts, key), say: (value) => words(key, value) };
}

const fullName = ({ givenName, familyName }: Person): string => [givenName, familyName].filter(Boolean).join(' ');
