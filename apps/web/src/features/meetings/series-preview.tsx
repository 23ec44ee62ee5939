import { useQuery } from '@tanstack/react-query';
import { addDays } from '@verbund/domain/calendar/days.js';
import { horizonOf, occurrencesOf } from '@verbund/domain/calendar/recurrence.js';
import { useWatch } from 'react-hook-form';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { calendarQuery } from './api';
import { DayMark, marksOf } from './calendar-words';
import { recurrenceWords } from './recurrence-words';
import { isSound, recurrenceOf, type SeriesValues } from './series-values';
import { minutesOf } from './time-values';

const SHOWN = 12;

/** The rule in words and the next dates it makes, while it is being entered. */
export function SeriesPreview() {
  const texts = useTexts();
  const { t, date, number } = texts;
  const values = useWatch() as SeriesValues;
  const horizon = horizonOf(today());
  const { data: calendar } = useQuery(calendarQuery(today(), horizon));
  if (!isSound(values)) return null;
  const rule = recurrenceOf(values.recurrence);
  const end = values.until && values.until < horizon ? addDays(values.until, 1) : horizon;
  const days = occurrencesOf(rule, values.from!, { from: today(), to: end });
  return (
    <section className="series-preview" aria-label={t('meetings.series.preview')}>
      <p role="status">
        <strong>{recurrenceWords(texts, rule, minutesOf(values.start))}</strong>
        <br />
        {t('meetings.series.count', { count: days.length, until: date(addDays(end, -1), 'long') })}
      </p>
      <ol>
        {days.slice(0, SHOWN).map((day) => (
          <li key={day}>
            <time dateTime={day}>{date(day, 'full')}</time>
            {marksOf(texts, calendar, day).map((mark) => (
              <DayMark key={mark.key} mark={mark} />
            ))}
          </li>
        ))}
      </ol>
      {days.length > SHOWN && <p>{t('meetings.series.more', { count: number(days.length - SHOWN) })}</p>}
    </section>
  );
}
