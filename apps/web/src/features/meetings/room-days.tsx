import { useTexts } from '../../shared/texts/use-texts';
import type { Calendar, RoomCalendar } from './api';
import { DayMark, marksOf } from './calendar-words';
import { RoomDayState } from './room-day-state';
import { RoomName } from './room-name';

type RoomDaysProps = { calendar: RoomCalendar; marks: Calendar | undefined; day: string; onChoose(day: string): void };

/** On a phone: one day of the week at a time, and the rooms that can be had on it. */
export function RoomDays({ calendar: { days, rooms }, marks, day, onChoose }: RoomDaysProps) {
  const texts = useTexts();
  const { t, tag, date } = texts;
  const short = new Intl.DateTimeFormat(tag, { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
  const open = rooms.flatMap((room) => {
    const known = room.days.find(({ on }) => on === day);
    return known && known.state !== 'closed' ? [{ room, known }] : [];
  });
  return (
    <>
      <div className="room-days" role="group" aria-label={t('meetings.on')}>
        {days.map((one) => (
          <button key={one} type="button" className="btn btn-s" aria-pressed={one === day} aria-label={date(one, 'full')} onClick={() => onChoose(one)}>
            {short.format(new Date(one))}
          </button>
        ))}
      </div>
      <div className="room-day-list" role="region" aria-label={date(day, 'full')}>
        {marksOf(texts, marks, day).map((mark) => (
          <DayMark key={mark.key} mark={mark} />
        ))}
        {open.length === 0 && <p>{t('meetings.rooms.noneOn')}</p>}
        <ul>
          {open.map(({ room, known }) => (
            <li key={room.id}>
              <RoomName room={room} />
              <span>
                <RoomDayState room={room} day={known} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
