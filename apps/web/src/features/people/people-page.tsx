import { useQuery } from '@tanstack/react-query';
import { Plus, SearchX, UsersRound } from 'lucide-react';
import { useListSearch, type ListState } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table } from '../../shared/ui/table';
import { peopleQuery, SPEC } from './api';
import { ExportMenu } from './export-menu';
import { usePeopleColumns } from './people-columns';
import { PeopleFilters } from './people-filters';

/** Everybody in the register; the address says what is searched and filtered. */
export function PeoplePage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data } = useQuery(peopleQuery(list.state));
  const mayCreate = useCan('person.create');
  const mayExport = useCan('export.run');
  return (
    <div className="page">
      <PageHeader
        title={t('people.title')}
        actions={
          <>
            {mayExport && <ExportMenu list={list.state} />}
            {mayCreate && (
              <ButtonLink to="/people/new" look="primary" icon={Plus}>
                {t('people.new')}
              </ButtonLink>
            )}
          </>
        }
      >
        {data && t(data.totalIsLowerBound ? 'people.countMore' : 'people.count', { total: data.total })}
      </PageHeader>
      <PeopleFilters list={list} results={data?.total} />
      <PeopleList list={list} />
    </div>
  );
}

function PeopleList({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const { data, error, isPlaceholderData, refetch } = useQuery(peopleQuery(list.state));
  const columns = usePeopleColumns();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  if (data.items.length === 0) return <NobodyHere list={list} />;
  const { page, pageSize, sort } = list.state;
  return (
    <>
      <Table
        label={t('people.list')}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        sort={sort}
        onSort={(next) => list.change({ sort: next })}
        stale={isPlaceholderData}
      />
      <Pager
        page={page}
        pageSize={pageSize}
        total={data.total}
        isMore={data.totalIsLowerBound}
        onChange={(part) => list.change(part)}
      />
    </>
  );
}

function NobodyHere({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const mayImport = useCan('import.run');
  if (list.isFiltered)
    return (
      <EmptyState
        icon={SearchX}
        title={t('people.noMatch')}
        actions={<Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button>}
      >
        {t('people.noMatch.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={UsersRound}
      title={t('people.none')}
      actions={mayImport && <ButtonLink to="/imports">{t('people.none.import')}</ButtonLink>}
    >
      {t('people.none.text')}
    </EmptyState>
  );
}
