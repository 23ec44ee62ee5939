import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import type { RoomCalendar } from './api';

/** A room with its organisation and seats. */
export function RoomName({ room: { id, name, organisation, capacity } }: { room: RoomCalendar['rooms'][number] }) {
  const { t } = useTexts();
  return (
    <span className="room-name">
      <Link to="/rooms/$roomId" params={{ roomId: id }}>
        <bdi>{name}</bdi>
      </Link>
      <small>
        <bdi>{organisation.name}</bdi>
      </small>
      {capacity !== null && <small>{t('meetings.rooms.seats', { count: capacity })}</small>}
    </span>
  );
}
