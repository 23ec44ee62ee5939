import { DEADLINES } from '@verbund/domain/documents/deadlines.js';
import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import type { ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { ActiveFilters, FacetFilter, SearchField, Toolbar, type ActiveFilter } from '../../shared/ui/facet-filter';
import type { DeadlineList, SPEC } from './api';

type FiltersProps = { readonly list: ListState<typeof SPEC>; readonly data?: DeadlineList };

/** Which organisation, how it stands, which kind, and what waits for review; each with the rows behind it. */
export function DeadlineFilters({ list, data }: FiltersProps) {
  const { t } = useTexts();
  const { search, filters } = list.state;
  const countOf = (known: readonly { count: number }[] | undefined, is: (entry: never) => boolean) => known && (known.find(is as never)?.count ?? 0);
  return (
    <>
      <Toolbar label={t('documents.cockpit.filters')}>
        <SearchField label={t('documents.cockpit.search')} value={search} onChange={(text) => list.change({ search: text }, { replace: true })} />
        <FacetFilter
          label={t('documents.cockpit.deadline')}
          values={DEADLINES.map((value) => ({ value, label: t(`documents.deadline.${value}`), count: countOf(data?.byDeadline, ({ deadline }: { deadline: string }) => deadline === value) }))}
          chosen={filters.deadline}
          onToggle={(value) => list.toggle('deadline', value)}
          results={data?.total}
        />
        <FacetFilter
          label={t('word.field.documentKind')}
          values={DOCUMENT_KINDS.map((value) => ({ value, label: t(`word.documentKind.${value}`), count: countOf(data?.byKind, ({ kind }: { kind: string }) => kind === value) }))}
          chosen={filters.kind}
          onToggle={(value) => list.toggle('kind', value)}
          results={data?.total}
        />
        <FacetFilter
          label={t('documents.waiting')}
          values={[{ value: 'true', label: t('documents.waiting'), count: data?.waiting }]}
          chosen={filters.waiting}
          onToggle={(value) => list.toggle('waiting', value)}
          results={data?.total}
        />
      </Toolbar>
      <ActiveFilters filters={useActive(list)} onClear={() => list.clear()} />
    </>
  );
}

function useActive(list: ListState<typeof SPEC>): ActiveFilter[] {
  const { t } = useTexts();
  const { deadline, kind, waiting } = list.state.filters;
  const chip = (filter: 'deadline' | 'kind' | 'waiting', label: string, value: string, word: string): ActiveFilter => ({ key: `${filter} ${value}`, label, value: word, onRemove: () => list.toggle(filter, value) });
  return [
    ...DEADLINES.filter((value) => deadline.includes(value)).map((value) => chip('deadline', t('documents.cockpit.deadline'), value, t(`documents.deadline.${value}`))),
    ...DOCUMENT_KINDS.filter((value) => kind.includes(value)).map((value) => chip('kind', t('word.field.documentKind'), value, t(`word.documentKind.${value}`))),
    ...waiting.map((value) => chip('waiting', t('documents.cockpit.deadline'), value, t('documents.waiting'))),
  ];
}
