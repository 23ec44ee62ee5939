import ICAL from 'ical.js';
import request, { type Test } from 'supertest';
import { ChangeAnnouncementsService } from '../src/modules/invitations/change-announcements.service.js';
import { newBody } from './bodies.js';
import type { Api, Client } from './harness.js';

export const TODAY = '2027-01-05T10:00:00Z';

export type Named = { id: string; name: string; email: string };

/** A person with a mailbox, in this language. */
export async function personNamed(api: Api, familyName: string, language = 'de'): Promise<Named> {
  const email = `${familyName.toLowerCase().replace(/\W+/g, '')}${Math.trunc(Math.random() * 1e9)}@person.example`;
  const [{ id }] = await api.db.query('INSERT INTO people (family_name, sort_name, languages, channels) VALUES ($1, $1, $2, $3) RETURNING id', [familyName, [language], JSON.stringify([{ kind: 'email', value: email, label: '' }])]);
  return { id: id as string, name: familyName, email };
}

export const appoint = (api: Api, bodyId: string, personId: string, during = '[2026-01-01,2028-01-01)') =>
  api.db.query(`INSERT INTO mandates (body_id, person_id, role, votes, during, obtained) VALUES ($1, $2, 'member', true, $3, 'election')`, [bodyId, personId, during]);

export type PlannedMeeting = { id: string; version: number; bodyId: string; people: Named[] };

/** A meeting of a board of its own, with these people as members. */
export async function plannedMeeting(api: Api, board: Client, people: readonly { name: string; language?: string }[], values: object = {}): Promise<PlannedMeeting> {
  const bodyId = await newBody(api.db);
  const members: Named[] = [];
  for (const { name, language } of people) members.push(await personNamed(api, name, language));
  for (const { id } of members) await appoint(api, bodyId, id);
  const { body } = await board.post('/meetings').send({ bodyId, title: 'Vorstandssitzung', on: '2027-02-02', startMinute: 1110, durationMinutes: 120, mode: 'hybrid', place: 'Saal', onlineAddress: 'https://meet.example/x', ...values }).expect(201);
  return { id: body.id as string, version: body.version as number, bodyId, people: members };
}

/** Works off what the worker would: changes become mails. */
export const announceChanges = (api: Api, id: string): Promise<void> => api.app.get(ChangeAnnouncementsService).announce(id);

export type Mail = { recipient_email: string; recipient_name: string; language: string; subject: string; body_text: string; body_html: string; calendar: string; calendar_method: string };
export const mailsTo = (api: Api, email: string): Promise<Mail[]> => api.db.query('SELECT m.* FROM mail_messages m LEFT JOIN meeting_dispatches d ON d.message_id = m.id WHERE m.recipient_email = $1 ORDER BY d.dispatched_at, m.created_at', [email]);

/** The token of the newest mail to an address. */
export async function tokenFor(api: Api, email: string): Promise<string> {
  const mail = (await mailsTo(api, email)).filter(({ body_text: text }) => text.includes('/answer#')).at(-1)!;
  return /\/answer#([\w-]+)/.exec(mail.body_text)![1]!;
}

export type Holder = { get(): Test; answer(body: object): Test };

/** Whoever holds a link: no session, only the token. */
export function holderOf(api: Api, token: string): Holder {
  const send = (method: 'get' | 'post', path = '') => request(api.app.getHttpServer())[method](`/api/v1/meeting-invitation${path}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${token}`);
  return { get: () => send('get'), answer: (body) => send('post', '/answers').send(body) };
}

/** What an independent calendar program reads. */
export function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, location, description, sequence, startDate, endDate } = new ICAL.Event(component);
    const attendees = component.getAllProperties('attendee').map((one) => `${String(one.getFirstValue()).toLowerCase().replace('mailto:', '')} ${one.getParameter('partstat') as string}`);
    return { uid, summary, location, description, sequence, start: startDate.toJSDate().toISOString(), end: endDate.toJSDate().toISOString(), status: component.getFirstPropertyValue('status'), attendees };
  });
}
