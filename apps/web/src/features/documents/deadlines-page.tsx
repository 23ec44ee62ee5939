import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, Settings2 } from 'lucide-react';
import { DeadlineBadge } from '../../shared/document-deadline';
import { useListSearch, type ListState } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { deadlinesQuery, SPEC, type DeadlineItem } from './api';
import { DeadlineFilters } from './deadline-filters';

/** What is missing, ending or waiting for review, over all organisations; the most urgent first. */
export function DeadlinesPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data } = useQuery(deadlinesQuery(list.state));
  const mayConfigure = useCan('document.configure');
  return (
    <div className="page">
      <PageHeader
        title={t('documents.cockpit.title')}
        actions={
          mayConfigure && (
            <ButtonLink to="/documents/rules" icon={Settings2}>
              {t('documents.rules.title')}
            </ButtonLink>
          )
        }
      >
        <span>{t('documents.cockpit.intro')}</span>
        {data && <span>{t('documents.cockpit.count', { total: data.total })}</span>}
      </PageHeader>
      <DeadlineFilters list={list} data={data} />
      <Deadlines list={list} />
    </div>
  );
}

function Deadlines({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const { data, error, isPlaceholderData, refetch } = useQuery(deadlinesQuery(list.state));
  const columns = useColumns();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  if (data.items.length === 0)
    return (
      <EmptyState
        icon={CircleCheck}
        title={t('documents.cockpit.none')}
        actions={list.isFiltered && <Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button>}
      >
        {t('documents.cockpit.none.text')}
      </EmptyState>
    );
  return (
    <>
      <Table
        label={t('documents.cockpit.title')}
        columns={columns}
        rows={data.items}
        rowKey={({ organisationId, kind, title }) => `${organisationId} ${kind} ${title}`}
        rowName={({ organisationName }) => organisationName}
        stale={isPlaceholderData}
      />
      <Pager page={list.state.page} pageSize={list.state.pageSize} total={data.total} onChange={(part) => list.change(part)} />
    </>
  );
}

function useColumns(): readonly Column<DeadlineItem>[] {
  const { t, date } = useTexts();
  return [
    { key: 'organisation', header: t('documents.cockpit.organisation'), onCard: 'main', cell: (item) => <Organisation item={item} /> },
    { key: 'kind', header: t('word.field.documentKind'), onCard: 'line', cell: ({ kind, title }) => (title ? <bdi>{title}</bdi> : t(`word.documentKind.${kind}`)) },
    { key: 'deadline', header: t('documents.cockpit.deadline'), onCard: 'aside', cell: (item) => <State item={item} /> },
    { key: 'until', header: t('word.field.validUntil'), onCard: 'line', cell: ({ validUntil }) => validUntil && date(validUntil) },
    { key: 'reminded', header: t('documents.cockpit.reminded'), onCard: 'hidden', wideOnly: true, cell: ({ remindedAt }) => remindedAt && date(remindedAt) },
  ];
}

const Organisation = ({ item: { organisationId, organisationName } }: { item: DeadlineItem }) => (
  <Link className="row-link" to="/organisations/$id" params={{ id: organisationId }} search={{ tab: 'documents' } as never}>
    <bdi>{organisationName}</bdi>
  </Link>
);

function State({ item: { deadline, waitingId } }: { item: DeadlineItem }) {
  const { t } = useTexts();
  return waitingId ? <Badge tone="info">{t('documents.waiting')}</Badge> : <DeadlineBadge deadline={deadline} />;
}
