import { isObservedAt } from '@verbund/domain/calendar/observance-days.js';
import { Flag, GraduationCap, Sparkles, type LucideIcon } from 'lucide-react';
import { useTexts, type Texts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import type { Calendar, CalendarDays, DateWarning } from './api';

type Named = { readonly kind: string | null; readonly name: string };

/** The name of a holiday or observance in the reader's language, else as somebody entered it. */
export const calendarWord = ({ tOr }: Pick<Texts, 'tOr'>, { kind, name }: Named): string => (kind ? tOr(`calendar.day.${kind}`, 'word.value.asIs', { value: name || kind }) : name);

/** Where days are written: of those that ship in the reader's language. */
export const sourceWord = ({ tOr }: Pick<Texts, 'tOr'>, { id, source }: Pick<CalendarDays, 'id' | 'source'>): string => (id ? source : tOr(`calendar.source.${source}`, 'word.value.asIs', { value: source }));

export type Mark = { readonly key: string; readonly sort: 'holiday' | 'school' | 'observance'; readonly word: string; readonly isEstimated: boolean };

const ICONS: Record<Mark['sort'], LucideIcon> = { holiday: Flag, school: GraduationCap, observance: Sparkles };

/** What is special about a day, public holidays first. */
export function marksOf(texts: Pick<Texts, 'tOr'>, calendar: Calendar | undefined, day: string): Mark[] {
  if (!calendar) return [];
  const holidays = calendar.holidays.filter(({ on }) => on === day).map(({ kind }): Mark => ({ key: kind, sort: 'holiday', word: calendarWord(texts, { kind, name: '' }), isEstimated: false }));
  const days = calendar.days.filter((known) => isObservedAt(known as never, day, 0)).map((known): Mark => markOf(texts, known));
  return [...holidays, ...days.filter(({ word }) => holidays.every((holiday) => holiday.word !== word))];
}

const markOf = (texts: Pick<Texts, 'tOr'>, days: CalendarDays): Mark => ({
  key: `${days.key ?? days.id ?? ''}`,
  sort: days.calendar === 'schoolHolidays' ? 'school' : 'observance',
  word: calendarWord(texts, days),
  isEstimated: days.estimated,
});

/** Word and shape, never colour alone. */
export function DayMark({ mark: { sort, word, isEstimated } }: { mark: Mark }) {
  const { t } = useTexts();
  const Icon = ICONS[sort];
  return (
    <span className={`day-mark ${sort}`}>
      <Icon size={12} aria-hidden />
      <span>
        {word}
        {isEstimated && (
          <>
            {' '}
            <bdi dir="ltr" title={t('calendar.estimated')}>
              ±1
            </bdi>
          </>
        )}
      </span>
    </span>
  );
}

/** What speaks against a date, as sentences; nothing of it forbids the meeting. */
export function Warnings({ warnings }: { warnings: readonly DateWarning[] }) {
  const texts = useTexts();
  if (warnings.length === 0) return null;
  return (
    <ul className="date-warnings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.kind ?? ''} ${warning.meetingId ?? warning.name}`}>
          <Badge tone="warning">{texts.t(`meetings.warning.${warning.code}`)}</Badge> {sentenceOf(texts, warning)}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf(texts: Texts, warning: DateWarning): string {
  const name = calendarWord(texts, warning);
  if (warning.maybe) return texts.t('meetings.warning.maybe', { name });
  return name;
}
