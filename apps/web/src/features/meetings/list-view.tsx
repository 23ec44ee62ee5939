import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarX2 } from 'lucide-react';
import { useId } from 'react';
import { useListSearch, type ListState } from '../../shared/list-search';
import { MeetingState, MeetingTime } from '../../shared/meeting-frame';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Pager } from '../../shared/ui/pager';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { listQuery, SPEC, type MeetingItem } from './api';
import { placeWords } from './place-words';

/** Meetings one below the other, from today on unless another day is chosen. */
export function ListView() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data, error, isPlaceholderData, refetch } = useQuery(listQuery(list.state, today()));
  const columns = useColumns();
  return (
    <>
      <Span list={list} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.items.length === 0 && <Nothing list={list} />}
      {data && data.items.length > 0 && (
        <>
          <Table label={t('meetings.title')} columns={columns} rows={data.items} rowKey={({ id }) => id} rowName={({ title }) => title} stale={isPlaceholderData} />
          <Pager {...list.state} total={data.total} onChange={(part) => list.change(part)} />
        </>
      )}
    </>
  );
}

/** From which day and up to which. */
function Span({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const id = useId();
  const { from: [from = today()], to: [to = ''] } = list.state.filters;
  const change = (name: 'from' | 'to', day: string) => list.change({ filters: { ...list.state.filters, [name]: day ? [day] : [] } }, { replace: true });
  return (
    <div className="meeting-span">
      <label htmlFor={`${id}-from`}>{t('meetings.span.from')}</label>
      <input id={`${id}-from`} type="date" className="input input-date" value={from} onChange={(event) => change('from', event.target.value)} />
      <label htmlFor={`${id}-to`}>{t('meetings.span.to')}</label>
      <input id={`${id}-to`} type="date" className="input input-date" value={to} onChange={(event) => change('to', event.target.value)} />
    </div>
  );
}

function useColumns(): readonly Column<MeetingItem>[] {
  const texts = useTexts();
  const { t } = texts;
  return [
    {
      key: 'title', header: t('meetings.column.title'), onCard: 'main',
      cell: ({ id, title, body }) => (
        <div className="row-main">
          <span>
            <Link to="/meetings/$id" params={{ id }} className="row-link">
              <bdi>{title}</bdi>
            </Link>
            {body.name !== title && (
              <small>
                <bdi>{body.name}</bdi>
              </small>
            )}
          </span>
        </div>
      ),
    },
    { key: 'when', header: t('meetings.column.when'), onCard: 'line', cell: (meeting) => <MeetingTime {...meeting} style="medium" /> },
    { key: 'place', header: t('meetings.column.place'), onCard: 'line', cell: (meeting) => <bdi>{placeWords(texts, meeting)}</bdi> },
    { key: 'kind', header: t('meetings.column.kind'), onCard: 'hidden', wideOnly: true, cell: ({ kind }) => t(`meetings.kind.${kind}`) },
    { key: 'state', header: t('meetings.column.state'), onCard: 'aside', cell: ({ state }) => <MeetingState state={state} /> },
  ];
}

function Nothing({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const { filters, search } = list.state;
  const isFiltered = search !== '' || ['body', 'kind', 'state', 'series', 'from', 'to'].some((name) => filters[name as 'body'].length > 0);
  const actions = isFiltered ? <Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button> : <ButtonLink to="/meetings/series">{t('meetings.series.title')}</ButtonLink>;
  return (
    <EmptyState icon={CalendarX2} title={t(isFiltered ? 'meetings.noMatch' : 'meetings.none')} actions={actions}>
      {t(isFiltered ? 'meetings.noMatch.text' : 'meetings.none.text')}
    </EmptyState>
  );
}
