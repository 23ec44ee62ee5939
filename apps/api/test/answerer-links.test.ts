import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { holderOf, mailsTo, plannedMeeting, TODAY, tokenFor, type PlannedMeeting } from './board-meeting.js';
import { Api, type Client } from './harness.js';

/** Stands in everything of meeting B and its people, and nowhere else. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;

let api: Api;
let board: Client;
let a: PlannedMeeting;
let b: PlannedMeeting;
let ofA: string;
let routes: DeclaredRoute[];

async function invited(name: string, values: object = {}): Promise<PlannedMeeting> {
  const meeting = await plannedMeeting(api, board, [{ name }], values);
  await board.post(`/meetings/${meeting.id}/invitations`).send({ version: meeting.version }).expect(201);
  return meeting;
}

beforeAll(async () => {
  api = await Api.start();
  api.clock = TODAY;
  board = await api.as('board');
  routes = declaredRoutes(api.app);
  a = await invited('Anna');
  b = await invited(CANARY, { title: CANARY, place: CANARY, note: CANARY });
  ofA = await tokenFor(api, a.people[0]!.email);
});
afterEach(() => (api.clock = TODAY));
afterAll(() => api.stop());

const withLink = (method: string, address: string) =>
  request(api.app.getHttpServer())[method.toLowerCase() as 'get'](`/api/v1${address}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${ofA}`);
const inviteeOf = async ({ id }: PlannedMeeting) => (await board.get(`/meetings/${id}/invitees`).expect(200)).body.items[0] as { id: string; answer: string | null };

describe('the link of an invitation', () => {
  test('opens its own page and what is public, and no other route', async () => {
    const surprises: string[] = [];
    for (const route of routes) {
      const isOpen = route.rule.access === 'public' || route.rule.access === 'link:answerer';
      if (isOpen && route.method !== 'GET') continue;
      const { status } = await withLink(route.method, route.path.replace(':id', a.id).replace(/:\w+/g, () => randomUUID()));
      if (status >= 500 || (!isOpen && status !== 401 && status !== 404)) surprises.push(`${route.method} ${route.path} answers ${status}`);
    }
    expect(surprises).toEqual([]);
    expect(routes.filter(({ rule }) => rule.access === 'link:answerer')).toHaveLength(2);
  }, 120_000);

  test('shows nothing of another meeting, and answers for nobody else, whatever the body names', async () => {
    const foreign = await inviteeOf(b);
    const { text } = await holderOf(api, ofA).get().expect(200);
    expect(text.includes(CANARY) || text.includes(b.id)).toBe(false);
    for (const more of [{ inviteeId: foreign.id }, { id: foreign.id }, { meetingId: b.id }]) await holderOf(api, ofA).answer({ answer: 'coming', ...more }).expect(400);
    await holderOf(api, ofA).answer({ answer: 'coming' }).expect(200);
    expect((await inviteeOf(b)).answer).toBeNull();
  });

  test('is not guessed, cut, or written in another way', async () => {
    const wrong = fc.oneof(fc.base64String({ minLength: 20, maxLength: 60 }).map((text) => text.replace(/[+/=]/g, '-')), fc.constantFrom(ofA.slice(1), `${ofA}a`, ofA.toUpperCase(), ofA.toLowerCase(), `${ofA} ${ofA}`, "' OR true --"));
    await fc.assert(fc.asyncProperty(wrong.filter((token) => token !== ofA), async (token) => {
      const { status, body } = await holderOf(api, token).get();
      expect([status, (body as { code: string }).code]).toEqual([404, 'LINK_INVALID']);
    }), { numRuns: 60 });
  }, 60_000);

  test('is kept as a digest only', async () => {
    const stored = await api.db.query('SELECT to_jsonb(d) AS row FROM meeting_dispatches d');
    expect(JSON.stringify(stored)).not.toContain(ofA);
  });

  test('ends with the meeting, and when it is revoked; a new one ends the old one', async () => {
    const meeting = await invited('Boris');
    const { email } = meeting.people[0]!;
    const first = await tokenFor(api, email);
    api.clock = '2027-02-02T19:29:00Z';
    await holderOf(api, first).answer({ answer: 'coming' }).expect(200);
    api.clock = '2027-02-02T19:30:00Z';
    expect((await holderOf(api, first).answer({ answer: 'notComing' }).expect(404)).body.code).toBe('LINK_INVALID');
    api.clock = TODAY;
    const { id } = await inviteeOf(meeting);
    await board.post(`/meetings/${meeting.id}/invitees/${id}/renewals`).expect(201);
    await holderOf(api, first).get().expect(404);
    const renewed = (await mailsTo(api, email)).map(({ body_text: text }) => /\/answer#([\w-]+)/.exec(text)![1]!).find((token) => token !== first)!;
    await holderOf(api, renewed).get().expect(200);
    expect((await board.post(`/meetings/${meeting.id}/invitees/${id}/revocation`).expect(200)).body.items[0].dispatches.every(({ revoked }: { revoked: boolean }) => revoked)).toBe(true);
    await holderOf(api, renewed).answer({ answer: 'coming' }).expect(404);
    expect((await inviteeOf(meeting)).answer).toBe('coming');
  });

  test('answers nothing by being looked at', async () => {
    const meeting = await invited('Clara');
    const holder = holderOf(api, await tokenFor(api, meeting.people[0]!.email));
    await holder.get().expect(200);
    await holder.get().expect(200);
    expect((await inviteeOf(meeting)).answer).toBeNull();
  });
});
