import { useQuery } from '@tanstack/react-query';
import { addDays, isDay, weekdayOf } from '@verbund/domain/calendar/days.js';
import { DoorOpen } from 'lucide-react';
import { useListSearch } from '../../shared/list-search';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { calendarQuery, roomsQuery, SPEC, type Calendar, type RoomCalendar } from './api';
import { DayMark, marksOf } from './calendar-words';
import { isNarrow } from './is-narrow';
import { RoomDayState } from './room-day-state';
import { RoomDays } from './room-days';
import { RoomName } from './room-name';
import { Steps } from './steps';

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** One week of days × rooms of members that have guests; on a phone day by day. */
export function RoomsView() {
  const { t, date } = useTexts();
  const list = useListSearch(SPEC);
  const [asked = ''] = list.state.filters.day;
  const day = isDay(asked) ? asked : today();
  const from = mondayOf(day);
  const to = addDays(from, 7);
  const { data, error, refetch } = useQuery(roomsQuery(from));
  const { data: marks } = useQuery(calendarQuery(from, to));
  const go = (next: string) => list.change({ filters: { ...list.state.filters, day: [next] } });
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  return (
    <section className="card room-week" aria-labelledby="week-title">
      <Steps title={t('meetings.week', { from: date(from, 'medium'), to: date(addDays(to, -1), 'medium') })} id="week-title" words="week" onBack={() => go(addDays(from, -7))} onToday={() => go(today())} onNext={() => go(to)} />
      {data.rooms.length === 0 ? <NoRooms /> : isNarrow() ? <RoomDays calendar={data} marks={marks} day={day} onChoose={go} /> : <RoomTable calendar={data} marks={marks} />}
    </section>
  );
}

function NoRooms() {
  const { t } = useTexts();
  return (
    <EmptyState icon={DoorOpen} title={t('meetings.rooms.none')}>
      {t('meetings.rooms.none.text')}
    </EmptyState>
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
                <RoomName room={room} />
              </th>
              {room.days.map((day) => (
                <td key={day.on} className={`room-cell ${day.state}`}>
                  <RoomDayState room={room} day={day} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
