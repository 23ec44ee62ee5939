import { addDays } from '@verbund/domain/calendar/days.js';
import { MAX_INTERVAL, type Nth, type Recurrence } from '@verbund/domain/calendar/recurrence.js';
import type { FieldIssue } from '../../shared/http/api-problem';
import { clockOf } from '../../shared/weekdays';
import type { Series, SeriesCreate } from './api';
import { minutesOf } from './time-values';

export type SeriesValues = {
  version: number;
  bodyId: string | null;
  title: string;
  recurrence: { unit: 'month' | 'week'; interval: string; nth: string; weekday: string; monthsLeftOut: readonly string[] };
  from: string | null;
  /** Last day, while the API names the first day after it. */
  until: string | null;
  start: string;
  durationMinutes: string;
  mode: Series['template']['mode'];
  guests: string;
  needsStepFree: boolean;
  rotates: boolean;
  reason: string;
};

/** The board's usual evening. */
export const newSeries = (today: string): SeriesValues => ({
  version: 0, bodyId: null, title: '', recurrence: { unit: 'month', interval: '1', nth: '1', weekday: '2', monthsLeftOut: [] }, from: today, until: null, start: '18:30', durationMinutes: '120',
  mode: 'inPerson', guests: '0', needsStepFree: false, rotates: false, reason: '',
});

export function valuesOfSeries({ version, body, title, recurrence, from, until, startMinute, durationMinutes, template, rotates }: Series): SeriesValues {
  const { unit, interval, nth, weekday, monthsLeftOut } = recurrence;
  return {
    version, bodyId: body.id, title, recurrence: { unit, interval: String(interval), nth: String(nth ?? 1), weekday: String(weekday), monthsLeftOut: monthsLeftOut.map(String) },
    from, until: until && addDays(until, -1), start: clockOf(startMinute), durationMinutes: String(durationMinutes), mode: template.mode, guests: String(template.guests), needsStepFree: template.needsStepFree, rotates, reason: '',
  };
}

export const recurrenceOf = ({ unit, interval, nth, weekday, monthsLeftOut }: SeriesValues['recurrence']): Recurrence => ({
  unit, interval: Number(interval), nth: unit === 'month' ? (Number(nth) as Nth) : null, weekday: Number(weekday), monthsLeftOut: monthsLeftOut.map(Number),
});

/** What the API takes; the agenda every meeting begins with stays as it is. */
export const seriesInput = (values: SeriesValues, agenda: Series['template']['agenda']): SeriesCreate => ({
  bodyId: values.bodyId ?? '', title: values.title, recurrence: recurrenceOf(values.recurrence) as SeriesCreate['recurrence'], startMinute: minutesOf(values.start), durationMinutes: Number(values.durationMinutes),
  from: values.from ?? '', until: values.until && addDays(values.until, 1), template: { agenda, mode: values.mode, guests: Number(values.guests), needsStepFree: values.needsStepFree }, rotates: values.rotates,
});

const FIGURE = /^[1-9]\d*$/;

/** What the rules say before anything is sent, each at its field. */
export function problemsOfSeries({ recurrence: { unit, interval, monthsLeftOut }, durationMinutes, from, until }: SeriesValues): FieldIssue[] {
  const limit = MAX_INTERVAL[unit];
  return [
    ...(FIGURE.test(interval) ? [] : [{ field: 'recurrence.interval', code: 'notNumber' }]),
    ...(Number(interval) > limit ? [{ field: 'recurrence.interval', code: 'tooLarge', params: { limit } }] : []),
    ...(FIGURE.test(durationMinutes) ? [] : [{ field: 'durationMinutes', code: 'notNumber' }]),
    ...(monthsLeftOut.length === 12 ? [{ field: 'recurrence.monthsLeftOut', code: 'tooMany', params: { limit: 11 } }] : []),
    ...(from && until && until < from ? [{ field: 'until', code: 'endsBeforeBegin' }] : []),
  ];
}

/** Can the next days be reckoned from what the form holds? */
export const isSound = (values: SeriesValues): boolean => values.from !== null && values.start !== '' && problemsOfSeries(values).length === 0;
