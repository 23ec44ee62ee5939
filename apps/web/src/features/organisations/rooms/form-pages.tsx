import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTexts } from '../../../shared/texts/use-texts';
import { PageHeader } from '../../../shared/ui/page-header';
import { organisationQuery } from '../api';
import { roomQuery } from './api';
import { RoomForm } from './room-form';

function useCrumbs(id: string) {
  const { t } = useTexts();
  const { data: organisation } = useSuspenseQuery(organisationQuery(id));
  return [
    { to: '/organisations', label: t('shell.nav.organisations') },
    { to: '/organisations/$id', params: { id }, search: { tab: 'rooms' }, label: organisation.name },
  ];
}

export function NewRoomPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <div className="page narrow">
      <PageHeader title={t('rooms.new')} crumbs={useCrumbs(id)}>
        {t('rooms.intro')}
      </PageHeader>
      <RoomForm organisationId={id} />
    </div>
  );
}

export function EditRoomPage() {
  const { t } = useTexts();
  const { id, roomId } = useParams({ strict: false }) as { id: string; roomId: string };
  const { data: room } = useSuspenseQuery(roomQuery(roomId));
  return (
    <div className="page narrow">
      <PageHeader title={t('rooms.editOne', { name: room.name })} crumbs={useCrumbs(id)}>
        {t('rooms.intro')}
      </PageHeader>
      <RoomForm key={roomId} organisationId={id} room={room} />
    </div>
  );
}
