import type { components } from '@verbund/contracts/api.js';
import { useTexts } from './texts/use-texts';
import type { FieldChange } from './ui/history-diff';
import { useValueWords } from './value-words';
import { fieldWord } from './words';

export type AuditItem = components['schemas']['AuditItem'];
export type AuditPage = components['schemas']['AuditList'];

/** A contact's person is an id here; the entry names its record, and so its person, anyway. */
const isReadable = ({ field }: { field: string }) => field !== 'personId';

/** Puts the changes of an entry into words: old and new of each field, or that the reader may not see them. */
export function useChangeWords(): (entry: Pick<AuditItem, 'changes'>) => readonly FieldChange[] {
  const texts = useTexts();
  const words = useValueWords();
  const hidden = texts.t('word.value.withheld');
  return ({ changes }) =>
    changes
      .filter(isReadable)
      .map(({ field, old, new: now, withheld }) => ({
        field: fieldWord(texts, field),
        from: withheld ? hidden : words(field, old),
        to: withheld ? hidden : words(field, now),
      }))
      .filter(({ from, to }) => from !== null || to !== null);
}
