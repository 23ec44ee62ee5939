import { localeTagOf, type Language } from '@verbund/contracts/languages.js';

/** The network's time zone: days and times are the same on every screen, wherever it stands. */
const TIME_ZONE = 'Europe/Berlin';

const DAY_MS = 86_400_000;

/** The present day in the network's time zone, as ISO text. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(now);

export type DateStyle = 'short' | 'medium' | 'long' | 'full';

/** A day, a month or only a year: `2012-05-03`, `2012-05`, `2012`. */
export type PartialDate = string;

const asDate = (moment: string | Date): Date => (typeof moment === 'string' ? new Date(moment) : moment);

/** The best unit for a distance in days: days up to two weeks, then weeks, months, years. */
function roughly(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const distance = Math.abs(days);
  if (distance < 14) return [Math.round(days), 'day'];
  if (distance < 60) return [Math.round(days / 7), 'week'];
  if (distance < 700) return [Math.round(days / 30.44), 'month'];
  return [Math.round(days / 365.25), 'year'];
}

function distanceOf(from: Date, moment: Date): [number, Intl.RelativeTimeFormatUnit] {
  const minutes = (moment.getTime() - from.getTime()) / 60_000;
  if (Math.abs(minutes) < 60) return [Math.round(minutes), 'minute'];
  if (Math.abs(minutes) < 1_440) return [Math.round(minutes / 60), 'hour'];
  return roughly((moment.getTime() - from.getTime()) / DAY_MS);
}

function partialDateFormat(value: PartialDate): Intl.DateTimeFormatOptions {
  if (value.length === 4) return { year: 'numeric' };
  return value.length === 7 ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' };
}

/** Everything that is written differently in each language, through `Intl` only; the formatters are built once. */
export function formatsOf(language: Language) {
  const tag = localeTagOf(language);
  const cache = new Map<string, unknown>();
  const once = <Formatter>(key: string, make: () => Formatter): Formatter => {
    if (!cache.has(key)) cache.set(key, make());
    return cache.get(key) as Formatter;
  };
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(`date${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, ...options }));
  const numbers = (options: Intl.NumberFormatOptions = {}) =>
    once(`number${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
  const relatives = () => once('relative', () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
  const names = () => once('names', () => new Intl.DisplayNames([tag], { type: 'language' }));
  return {
    /** An ISO day or instant as a date. */
    date: (moment: string | Date, style: DateStyle = 'medium') => dates({ dateStyle: style }).format(asDate(moment)),
    /** A date known to the day, the month or the year. */
    partialDate: (value: PartialDate) =>
      new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...partialDateFormat(value) }).format(new Date(value)),
    time: (moment: string | Date) =>
      dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(asDate(moment)),
    dateTime: (moment: string | Date) => dates({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(asDate(moment)),
    number: (value: number, options?: Intl.NumberFormatOptions) => numbers(options).format(value),
    /** "3 days ago", "in 2 months"; the exact moment belongs into a `title` beside it. */
    relative: (moment: string | Date, from = new Date()) => relatives().format(...distanceOf(from, asDate(moment))),
    list: (items: readonly string[]) => once('list', () => new Intl.ListFormat(tag)).format(items),
    languageName: (code: string) => names().of(code) ?? code,
  };
}

export type Formats = ReturnType<typeof formatsOf>;
