import type { FieldIssue } from '../../shared/http/api-problem';
import type { Meeting } from '../../shared/meetings';
import { clockOf } from '../../shared/weekdays';

/** A time as a form asks for it: the end as a clock, on a later day when it says so. */
export type TimeValues = { on: string | null; from: string; to: string; nights: string };

export const NEW_TIME: TimeValues = { on: null, from: '18:30', to: '20:30', nights: '0' };

const DAY = 1440;

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

export function timeValuesOf({ on, startMinute, durationMinutes }: Pick<Meeting, 'on' | 'startMinute' | 'durationMinutes'>): TimeValues {
  const end = startMinute + durationMinutes;
  return { on, from: clockOf(startMinute), to: clockOf(end % DAY), nights: String(Math.floor(end / DAY)) };
}

const durationOf = ({ from, to, nights }: TimeValues): number => minutesOf(to) - minutesOf(from) + Number(nights) * DAY;

export const timeInput = (values: TimeValues): { on: string; startMinute: number; durationMinutes: number } => ({ on: values.on ?? '', startMinute: minutesOf(values.from), durationMinutes: durationOf(values) });

/** An end before the begin is said at its field. */
export const problemsOfTime = (values: TimeValues): FieldIssue[] => (values.from && values.to && durationOf(values) <= 0 ? [{ field: 'to', code: 'endsBeforeBegin' }] : []);
