import { useInfiniteQuery } from '@tanstack/react-query';
import type { ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import type { ActiveFilter } from '../../shared/ui/facet-filter';
import { actorName, fieldWord, wordOf } from '../../shared/words';
import { auditQuery, type AuditFilters, type SPEC } from './api';

/** One chip for each filter that is set, in words; accounts and records are named as their entries name them. */
export function useActiveFilters(list: ListState<typeof SPEC>): ActiveFilter[] {
  const texts = useTexts();
  const { t, date } = texts;
  const { data } = useInfiniteQuery(auditQuery(list.state));
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOfAccount = (id: string) =>
    actorName(texts, entries.find(({ accountId }) => accountId === id)?.accountName ?? '…');
  const nameOfRecord = (id: string) =>
    entries.find((entry) => entry.subjectId === id && entry.subjectName)?.subjectName ??
    t('audit.filter.subjectId.one');
  const day = (value: string) => (Number.isNaN(Date.parse(value)) ? value : date(value));
  const words: { readonly [Name in keyof AuditFilters]: (value: string) => string } = {
    subject: (value) => wordOf(texts, 'subject', value),
    action: (value) => wordOf(texts, 'action', value),
    account: nameOfAccount,
    subjectId: nameOfRecord,
    field: (value) => fieldWord(texts, value),
    from: day,
    to: day,
  };
  return (Object.keys(words) as (keyof AuditFilters)[]).flatMap((name) =>
    list.state.filters[name].map((value: string) => ({
      key: `${name}${value}`,
      label: t(`audit.filter.${name}`),
      value: words[name](value),
      onRemove: () => list.toggle(name, value),
    })),
  );
}
