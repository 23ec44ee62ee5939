import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { ROLES } from '@verbund/domain/access/permissions.js';
import { useListSearch, type ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table } from '../../shared/ui/table';
import { useAccountColumns } from './account-columns';
import { ACCOUNT_STATES, accountsQuery, SPEC } from './api';

/** Every account; the address says what is searched and filtered. */
export function AccountList() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data, error, isPlaceholderData, refetch } = useQuery(accountsQuery(list.state));
  const columns = useAccountColumns();
  return (
    <>
      <Filters list={list} results={data?.total} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.items.length === 0 && <NothingFound onClear={() => list.clear()} />}
      {data && data.items.length > 0 && (
        <>
          <Table
            label={t('accounts.title')}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
            rowName={({ name }) => name}
            sort={list.state.sort}
            onSort={(sort) => list.change({ sort })}
            stale={isPlaceholderData}
          />
          <Pager {...list.state} total={data.total} onChange={(part) => list.change(part)} />
        </>
      )}
    </>
  );
}

function Filters({ list, results }: { list: ListState<typeof SPEC>; results?: number }) {
  const { t } = useTexts();
  const { search, filters } = list.state;
  const words = {
    role: ROLES.map((value) => ({ value, label: t(`shell.role.${value}`) })),
    state: ACCOUNT_STATES.map((value) => ({ value, label: t(`accounts.state.${value}`) })),
  };
  const names = ['role', 'state'] as const;
  const active = names.flatMap((name) =>
    words[name]
      .filter(({ value }) => filters[name].includes(value))
      .map(({ value, label }) => ({
        key: value,
        label: t(`accounts.filter.${name}`),
        value: label,
        onRemove: () => list.toggle(name, value),
      })),
  );
  return (
    <>
      <Toolbar label={t('accounts.filters')}>
        <SearchField
          label={t('accounts.search')}
          value={search}
          onChange={(text) => list.change({ search: text }, { replace: true })}
        />
        {names.map((name) => (
          <FacetFilter
            key={name}
            label={t(`accounts.filter.${name}`)}
            values={words[name]}
            chosen={filters[name]}
            onToggle={(value) => list.toggle(name, value)}
            results={results}
          />
        ))}
      </Toolbar>
      <ActiveFilters filters={active} onClear={() => list.clear()} />
    </>
  );
}

function NothingFound({ onClear }: { onClear(): void }) {
  const { t } = useTexts();
  return (
    <EmptyState
      icon={SearchX}
      title={t('accounts.noMatch')}
      actions={<Button onClick={onClear}>{t('ui.filter.clear')}</Button>}
    >
      {t('accounts.noMatch.text')}
    </EmptyState>
  );
}
