import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useListSearch } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot } from '../../shared/ui/badge';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { applicationsQuery, SPEC, STAGES, type ApplicationItem } from './api';

/** The same as a list to search, sort and go through, those that ended included. */
export function ApplicationTable() {
  const { t, number } = useTexts();
  const list = useListSearch(SPEC);
  const { data, error, isPlaceholderData } = useQuery(applicationsQuery(list.state));
  const columns = useColumns();
  if (error) return <LoadError error={error} />;
  if (!data) return <Skeleton rows={6} />;
  return (
    <>
      <form className="pipeline-tools" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span className="label">{t('applications.search')}</span>
          <input className="input" type="search" defaultValue={list.state.search} onChange={(event) => list.change({ search: event.target.value }, { replace: true })} />
        </label>
        <label>
          <span className="label">{t('applications.column.stage')}</span>
          <select className="input" value={list.state.filters.stage[0] ?? ''} onChange={(event) => list.change({ filters: { ...list.state.filters, stage: event.target.value ? [event.target.value] : [] } as never })}>
            <option value="">{t('applications.allStages', { count: number(Object.values(data.counts).reduce((sum, each) => sum + each, 0)) })}</option>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {t('applications.stageCount', { stage: t(`applications.stage.${stage}`), count: number(data.counts[stage] ?? 0) })}
              </option>
            ))}
          </select>
        </label>
      </form>
      {data.items.length === 0 ? (
        <EmptyState icon={SearchX} title={t('applications.none')} />
      ) : (
        <Table label={t('applications.title')} columns={columns} rows={data.items} rowKey={({ id }) => id} rowName={({ name }) => name} sort={list.state.sort} onSort={(sort) => list.change({ sort })} stale={isPlaceholderData} />
      )}
      <Pager page={list.state.page} pageSize={list.state.pageSize} total={data.total} onChange={list.change as never} />
    </>
  );
}

function useColumns(): Column<ApplicationItem>[] {
  const { t, date, languageName } = useTexts();
  return [
    {
      key: 'name', header: t('applications.column.name'), sort: 'name', onCard: 'main',
      cell: ({ id, name, place }) => (
        <>
          <Link className="row-link" to="/applications/$id" params={{ id }}><bdi>{name || t('applications.nameless')}</bdi></Link>
          {place && <small className="application-place"><bdi>{place}</bdi></small>}
        </>
      ),
    },
    { key: 'stage', header: t('applications.column.stage'), onCard: 'aside', cell: ({ stage, waiting }) => (waiting ? <Badge tone="warning">{t('applications.waiting')}</Badge> : <StatusDot>{t(`applications.stage.${stage}`)}</StatusDot>) },
    { key: 'contact', header: t('applications.column.contact'), onCard: 'line', cell: ({ contactName }) => <bdi>{contactName}</bdi> },
    { key: 'language', header: t('applications.column.language'), onCard: 'hidden', wideOnly: true, cell: ({ language }) => languageName(language) },
    { key: 'submittedOn', header: t('applications.column.sent'), sort: 'submittedOn', onCard: 'line', cell: ({ submittedOn }) => submittedOn && date(submittedOn) },
    { key: 'changedAt', header: t('applications.column.changed'), sort: 'changedAt', onCard: 'hidden', cell: ({ changedAt }) => date(changedAt) },
  ];
}
