import ICAL from 'ical.js';
import { calendarText, type CalendarEvent, type CalendarFile } from './calendar-file.js';

const EVENT: CalendarEvent = {
  uid: 'meeting-1@verbund.example', sequence: 0, changedAt: new Date('2027-01-01T09:00:00Z'), startsAt: new Date('2027-01-05T17:30:00Z'), endsAt: new Date('2027-01-05T19:30:00Z'),
  title: 'Vorstandssitzung', place: 'Saal, Nordstraße 1', description: 'Erste Zeile\nZweite Zeile', isCancelled: false,
};
const FILE: CalendarFile = { method: 'REQUEST', language: 'de', organizer: { name: 'Verbund e.V.', address: 'office@verbund.example' }, events: [EVENT] };

const written = (event: Partial<CalendarEvent> = {}, file: Partial<CalendarFile> = {}): string => calendarText({ ...FILE, ...file, events: [{ ...EVENT, ...event }] });

/** What an independent calendar program understands of it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  return { calendar, components: calendar.getAllSubcomponents('vevent'), events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}
const instants = (text: string): string[] => read(text).events.flatMap(({ startDate, endDate }) => [startDate, endDate].map((time) => time.toJSDate().toISOString()));

/** RFC 5545: lines of at most 75 octets, each ended by CRLF. */
const lineFaults = (text: string): string[] => text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line));

describe('a calendar file', () => {
  test('holds begin and end as instants, right in winter, in summer and at both changes', () => {
    for (const [startsAt, endsAt] of [
      ['2027-01-05T17:30:00.000Z', '2027-01-05T19:30:00.000Z'],
      ['2027-07-06T16:30:00.000Z', '2027-07-06T18:30:00.000Z'],
      ['2027-03-28T00:30:00.000Z', '2027-03-28T01:30:00.000Z'],
      ['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
    ] as const) expect(instants(written({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))).toEqual([startsAt, endsAt]);
  });

  test('keeps its UID when something changes, and raises SEQUENCE', () => {
    const [before, after] = [read(written()), read(written({ sequence: 3, title: 'Neu' }))];
    expect([before.events[0]!.uid, after.events[0]!.uid]).toEqual(['meeting-1@verbund.example', 'meeting-1@verbund.example']);
    expect([before.events[0]!.sequence, after.events[0]!.sequence]).toEqual([0, 3]);
  });

  test('says that a meeting is cancelled', () => {
    const { calendar, components } = read(written({ isCancelled: true }, { method: 'CANCEL' }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(components[0]!.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  test('names who asks, and the one person whose file it is with the answer', () => {
    const answers = (['coming', 'remote', 'notComing', null] as const).map((answer) => {
      const attendee = read(written({ attendee: { name: 'Olena', address: 'olena@verein.example', answer } })).components[0]!.getFirstProperty('attendee')!;
      return [attendee.getFirstValue(), attendee.getParameter('partstat'), attendee.getParameter('cn')];
    });
    expect(answers.map(([, state]) => state)).toEqual(['ACCEPTED', 'ACCEPTED', 'DECLINED', 'NEEDS-ACTION']);
    expect(String(answers[0]![0]).toLowerCase()).toBe('mailto:olena@verein.example');
    expect(read(written()).components[0]!.getFirstPropertyValue('organizer')).toBe('mailto:office@verbund.example');
    expect(written()).not.toContain('ATTENDEE');
  });

  test.each([
    ['Arabic', 'اجتماع مجلس الإدارة، الجلسة العادية الأولى في السنة الجديدة؛ جدول الأعمال طويل جداً'],
    ['Ukrainian', 'Засідання правління: обговорення бюджету, звіт ревізорів; вибори голови робочої групи «Молодь»'],
    ['signs beyond the first plane', '😀'.repeat(60)],
    ['signs with a meaning of their own', 'A, B; C: D \\ E "F" \\n G'],
  ])('keeps the words, %s too', (_, title) => {
    const text = written({ title, description: `${title}\n${title}`, attendee: { name: title, address: 'a@b.example', answer: null } }, { name: title, method: 'PUBLISH' });
    expect(lineFaults(text)).toEqual([]);
    const { events, calendar } = read(text);
    expect(events[0]!.summary).toBe(title);
    expect(events[0]!.description).toBe(`${title}\n${title}`);
    expect(String(calendar.getFirstPropertyValue('x-wr-calname')).replace(/\\(.)/g, '$1')).toBe(title);
  });

  test('lets no text begin a line of its own', () => {
    const hostile = 'X\r\nEND:VEVENT\r\nBEGIN:VEVENT\rATTENDEE:mailto:evil@x.example\nSUMMARY:fake\u2028\0"';
    const text = written({ title: hostile, place: hostile, description: hostile, attendee: { name: hostile, address: 'a@b.example', answer: null } }, { organizer: { name: hostile, address: 'office@verbund.example' }, name: hostile });
    const { events, components } = read(text);
    expect(events).toHaveLength(1);
    expect(components[0]!.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase())).toEqual(['mailto:a@b.example']);
    expect(components[0]!.getAllProperties('summary')).toHaveLength(1);
    expect(lineFaults(text)).toEqual([]);
  });

  test('leaves out what is no single address', () => {
    const text = written({ attendee: { name: 'A', address: 'a@b.example\r\nX:1', answer: null } }, { organizer: { name: 'Verbund', address: '' } });
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|X:1/);
  });
});
