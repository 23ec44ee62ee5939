import { directionOf, type Language } from '@verbund/contracts/languages.js';
import { MAIL_TEXTS, type MailKey } from '@verbund/contracts/mail-texts.js';
import type { CalendarEvent } from '../../platform/calendar/calendar-file.js';
import { instantInWords, spanInWords } from '../../platform/text/days-in-words.js';
import { formatText } from '../../platform/text/texts.js';
import type { MeetingFacts } from './meeting-facts.queries.js';

/** Day, time and zone of a meeting, such as: Dienstag, 5. Januar 2027, 18:30–20:30 Uhr MEZ. */
export const timeInWords = ({ startsAt, endsAt, timeZone }: Pick<MeetingFacts, 'startsAt' | 'endsAt' | 'timeZone'>, language: Language): string => spanInWords(language, startsAt, endsAt, timeZone);

/** Day and begin, short enough for a subject. */
export const beginInWords = ({ startsAt, timeZone }: Pick<MeetingFacts, 'startsAt' | 'timeZone'>, language: Language): string =>
  instantInWords(language, startsAt, timeZone, 'short');

/** Where people meet, on one line; empty where nobody does or nobody knows yet. */
export function placeInWords({ mode, room, organisation, address, place }: Pick<MeetingFacts, 'mode' | 'room' | 'organisation' | 'address' | 'place'>): string {
  if (mode === 'virtual') return '';
  const town = address ? `${address.postcode} ${address.place}`.trim() : '';
  return [room, organisation, place, address?.street, town].filter(Boolean).join(', ');
}

const LINES = ['time', 'place', 'way', 'online', 'rights', 'reason', 'note', 'agenda'] as const;
export type Line = (typeof LINES)[number];
type Words = Partial<Record<Line, string>>;

/** Lines of what is known, each with its label; foreign names keep their own direction within Arabic. */
export function labelledLines(words: Words, language: Language): string {
  const own = (text: string): string => (directionOf(language) === 'rtl' ? text.split('\n').map((line) => `\u2068${line}\u2069`).join('\n') : text);
  return LINES.filter((line) => words[line]?.trim()).map((line) => formatText(language, MAIL_TEXTS[language][`mails.line.${line}` as MailKey], { text: own(words[line]!.trim()) })).join('\n');
}

const whereabouts = (facts: MeetingFacts): Words => ({ way: facts.mode === 'virtual' ? '' : facts.howToFind, online: facts.mode === 'inPerson' ? '' : facts.onlineAddress, rights: facts.mode === 'inPerson' ? '' : facts.electronicRights, note: facts.note });

/** Everything that a mail says of the meeting besides its title. */
export const meetingInWords = (facts: MeetingFacts, language: Language, agenda: string): string =>
  labelledLines({ time: timeInWords(facts, language), place: placeInWords(facts), ...whereabouts(facts), agenda }, language);

/** The meeting as an entry of a calendar that its people read. */
export function calendarEvent(facts: MeetingFacts, language: Language, { host, agenda = '' }: { host: string; agenda?: string }): CalendarEvent {
  const { id, sequence, updatedAt: changedAt, startsAt, endsAt, title, state, reason } = facts;
  const isCancelled = state === 'cancelled';
  const description = labelledLines(isCancelled ? { reason } : { ...whereabouts(facts), agenda }, language).replace(/[\u2068\u2069]/g, '');
  return { uid: `meeting-${id}@${host}`, sequence, changedAt, startsAt, endsAt, title, place: placeInWords(facts) || (facts.mode === 'virtual' ? facts.onlineAddress : ''), description, isCancelled };
}
