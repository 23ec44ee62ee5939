import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox, SlidersHorizontal } from 'lucide-react';
import { REQUEST_STATES } from '@verbund/domain/profile/request-rules.js';
import { useListSearch, type ListState } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { ActiveFilters, FacetFilter, SearchField, Toolbar } from '../../shared/ui/facet-filter';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { fieldWord } from '../../shared/words';
import { requestsQuery, SPEC, type ChangeRequestListItem } from './api';
import { RequestStateMark } from './request-state';

/** What organisations asked to change: open ones first, the oldest on top. */
export function RequestsPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const setsRules = useCan('fieldRule.manage');
  const { data, error, isPlaceholderData, refetch } = useQuery(requestsQuery(list.state));
  const columns = useColumns();
  return (
    <div className="page">
      <PageHeader
        title={t('changeRequests.title')}
        actions={
          setsRules && (
            <ButtonLink to="/field-rules" icon={SlidersHorizontal}>
              {t('changeRequests.rules.title')}
            </ButtonLink>
          )
        }
      >
        {t('changeRequests.intro')}
      </PageHeader>
      <Filters list={list} counts={data} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.items.length === 0 && <Nothing list={list} />}
      {data && data.items.length > 0 && (
        <>
          <Table
            label={t('changeRequests.title')}
            columns={columns}
            rows={data.items}
            rowKey={({ id }) => id}
            rowName={({ organisationName }) => organisationName}
            stale={isPlaceholderData}
          />
          <Pager {...list.state} total={data.total} onChange={(part) => list.change(part)} />
        </>
      )}
    </div>
  );
}

function useColumns(): readonly Column<ChangeRequestListItem>[] {
  const texts = useTexts();
  const { t, relative, dateTime, list } = texts;
  return [
    {
      key: 'organisation',
      header: t('changeRequests.column.organisation'),
      onCard: 'main',
      cell: ({ id, organisationName, proposedBy }) => (
        <span>
          <Link to="/change-requests/$id" params={{ id }} className="row-link">
            <bdi>{organisationName}</bdi>
          </Link>
          <small>
            <bdi>{proposedBy}</bdi>
          </small>
        </span>
      ),
    },
    {
      key: 'fields',
      header: t('changeRequests.column.fields'),
      onCard: 'line',
      cell: ({ fields }) => list(fields.map((field) => fieldWord(texts, field))),
    },
    {
      key: 'proposedAt',
      header: t('changeRequests.column.proposedAt'),
      onCard: 'line',
      cell: ({ proposedAt }) => (
        <time dateTime={proposedAt} title={dateTime(proposedAt)}>
          {relative(proposedAt)}
        </time>
      ),
    },
    {
      key: 'state',
      header: t('changeRequests.column.state'),
      onCard: 'aside',
      cell: ({ state }) => <RequestStateMark state={state} />,
    },
  ];
}

type Counts = {
  readonly total: number;
  readonly state: Record<string, number>;
  readonly field: Record<string, number>;
};

function Filters({ list, counts }: { list: ListState<typeof SPEC>; counts?: Counts }) {
  const texts = useTexts();
  const { t } = texts;
  const { search, filters } = list.state;
  const values = {
    state: REQUEST_STATES.map((value) => ({
      value,
      label: t(`changeRequests.state.${value}`),
      count: counts && (counts.state[value] ?? 0),
    })),
    field: Object.keys({ ...counts?.field, ...Object.fromEntries(filters.field.map((field) => [field, 0])) }).map(
      (value) => ({ value, label: fieldWord(texts, value), count: counts?.field[value] ?? 0 }),
    ),
  };
  const names = ['state', 'field'] as const;
  const active = names.flatMap((name) =>
    values[name]
      .filter(({ value }) => (filters[name] as readonly string[]).includes(value))
      .map(({ value, label }) => ({
        key: value,
        label: t(`changeRequests.filter.${name}`),
        value: label,
        onRemove: () => list.toggle(name, value),
      })),
  );
  return (
    <>
      <Toolbar label={t('changeRequests.filters')}>
        <SearchField
          label={t('changeRequests.search')}
          value={search}
          onChange={(text) => list.change({ search: text }, { replace: true })}
        />
        {names.map((name) => (
          <FacetFilter
            key={name}
            label={t(`changeRequests.filter.${name}`)}
            values={values[name]}
            chosen={filters[name]}
            onToggle={(value) => list.toggle(name, value)}
            results={counts?.total}
          />
        ))}
      </Toolbar>
      <ActiveFilters filters={active} onClear={() => list.clear()} />
    </>
  );
}

function Nothing({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const clear = list.isFiltered && <Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button>;
  return (
    <EmptyState icon={Inbox} title={t('changeRequests.none')} actions={clear}>
      {t('changeRequests.none.text')}
    </EmptyState>
  );
}
