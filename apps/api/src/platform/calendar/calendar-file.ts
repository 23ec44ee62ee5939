import type { Language } from '@verbund/contracts/languages.js';
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import { DateTime } from 'luxon';
import { isMailAddress } from '../mail/mail-address.js';

/** What a calendar program does with the file: asks for an answer, takes an entry away, or shows what is published (RFC 5546). */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export type CalendarAttendee = { readonly name: string; readonly address: string; readonly answer: 'coming' | 'remote' | 'notComing' | null };

export type CalendarEvent = {
  /** Stays the same for the whole life of what is entered, whatever changes. */
  readonly uid: string;
  /** Rises with every change that a calendar must know. */
  readonly sequence: number;
  readonly changedAt: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly isCancelled: boolean;
  /** Only in the file of one person. */
  readonly attendee?: CalendarAttendee;
};

export type CalendarFile = {
  readonly method: CalendarMethod;
  readonly language: Language;
  /** Of a calendar that is subscribed to. */
  readonly name?: string;
  readonly organizer: { readonly name: string; readonly address: string };
  readonly events: readonly CalendarEvent[];
};

const PARTICIPATION = { coming: ICalAttendeeStatus.ACCEPTED, remote: ICalAttendeeStatus.ACCEPTED, notComing: ICalAttendeeStatus.DECLINED } as const;
const HOURS_BETWEEN_LOOKS = 4;

/**
 * A file in the format iCalendar (RFC 5545). Every meeting is an event of its own with begin and end as instants in UTC, so no program has to know a
 * rule of summer time to show it right.
 */
export function calendarText({ method, language, name, organizer, events }: CalendarFile): string {
  const calendar = ical({ method: ICalCalendarMethod[method], prodId: { company: 'Verbund', product: 'Verbund', language: language.toUpperCase() } });
  if (name !== undefined) calendar.name(oneLine(name).replace(/[\\;,]/g, '\\$&')).ttl(HOURS_BETWEEN_LOOKS * 3600);
  for (const event of events) addEvent(calendar, organizer, event);
  return folded(calendar.toString());
}

function addEvent(calendar: ICalCalendar, organizer: CalendarFile['organizer'], { uid, sequence, attendee, ...event }: CalendarEvent): void {
  const entry = calendar.createEvent({
    id: uid, sequence, stamp: inUtc(event.changedAt), lastModified: inUtc(event.changedAt), start: inUtc(event.startsAt), end: inUtc(event.endsAt),
    summary: oneLine(event.title), location: oneLine(event.place) || null, description: readable(event.description) || null,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (isMailAddress(organizer.address)) entry.organizer({ name: parameter(organizer.name), email: organizer.address });
  if (!attendee || !isMailAddress(attendee.address)) return;
  const status = attendee.answer ? PARTICIPATION[attendee.answer] : ICalAttendeeStatus.NEEDSACTION;
  entry.createAttendee({ name: parameter(attendee.name), email: attendee.address, role: ICalAttendeeRole.REQ, status, rsvp: false });
}

const inUtc = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: 'utc' });

/** Line breaks of all kinds and signs that no calendar holds become blanks. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const readable = (text: string): string => text.split(/\r\n|\r|\n/).map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n').trim();
/** A parameter stands between quotation marks and cannot hold any (RFC 5545, section 3.2). */
const parameter = (text: string): string => oneLine(text).replace(/["\\]/g, '’');

const LONGEST_LINE = 75;

/** Lines of at most 75 octets, never broken within a letter (RFC 5545, section 3.1): the library counts letters. */
function folded(text: string): string {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/).filter(Boolean);
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function foldedLine(line: string): string {
  let octets = 0;
  let result = '';
  for (const letter of line) {
    const length = Buffer.byteLength(letter);
    const breaks = octets + length > LONGEST_LINE;
    result += breaks ? `\r\n ${letter}` : letter;
    octets = breaks ? length + 1 : octets + length;
  }
  return result;
}
