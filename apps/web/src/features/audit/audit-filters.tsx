import { AUDIT_SUBJECTS } from '@verbund/contracts/audit-actions.js';
import { useId } from 'react';
import type { ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { ACTIONS, type SPEC } from './api';
import { FieldFilter } from './field-filter';
import { useActiveFilters } from './use-active-filters';

type FiltersProps = { readonly list: ListState<typeof SPEC>; readonly results?: number };

/** Who, what, which kind of record, which field, from when to when. */
export function AuditFilters({ list, results }: FiltersProps) {
  const { t, tOr } = useTexts();
  const { search, filters } = list.state;
  const actions = ACTIONS.filter(
    (action) => filters.subject.length === 0 || filters.subject.some((subject) => action.startsWith(`${subject}.`)),
  );
  return (
    <>
      <Toolbar label={t('audit.filters')}>
        <SearchField
          label={t('audit.search')}
          value={search}
          onChange={(text) => list.change({ search: text }, { replace: true })}
        />
        <FacetFilter
          label={t('audit.filter.subject')}
          values={AUDIT_SUBJECTS.map((value) => ({ value, label: t(`word.subject.${value}`) }))}
          chosen={filters.subject}
          onToggle={(value) => list.toggle('subject', value)}
          results={results}
        />
        <FacetFilter
          label={t('audit.filter.action')}
          values={actions.map((value) => ({ value, label: tOr(`word.action.${value}`, 'word.value.changed') }))}
          chosen={filters.action}
          onToggle={(value) => list.toggle('action', value)}
          results={results}
        />
        <FieldFilter list={list} />
        <span className="audit-days">
          <DayFilter list={list} name="from" />
          <DayFilter list={list} name="to" />
        </span>
      </Toolbar>
      <ActiveFilters filters={useActiveFilters(list)} onClear={() => list.clear()} />
    </>
  );
}

function DayFilter({ list, name }: { list: ListState<typeof SPEC>; name: 'from' | 'to' }) {
  const { t } = useTexts();
  const id = useId();
  const choose = (day: string) => list.change({ filters: { ...list.state.filters, [name]: day ? [day] : [] } });
  return (
    <span className="audit-filter">
      <label htmlFor={id}>{t(`audit.filter.${name}`)}</label>
      <input
        id={id}
        type="date"
        className="input input-date"
        value={list.state.filters[name][0] ?? ''}
        onChange={(event) => choose(event.target.value)}
      />
    </span>
  );
}
