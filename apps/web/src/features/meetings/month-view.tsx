import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addDays, addMonths, endOfMonth, weekdayOf, type Day } from '@verbund/domain/calendar/days.js';
import { daysWithin } from '@verbund/domain/calendar/date-warnings.js';
import { useListSearch, type ListState } from '../../shared/list-search';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { WEEKDAYS, weekdayName } from '../../shared/weekdays';
import { calendarQuery, spanQuery, SPEC, type Calendar, type MeetingItem } from './api';
import { DayMark, marksOf } from './calendar-words';
import { Steps } from './steps';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The month in the address, else the present one. */
const monthOf = (list: ListState<typeof SPEC>): Day => {
  const [month = ''] = list.state.filters.month;
  return `${MONTH.test(month) ? month : today().slice(0, 7)}-01`;
};

/** One month as weeks, with holidays and observances; on a phone its days one below the other. */
export function MonthView() {
  const { t, partialDate } = useTexts();
  const list = useListSearch(SPEC);
  const first = monthOf(list);
  const from = addDays(first, 1 - weekdayOf(first));
  const last = endOfMonth(first);
  const to = addDays(last, 8 - weekdayOf(last));
  const { data, error, refetch } = useQuery(spanQuery(list.state, from, to));
  const { data: calendar } = useQuery(calendarQuery(from, to));
  const go = (day: Day) => list.change({ filters: { ...list.state.filters, month: [day.slice(0, 7)] } });
  const title = partialDate(first.slice(0, 7));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <section className="card month" aria-labelledby="month-title">
      <Steps title={title} id="month-title" onBack={() => go(addMonths(first, -1))} onToday={() => go(today())} onNext={() => go(addMonths(first, 1))} words="month" />
      <MonthGrid days={daysWithin(from, to)} month={first.slice(0, 7)} label={title} meetings={data?.items ?? []} calendar={calendar} />
      {data && data.items.length === 0 && <p className="month-nothing">{t('meetings.month.none')}</p>}
    </section>
  );
}

type GridProps = { days: readonly Day[]; month: string; label: string; meetings: readonly MeetingItem[]; calendar: Calendar | undefined };

function MonthGrid({ days, month, label, meetings, calendar }: GridProps) {
  const { tag } = useTexts();
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <table className="month-grid" aria-label={label}>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekdayName(tag, weekday, 'long')}>
              {weekdayName(tag, weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} day={day} isOutside={!day.startsWith(month)} meetings={meetings.filter(({ on, endsOn }) => on <= day && day <= endsOn)} calendar={calendar} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, isOutside, meetings, calendar }: { day: Day; isOutside: boolean; meetings: readonly MeetingItem[]; calendar: Calendar | undefined }) {
  const texts = useTexts();
  const { date } = texts;
  const marks = marksOf(texts, calendar, day);
  const isToday = day === today();
  const state = [isOutside && 'outside', isToday && 'today', marks.some(({ sort }) => sort === 'holiday') && 'holiday', meetings.length + marks.length === 0 && 'nothing'].filter(Boolean).join(' ');
  return (
    <td className={`month-day ${state}`} aria-current={isToday ? 'date' : undefined}>
      <time dateTime={day} className="month-number">
        <span aria-hidden>{Number(day.slice(8))}</span>
        <span className="month-date">{date(day, 'full')}</span>
      </time>
      {marks.map((mark) => (
        <DayMark key={mark.key} mark={mark} />
      ))}
      {meetings.map((meeting) => (
        <MeetingChip key={meeting.id} meeting={meeting} />
      ))}
    </td>
  );
}

/** A meeting in a calendar: time, title, and whether it was cancelled. */
export function MeetingChip({ meeting: { id, title, from, to, state, body } }: { meeting: Pick<MeetingItem, 'id' | 'title' | 'from' | 'to' | 'state' | 'body'> }) {
  const { t } = useTexts();
  return (
    <Link to="/meetings/$id" params={{ id }} className={`meeting-chip ${state}`}>
      <bdi dir="ltr">
        {from}
        <span className="vh">–{to}</span>
      </bdi>{' '}
      <bdi className="meeting-chip-title">{title}</bdi>
      <span className="vh">
        , <bdi>{body.name}</bdi>
      </span>
      {state === 'cancelled' && <span className="meeting-chip-state"> {t('meetings.state.cancelled')}</span>}
    </Link>
  );
}
