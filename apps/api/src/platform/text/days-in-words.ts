import { localeTagOf, type Language } from '@verbund/contracts/languages.js';

const dayAs = (language: Language, day: string, dateStyle: 'long' | 'full'): string => new Intl.DateTimeFormat(localeTagOf(language), { dateStyle, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** An ISO day as it is written in a sentence, such as 15. März 2027. */
export const dayInWords = (language: Language, day: string): string => dayAs(language, day, 'long');

/** The same with its weekday, such as Montag, 15. März 2027. */
export const weekdayInWords = (language: Language, day: string): string => dayAs(language, day, 'full');

type Shape = 'long' | 'range' | 'short';
const SHAPES: Record<Shape, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  range: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZoneName: 'short' },
  short: { day: 'numeric', month: 'short' },
};

/** Days with hours and minutes on the clock of a time zone, of 24 hours in every language. */
const clock = (language: Language, timeZone: string, shape: Shape): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeTagOf(language), { ...SHAPES[shape], hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });

/** Day and time, such as Dienstag, 5. Januar 2027 um 18:30; `short`: 5. Jan., 18:30, for a subject. */
export const instantInWords = (language: Language, instant: string | Date, timeZone: string, shape: 'long' | 'short' = 'long'): string => clock(language, timeZone, shape).format(new Date(instant));

/** From when until when, with the zone, such as Dienstag, 5. Januar 2027, 18:30–20:30 Uhr MEZ. */
export const spanInWords = (language: Language, from: Date, until: Date, timeZone: string): string => clock(language, timeZone, 'range').formatRange(from, until);
