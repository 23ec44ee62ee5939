import type { ListState } from '../../../shared/list-search';
import { ActiveFilters } from '../../../shared/ui/facet-filter';
import { useFilterName, useFilterWords } from './filter-words';
import { SPEC, type FilterName } from './question';

const FILTERS = Object.keys(SPEC.filters) as FilterName[];

/** One chip for each value that narrows the list. */
export function Chips({ list }: { list: ListState<typeof SPEC> }) {
  const nameOf = useFilterName();
  const words = useFilterWords();
  const filters = FILTERS.flatMap((filter) =>
    list.state.filters[filter].map((value) => ({
      key: `${filter}:${value}`,
      label: nameOf(filter),
      value: words(filter, value),
      onRemove: () => list.toggle(filter, value),
    })),
  );
  return <ActiveFilters filters={filters} onClear={list.clear} />;
}
