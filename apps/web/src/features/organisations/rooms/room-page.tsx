import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useSession } from '../../../shared/session';
import { useTexts } from '../../../shared/texts/use-texts';
import { PageHeader } from '../../../shared/ui/page-header';
import { roomQuery, type Room } from './api';
import { RoomCard } from './room-card';

/** One room, whoever offers it. */
export function RoomPage() {
  const { t } = useTexts();
  const { roomId } = useParams({ strict: false }) as { roomId: string };
  const { data: room } = useSuspenseQuery(roomQuery(roomId));
  return (
    <div className="page">
      <PageHeader title={room.name} crumbs={[{ to: '/rooms', label: t('word.field.rooms') }]}>
        <Owner room={room} />
      </PageHeader>
      <div className="room-page">
        <RoomCard room={room} alone />
      </div>
    </div>
  );
}

/** A link where the person may open the organisation: the network’s own people, and those of the organisation. */
function Owner({ room: { organisation } }: { room: Room }) {
  const { roles, organisations } = useSession();
  const mayOpen =
    roles.some((role) => role !== 'representative') || organisations.some(({ id }) => id === organisation.id);
  const name = <bdi>{organisation.name}</bdi>;
  if (!mayOpen) return name;
  return (
    <Link className="link" to="/organisations/$id" params={{ id: organisation.id }}>
      {name}
    </Link>
  );
}
