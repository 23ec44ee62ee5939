import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DoorOpen, SearchX } from 'lucide-react';
import { useListSearch, type ListState } from '../../../shared/list-search';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { EmptyState, LoadError } from '../../../shared/ui/empty-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { Skeleton } from '../../../shared/ui/skeleton';
import { Table, type Column } from '../../../shared/ui/table';
import { wordOf } from '../../../shared/words';
import { photoUrl, roomsQuery, SPEC, type Room } from './api';
import { RoomsFilters } from './rooms-filters';
import { Seats } from './seats';
import './rooms-page.css';

/** All rooms that the person may see; the address says what is searched and filtered. */
export function RoomsPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const { data } = useQuery(roomsQuery(list.state));
  return (
    <div className="page">
      <PageHeader title={t('word.field.rooms')}>{data && t('rooms.count', { total: data.total })}</PageHeader>
      <RoomsFilters list={list} results={data?.total} />
      <Rooms list={list} />
    </div>
  );
}

function Rooms({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  const { data, error, isPlaceholderData, refetch } = useQuery(roomsQuery(list.state));
  const columns = useColumns();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  if (data.items.length === 0) return <NothingHere list={list} />;
  const { page, pageSize, sort } = list.state;
  return (
    <>
      <Table
        label={t('rooms.list')}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        sort={sort}
        onSort={(next) => list.change({ sort: next })}
        stale={isPlaceholderData}
      />
      <Pager page={page} pageSize={pageSize} total={data.total} onChange={(part) => list.change(part)} />
    </>
  );
}

function NothingHere({ list }: { list: ListState<typeof SPEC> }) {
  const { t } = useTexts();
  if (!list.isFiltered)
    return (
      <EmptyState icon={DoorOpen} title={t('rooms.none.anywhere')}>
        {t('rooms.none.anywhere.text')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={SearchX}
      title={t('rooms.noMatch')}
      actions={<Button onClick={() => list.clear()}>{t('ui.filter.clear')}</Button>}
    >
      {t('rooms.noMatch.text')}
    </EmptyState>
  );
}

function useColumns(): readonly Column<Room>[] {
  const texts = useTexts();
  const { t, list } = texts;
  return [
    { key: 'name', header: t('rooms.column.room'), sort: 'name', onCard: 'main', cell: (room) => <Name room={room} /> },
    {
      key: 'organisation',
      header: t('word.subject.organisation'),
      sort: 'organisation',
      onCard: 'line',
      cell: ({ organisation }) => <bdi>{organisation.name}</bdi>,
    },
    {
      key: 'seats',
      header: t('word.field.capacity'),
      sort: 'capacity',
      onCard: 'aside',
      cell: (room) => <Seats room={room} />,
    },
    {
      key: 'stepFree',
      header: t('word.field.stepFree'),
      onCard: 'line',
      cell: ({ stepFree }) => wordOf(texts, 'stepFree', stepFree),
    },
    {
      key: 'equipment',
      header: t('word.field.equipment'),
      onCard: 'hidden',
      wideOnly: true,
      cell: ({ equipment }) => list(equipment.map((one) => wordOf(texts, 'equipment', one))),
    },
  ];
}

function Name({ room: { id, name, address, photos } }: { room: Room }) {
  const [photo] = photos;
  return (
    <div className="row-main">
      <span className="room-thumb" aria-hidden>
        {photo ? <img src={photoUrl(id, photo.id, 'small')} alt="" loading="lazy" /> : <DoorOpen size={18} />}
      </span>
      <span>
        <Link to="/rooms/$roomId" params={{ roomId: id }} className="row-link">
          <bdi>{name}</bdi>
        </Link>
        {address && (
          <small>
            <bdi>{address.street}</bdi>
          </small>
        )}
      </span>
    </div>
  );
}
