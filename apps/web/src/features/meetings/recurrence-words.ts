import type { Recurrence } from '@verbund/domain/calendar/recurrence.js';
import type { Texts } from '../../shared/texts/use-texts';
import { clockOf, weekdayName } from '../../shared/weekdays';

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export const monthName = (tag: string, month: number): string => new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1));

/** "Every month on the first Tuesday, 18:30, not in August". */
export function recurrenceWords({ t, tag, list }: Pick<Texts, 't' | 'tag' | 'list'>, { unit, interval, nth, weekday, monthsLeftOut }: Recurrence, minute: number): string {
  const day = weekdayName(tag, weekday, 'long');
  const rule = unit === 'week' ? t('meetings.rule.week', { interval, day }) : t('meetings.rule.month', { interval, day: t(`meetings.rule.nth.${nth === -1 ? 'last' : String(nth ?? 1)}` as 'meetings.rule.nth.1', { weekday: String(weekday), day }) });
  const except = monthsLeftOut.length > 0 ? [t('meetings.rule.except', { months: list(monthsLeftOut.map((month) => monthName(tag, month))) })] : [];
  return [rule, t('meetings.rule.time', { time: clockOf(minute) }), ...except].join(', ');
}
