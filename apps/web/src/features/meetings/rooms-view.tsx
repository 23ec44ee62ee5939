import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays, isDay, weekdayOf } from '@verbund/domain/calendar/days.js';
import { Circle, DoorClosed, DoorOpen } from 'lucide-react';
import { useListSearch } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { calendarQuery, roomsQuery, SPEC, type Calendar, type RoomCalendar } from './api';
import { DayMark, marksOf } from './calendar-words';
import { Steps } from './steps';

type Row = RoomCalendar['rooms'][number];
type RoomDay = Row['days'][number];

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** One week of days × rooms of members that have guests. */
export function RoomsView() {
  const { t, date } = useTexts();
  const list = useListSearch(SPEC);
  const [asked = ''] = list.state.filters.day;
  const from = mondayOf(isDay(asked) ? asked : today());
  const to = addDays(from, 7);
  const { data, error, refetch } = useQuery(roomsQuery(from));
  const { data: calendar } = useQuery(calendarQuery(from, to));
  const go = (day: string) => list.change({ filters: { ...list.state.filters, day: [day] } });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  return (
    <section className="card room-week" aria-labelledby="week-title">
      <Steps title={t('meetings.week', { from: date(from, 'medium'), to: date(addDays(to, -1), 'medium') })} id="week-title" words="week" onBack={() => go(addDays(from, -7))} onToday={() => go(today())} onNext={() => go(to)} />
      {data.rooms.length === 0 ? (
        <EmptyState icon={DoorOpen} title={t('meetings.rooms.none')}>
          {t('meetings.rooms.none.text')}
        </EmptyState>
      ) : (
        <RoomTable calendar={data} marks={calendar} />
      )}
    </section>
  );
}

function RoomTable({ calendar: { days, rooms }, marks }: { calendar: RoomCalendar; marks: Calendar | undefined }) {
  const texts = useTexts();
  const { t, tag } = texts;
  const head = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', month: 'numeric', timeZone: 'UTC' });
  return (
    <div className="room-scroll" tabIndex={0} role="region" aria-label={t('meetings.view.rooms')}>
      <table className="room-grid" aria-label={t('meetings.view.rooms')}>
        <thead>
          <tr>
            <th scope="col">{t('meetings.rooms.room')}</th>
            {days.map((day) => (
              <th key={day} scope="col" aria-current={day === today() ? 'date' : undefined}>
                <time dateTime={day}>{head.format(new Date(day))}</time>
                {marksOf(texts, marks, day).map((mark) => (
                  <DayMark key={mark.key} mark={mark} />
                ))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <tr key={room.id}>
              <th scope="row">
                <Link to="/rooms/$roomId" params={{ roomId: room.id }}>
                  <bdi>{room.name}</bdi>
                </Link>
                <small>
                  <bdi>{room.organisation.name}</bdi>
                </small>
                {room.capacity !== null && <small>{t('meetings.rooms.seats', { count: room.capacity })}</small>}
              </th>
              {room.days.map((day) => (
                <RoomCell key={day.on} room={room} day={day} label={head.format(new Date(day.on))} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Free, taken or closed, by word and shape; a free day leads to a new meeting there. */
function RoomCell({ room, day, label }: { room: Row; day: RoomDay; label: string }) {
  const { t } = useTexts();
  const mayManage = useCan('meeting.manage');
  return (
    <td className={`room-cell ${day.state}`}>
      <span className="room-day" aria-hidden>
        {label}
      </span>
      {day.state === 'closed' && (
        <span className="room-closed">
          <DoorClosed size={14} aria-hidden /> {t('meetings.rooms.closed')}
        </span>
      )}
      {day.meetings.map(({ id, title, from, to }) => (
        <Link key={id} to="/meetings/$id" params={{ id }} className="meeting-chip">
          <bdi dir="ltr">
            {from}–{to}
          </bdi>{' '}
          <bdi>{title}</bdi>
        </Link>
      ))}
      {day.state === 'free' && <Free mayManage={mayManage} room={room} day={day} />}
      {day.state !== 'closed' && day.open.map((times) => (
        <small key={times}>
          <bdi dir="ltr">{times}</bdi>
        </small>
      ))}
    </td>
  );
}

function Free({ mayManage, room, day }: { mayManage: boolean; room: Row; day: RoomDay }) {
  const { t, date } = useTexts();
  const words = (
    <>
      <Circle size={12} aria-hidden /> {t('meetings.rooms.free')}
    </>
  );
  if (!mayManage || day.on < today()) return <span>{words}</span>;
  return (
    <Link to="/meetings/new" search={{ on: day.on, roomId: room.id, room: `${room.name}, ${room.organisation.name}` } as never} aria-label={t('meetings.rooms.book', { room: room.name, day: date(day.on, 'full') })}>
      {words}
    </Link>
  );
}
