import { MEETING_KINDS, MEETING_STATES } from '@verbund/domain/meetings/meeting-state.js';
import type { ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import type { SPEC } from './api';

type FiltersProps = { list: ListState<typeof SPEC>; bodies: readonly { readonly id: string; readonly name: string }[] };

/** Search and filters for month and list alike. */
export function Filters({ list, bodies }: FiltersProps) {
  const { t } = useTexts();
  const { search, filters } = list.state;
  const values = {
    body: bodies.map(({ id, name }) => ({ value: id, label: name })),
    kind: MEETING_KINDS.map((value) => ({ value, label: t(`meetings.kind.${value}`) })),
    state: MEETING_STATES.map((value) => ({ value, label: t(`meetings.state.${value}`) })),
  };
  const names = ['body', 'kind', 'state'] as const;
  const active = names.flatMap((name) =>
    values[name]
      .filter(({ value }) => (filters[name] as readonly string[]).includes(value))
      .map(({ value, label }) => ({ key: value, label: t(`meetings.filter.${name}`), value: label, onRemove: () => list.toggle(name, value) })),
  );
  const clear = () => list.change({ search: '', filters: { ...filters, body: [], kind: [], state: [], series: [] } });
  return (
    <>
      <Toolbar label={t('meetings.filters')}>
        <SearchField label={t('meetings.search')} value={search} onChange={(text) => list.change({ search: text }, { replace: true })} />
        {names.map((name) => (
          <FacetFilter key={name} label={t(`meetings.filter.${name}`)} values={values[name]} chosen={filters[name]} onToggle={(value) => list.toggle(name, value)} />
        ))}
      </Toolbar>
      <ActiveFilters filters={active} onClear={clear} />
    </>
  );
}
