import { isDay } from '@verbund/domain/calendar/days.js';
import { STEP_FREE } from '@verbund/domain/organisations/organisation-values.js';
import { EQUIPMENT } from '@verbund/domain/rooms/room-values.js';
import type { ListState } from '../../../shared/list-search';
import { useTexts } from '../../../shared/texts/use-texts';
import { ActiveFilters, FacetFilter, SearchField, Toolbar, type ActiveFilter } from '../../../shared/ui/facet-filter';
import { wordOf } from '../../../shared/words';
import { namesOf, useDistricts } from '../taxonomies';
import { SPEC } from './api';

type FiltersProps = { readonly list: ListState<typeof SPEC>; readonly results?: number };

/** Search and filters above the list, and what is set. */
export function RoomsFilters({ list, results }: FiltersProps) {
  const { t } = useTexts();
  const { search, filters } = list.state;
  const only = (filter: 'seats' | 'hostsOn', value: string) => {
    const values = filters[filter].includes(value) || value === '' ? [] : [value];
    list.change({ filters: { ...filters, [filter]: values } });
  };
  const facets = useFacets();
  return (
    <>
      <Toolbar label={t('rooms.filters')}>
        <SearchField
          label={t('rooms.search')}
          value={search}
          onChange={(text) => list.change({ search: text }, { replace: true })}
        />
        {facets.map(({ filter, label, values }) => (
          <FacetFilter
            key={filter}
            label={label}
            values={values}
            chosen={filters[filter]}
            onToggle={(value) => (filter === 'seats' ? only('seats', value) : list.toggle(filter, value))}
            results={results}
          />
        ))}
        <label className="room-day">
          {t('rooms.filter.hostsOn')}
          <input
            type="date"
            className="input input-s input-date"
            key={filters.hostsOn[0] ?? ''}
            defaultValue={filters.hostsOn[0] ?? ''}
            onChange={({ target: { value } }) =>
              (isDay(value) || value === '') && value !== (filters.hostsOn[0] ?? '') && only('hostsOn', value)
            }
          />
        </label>
      </Toolbar>
      <ActiveFilters filters={useActiveFilters(list)} onClear={() => list.clear()} />
    </>
  );
}

/** What can be chosen in each filter. */
function useFacets() {
  const texts = useTexts();
  const { t } = texts;
  const words = (name: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: wordOf(texts, name, value) }));
  const districts = useDistricts().map(({ id, name }) => ({ value: id, label: name }));
  const seats = SPEC.filters.seats.map((value) => ({ value, label: t('rooms.atLeast', { count: Number(value) }) }));
  return [
    { filter: 'seats', label: t('word.field.capacity'), values: seats },
    { filter: 'stepFree', label: t('word.field.stepFree'), values: words('stepFree', STEP_FREE) },
    { filter: 'equipment', label: t('word.field.equipment'), values: words('equipment', EQUIPMENT) },
    { filter: 'district', label: t('rooms.filter.district'), values: districts },
  ] as const;
}

/** One chip for each filter that is set, in words. */
function useActiveFilters({ state: { filters }, toggle }: ListState<typeof SPEC>): ActiveFilter[] {
  const { t, date } = useTexts();
  const facets = useFacets();
  const districts = namesOf(useDistricts());
  const chips = facets.flatMap(({ filter, label, values }) =>
    filters[filter].map((key) => ({
      key: `${filter}${key}`,
      label,
      value: values.find(({ value }) => value === key)?.label ?? districts.get(key) ?? '…',
      onRemove: () => toggle(filter, key),
    })),
  );
  const days = filters.hostsOn.map((day) => ({
    key: `hostsOn${day}`,
    label: t('rooms.filter.hostsOn'),
    value: isDay(day) ? date(day) : day,
    onRemove: () => toggle('hostsOn', day),
  }));
  return [...chips, ...days];
}
