import request, { type Test } from 'supertest';
import { CircularCalendarService } from '../src/modules/circular-resolutions/circular-calendar.service.js';
import type { CircularResolutionView } from '../src/modules/circular-resolutions/circular-resolutions.dto.js';
import { newBody } from './bodies.js';
import { appoint, personNamed, type Named } from './board-meeting.js';
import type { Api, Client } from './harness.js';

export type Circular = { id: string; version: number; bodyId: string; people: Named[] };

/** The statutes in force since long ago say this about resolutions of the board without a meeting. */
export async function ruleCircular(api: Api, board?: object | 'unknown'): Promise<void> {
  await api.db.query(`UPDATE rule_packs SET registered_on = '2099-01-01'`);
  if (board) await api.db.query(`INSERT INTO rule_packs (name, rules, adopted_on, filed_on, registered_on) VALUES ('Satzung 2020', $1, '2020-01-01', '2020-01-02', '2020-01-03')`, [JSON.stringify({ circular: { board } })]);
}

/** A draft for a board of its own with these members. */
export async function drafted(api: Api, board: Client, people: readonly { name: string; language?: string }[], values: object = {}): Promise<Circular> {
  const bodyId = await newBody(api.db);
  const members: Named[] = [];
  for (const { name, language } of people) members.push(await personNamed(api, name, language));
  for (const { id } of members) await appoint(api, bodyId, id);
  const { body } = await board.post('/circular-resolutions').send({ bodyId, title: 'Beamer', wording: 'Ein Beamer wird gekauft.', reasons: 'Der alte ist kaputt.', lastDay: '2027-01-20', ...values }).expect(201);
  return { id: body.id as string, version: body.version as number, bodyId, people: members };
}

export async function started(api: Api, board: Client, people: readonly { name: string; language?: string }[], values: object = {}): Promise<Circular> {
  const circular = await drafted(api, board, people, values);
  await board.post(`/circular-resolutions/${circular.id}/opening`).send({ version: circular.version }).expect(200);
  return circular;
}

export const viewOf = async ({ id }: Pick<Circular, 'id'>, client: Client): Promise<CircularResolutionView> => (await client.get(`/circular-resolutions/${id}`).expect(200)).body;

export type CircularMailRow = { subject: string; body_text: string; body_html: string; language: string };
export const circularMailsTo = (api: Api, email: string): Promise<CircularMailRow[]> => api.db.query('SELECT subject, body_text, body_html, language FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at, id', [email]);

/** The token of the newest link that was mailed to an address. */
export async function voterToken(api: Api, email: string): Promise<string> {
  const [mail] = await api.db.query(`SELECT m.body_text FROM circular_links l JOIN mail_messages m ON m.id = l.message_id JOIN circular_voters v ON v.id = l.voter_id WHERE v.email = $1 ORDER BY l.issued_at DESC LIMIT 1`, [email]);
  return /\/circular#([\w-]+)/.exec((mail as { body_text: string }).body_text)![1]!;
}

export type Voter = { get(): Test; answer(choice: string, remark?: string, more?: object): Test };

/** Whoever holds a link: no session, only the token. */
export function voterWith(api: Api, token: string): Voter {
  const send = (method: 'get' | 'post', path = '') => request(api.app.getHttpServer())[method](`/api/v1/circular-resolution${path}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${token}`);
  return { get: () => send('get'), answer: (choice, remark, more = {}) => send('post', '/answers').send({ choice, ...(remark !== undefined && { remark }), ...more }) };
}

export const votersOf = async (api: Api, { people }: Circular): Promise<Voter[]> => Promise.all(people.map(async ({ email }) => voterWith(api, await voterToken(api, email))));

/** Works off what the worker would do by the clock. */
export const lookAtTheDays = (api: Api): Promise<void> => api.app.get(CircularCalendarService).look();
