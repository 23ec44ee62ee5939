import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useListSearch, type ListState } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table } from '../../shared/ui/table';
import { auditQuery, SPEC } from './api';
import { useAuditColumns } from './audit-columns';
import { AuditFilters } from './audit-filters';
import './audit.css';

/** Everything that was done, by whom and when; the address says what is filtered. */
export function AuditPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data } = useInfiniteQuery(auditQuery(list.state));
  const first = data?.pages[0];
  return (
    <div className="page">
      <PageHeader title={t('audit.title')}>
        <span>{t('audit.intro')}</span>
        {first && <span>{t(first.totalIsLowerBound ? 'audit.countMore' : 'audit.count', { total: first.total })}</span>}
      </PageHeader>
      <AuditFilters list={list} results={first?.total} />
      <Entries list={list} />
    </div>
  );
}

function Entries({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const trail = useInfiniteQuery(auditQuery(list.state));
  const columns = useAuditColumns(list);
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage } = trail;
  if (error) return <LoadError error={error} onRetry={() => void trail.refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  const rows = data.pages.flatMap(({ items }) => items);
  if (rows.length === 0)
    return (
      <EmptyState
        icon={History}
        title={t('audit.none')}
        actions={list.isFiltered && <Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button>}
      >
        {t('audit.none.text')}
      </EmptyState>
    );
  return (
    <>
      <Table
        label={t('audit.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ action }) => action}
        stale={isPlaceholderData}
      />
      {hasNextPage && (
        <Button className="audit-more" busy={isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
          {t('audit.more')}
        </Button>
      )}
    </>
  );
}
