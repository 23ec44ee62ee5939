import { useQuery } from '@tanstack/react-query';
import type { ListState } from '../../../shared/list-search';
import { useTexts } from '../../../shared/texts/use-texts';
import { FacetFilter, SearchField, Toolbar, type FacetValue } from '../../../shared/ui/facet-filter';
import { useDistricts, useTopics } from '../taxonomies';
import { facetsOf, type Facets } from './api';
import { ATTENTION, useFilterWords } from './filter-words';
import { SPEC, type FilterName } from './question';
import { SortChoice } from './sort-choice';

/** A filter whose values are counted. */
type Facet = keyof Facets & FilterName;

/** The buttons of the toolbar; one button may hold several filters. */
const FACETS = [
  { name: 'status', filters: ['status'] },
  { name: 'class', filters: ['class'] },
  { name: 'district', filters: ['district'] },
  { name: 'topic', filters: ['topic'] },
  { name: 'language', filters: ['language'] },
  { name: 'kind', filters: ['kind'] },
  { name: 'rooms', filters: ['rooms'] },
  { name: 'attention', filters: ATTENTION },
] as const satisfies { name: string; filters: readonly Facet[] }[];

type FacetBarProps = { readonly list: ListState<typeof SPEC>; readonly total: number | undefined };

/** Search and filters, each value with the rows behind it. */
export function FacetBar({ list, total }: FacetBarProps) {
  const { t } = useTexts();
  const { data: counts } = useQuery(facetsOf(list.state));
  const valuesOf = useFacetValues(list.state.filters, counts);
  return (
    <Toolbar label={t('organisations.list.filters')}>
      <SearchField
        label={t('organisations.list.search')}
        value={list.state.search}
        onChange={(search) => list.change({ search }, { replace: list.state.search !== '' })}
      />
      <div className="filters">
        {FACETS.map(({ name, filters }) => (
          <FacetFilter
            key={name}
            label={t(`organisations.list.filter.${name}`)}
            values={filters.flatMap(valuesOf)}
            chosen={filters.flatMap((filter) => list.state.filters[filter].map((value) => keyOf(filter, value)))}
            onToggle={(key) => list.toggle(...filterOf(key))}
            results={total}
          />
        ))}
        <SortChoice list={list} />
      </div>
    </Toolbar>
  );
}

const keyOf = (filter: Facet, value: string) => `${filter}:${value}`;

function filterOf(key: string): [Facet, string] {
  const [filter, ...value] = key.split(':');
  return [filter as Facet, value.join(':')];
}

/** The values of a filter in their usual order: those with rows behind them, and those that are chosen. */
function useFacetValues(chosen: ListState<typeof SPEC>['state']['filters'], counts: Facets | undefined) {
  const words = useFilterWords();
  const open: Partial<Record<Facet, readonly string[]>> = {
    district: useDistricts().map(({ id }) => id),
    topic: useTopics().map(({ id }) => id),
    language: Object.entries(counts?.language ?? {})
      .sort(([, one], [, other]) => other - one)
      .map(([value]) => value),
  };
  return (filter: Facet): FacetValue[] => {
    const known = SPEC.filters[filter] ?? open[filter] ?? [];
    return [...new Set([...known, ...chosen[filter]])]
      .map((value) => ({ value, count: counts && (counts[filter][value] ?? 0) }))
      .filter(({ value, count }) => count !== 0 || chosen[filter].includes(value))
      .map(({ value, count }) => ({ value: keyOf(filter, value), label: words(filter, value), count }));
  };
}
