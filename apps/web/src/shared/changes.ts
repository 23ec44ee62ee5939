import type { components } from '@verbund/contracts/api.js';
import { useTexts } from './texts/use-texts';
import type { FieldChange } from './ui/history-diff';
import { useValueWords } from './value-words';
import { fieldWord } from './words';

export type AuditItem = components['schemas']['AuditItem'];
export type AuditPage = components['schemas']['AuditList'];

/** An id tells a reader nothing: the entry of a contact names its person anyway. */
const isReadable = ({ field }: { field: string }) => field !== 'personId' && field !== 'contactRoleId';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Of two lists only the lines that differ: of five telephone numbers the one that was corrected. */
function differing(old: unknown, now: unknown): readonly [unknown, unknown] {
  if (!Array.isArray(old) || !Array.isArray(now)) return [old, now];
  const lost = old.filter((item) => !now.some((other) => same(item, other)));
  const gained = now.filter((item) => !old.some((other) => same(item, other)));
  return lost.length + gained.length > 0 ? [lost, gained] : [old, now];
}

/** Puts the changes of an entry into words: old and new of each field, or that the reader may not see them. */
export function useChangeWords(): (entry: Pick<AuditItem, 'changes'>) => readonly FieldChange[] {
  const texts = useTexts();
  const words = useValueWords();
  const hidden = texts.t('word.value.withheld');
  return ({ changes }) =>
    changes
      .filter(isReadable)
      .map(({ field, old, new: now, withheld }) => {
        const [from, to] = differing(old, now).map((value) => (withheld ? hidden : words(field, value)));
        return { field: fieldWord(texts, field), from: from ?? null, to: to ?? null };
      })
      .filter(({ from, to }) => from !== null || to !== null);
}
