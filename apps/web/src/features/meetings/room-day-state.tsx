import { Link } from '@tanstack/react-router';
import { Circle, DoorClosed } from 'lucide-react';
import { useCan } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import type { RoomCalendar } from './api';

type Room = RoomCalendar['rooms'][number];
type StateProps = { room: Room; day: Room['days'][number] };

/** Free, taken or closed, by word and shape. */
export function RoomDayState({ room, day }: StateProps) {
  const { t } = useTexts();
  if (day.state === 'closed')
    return (
      <span className="room-state room-closed">
        <DoorClosed size={14} aria-hidden /> {t('meetings.rooms.closed')}
      </span>
    );
  return (
    <>
      {day.meetings.map(({ id, title, from, to }) => (
        <Link key={id} to="/meetings/$id" params={{ id }} className="meeting-chip">
          <bdi dir="ltr">
            {from}–{to}
          </bdi>{' '}
          <bdi>{title}</bdi>
        </Link>
      ))}
      {day.state === 'free' && <Free room={room} day={day} />}
      {day.open.map((times) => (
        <small key={times}>
          <bdi dir="ltr">{times}</bdi>
        </small>
      ))}
    </>
  );
}

/** A free day leads to a new meeting there. */
function Free({ room, day }: StateProps) {
  const { t, date } = useTexts();
  const mayManage = useCan('meeting.manage');
  const words = (
    <>
      <Circle size={12} aria-hidden /> {t('meetings.rooms.free')}
    </>
  );
  if (!mayManage || day.on < today()) return <span className="room-state">{words}</span>;
  const search = { on: day.on, roomId: room.id, room: `${room.name}, ${room.organisation.name}` };
  return (
    <Link className="room-state" to="/meetings/new" search={search as never} aria-label={t('meetings.rooms.book', { room: room.name, day: date(day.on, 'full') })}>
      {words}
    </Link>
  );
}
