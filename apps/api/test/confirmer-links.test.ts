import { randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { holderOf, organisationNamed, queueMails, startedCampaign, TODAY, tokenFor, type Holder } from './confirmation-campaign.js';
import { Api, type Client } from './harness.js';
import { pdf } from './sample-files.js';

/** Stands in everything of organisation B and of the people who answer for it, and nowhere else. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;
const text = (field: string) => `${CANARY} ${field}`;
const SECTIONS = ['identity', 'work', 'reach', 'people', 'documents', 'rooms'];

let api: Api;
let office: Client;
let routes: DeclaredRoute[];
let a: string;
let b: string;
let campaign: string;
let ofA: string;
let holderOfA: Holder;
let holderOfB: Holder;

beforeAll(async () => {
  api = await Api.start();
  api.clock = TODAY;
  office = await api.as('office');
  routes = declaredRoutes(api.app);
  a = await organisationNamed(office, 'Organisation A');
  b = await organisationNamed(office, text('B'), { purpose: { de: text('purpose') }, internalNotes: text('internal'), addresses: [{ kind: 'visit', street: text('street'), postcode: '30159', place: text('place') }] });
  const { body: person } = await office.post('/people').send({ familyName: text('family'), channels: [{ kind: 'email', value: `${CANARY}@person.example` }] }).expect(201);
  await office.post(`/organisations/${b}/contacts`).send({ personId: person.id, function: 'chair', isPrimary: true }).expect(201);
  campaign = await startedCampaign(office, { segment: { id: [a, b] }, sections: SECTIONS });
  await queueMails(api, campaign);
  ofA = await tokenFor(api, campaign, 'organisationa@verein.example');
  holderOfA = holderOf(api, ofA);
  const [{ email }] = await api.db.query('SELECT l.email FROM confirmation_links l JOIN mail_messages m ON m.id = l.message_id WHERE l.campaign_id = $1 AND m.body_text LIKE $2 LIMIT 1', [campaign, `%${CANARY}%`]);
  holderOfB = holderOf(api, await tokenFor(api, campaign, email));
});
afterAll(() => api.stop());

const withLink = (method: string, address: string) =>
  request(api.app.getHttpServer())[method.toLowerCase() as 'get'](`/api/v1${address}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${ofA}`);
const address = ({ path }: DeclaredRoute, id = b) => path.replace(':id', id).replace(/:\w+/g, () => randomUUID());

describe('the link of a confirmer', () => {
  test('opens its own page and what is public, and no other route', async () => {
    const surprises: string[] = [];
    for (const route of routes) {
      const isOpen = route.rule.access === 'public' || route.rule.access === 'link:confirmer';
      if (isOpen && route.method !== 'GET') continue;
      const { status } = await withLink(route.method, address(route));
      if (status >= 500 || (!isOpen && status !== 401 && status !== 404)) surprises.push(`${route.method} ${route.path} answers ${status}`);
    }
    expect(surprises).toEqual([]);
    expect(routes.filter(({ rule }) => rule.access === 'link:confirmer').length).toBeGreaterThan(5);
  }, 60_000);

  test('shows nothing of another organisation, whatever is asked', async () => {
    const questions = routes
      .filter(({ method }) => method === 'GET')
      .flatMap((route) => (route.path.includes(':') ? [address(route), address(route, campaign)] : ['', `?search=${CANARY}`, `?q=${CANARY}`, `?id=${b}`, `?organisation=${b}`, '?pageSize=100'].map((query) => route.path + query)));
    const leaks: string[] = [];
    for (const question of questions) {
      const { headers, text: body } = await withLink('get', question).buffer(true);
      const answer = `${JSON.stringify(headers)}${body ?? ''}`;
      if (answer.includes(CANARY) || answer.includes(b)) leaks.push(question);
    }
    expect(leaks).toEqual([]);
    expect((await holderOfA.get().expect(200)).body.organisation.name).toBe('Organisation A');
    expect((await holderOfB.get().expect(200)).text).toContain(text('purpose'));
  }, 60_000);

  test('changes only its own organisation, whatever the body names', async () => {
    const before = (await office.get(`/organisations/${b}`).expect(200)).body as { version: number; sections: object[] };
    const { body } = await holderOfA.get().expect(200);
    const own = { version: body.organisation.version as number };
    for (const foreign of [{ id: b }, { organisationId: b }, { internalNotes: 'x' }]) {
      const answer = await holderOfA.patch('/profile').send({ ...own, ...foreign });
      expect([answer.status, answer.text.includes(CANARY)]).toEqual([400, false]);
    }
    await holderOfA.post('/answers').send({ sections: ['identity'], organisationId: b }).expect(400);
    expect((await office.get(`/organisations/${b}`).expect(200)).body).toMatchObject({ version: before.version, sections: before.sections });
  });
});

describe('the mails to people of A', () => {
  type Mail = { recipient_email: string; recipient_name: string; subject: string; body_text: string; body_html: string };
  const queued = () => api.db.query('SELECT * FROM mail_messages ORDER BY created_at') as Promise<Mail[]>;
  let colleagues: { email: string; isOfB: boolean }[];

  const emailOf = async ({ accountId }: Client) => (await api.db.query('SELECT email FROM accounts WHERE id = $1', [accountId]))[0].email as string;

  /** What a member does of which somebody hears: a change that the office asks about, and a paper that it refuses. */
  async function heardAbout(representative: Client, organisation: string, words: string): Promise<void> {
    const { body: record } = await representative.get(`/organisations/${organisation}`).expect(200);
    const change = { version: record.version as number, registerNumber: `VR ${words}`, reason: words };
    const { body: saved } = await representative.patch(`/organisations/${organisation}`).send(change).expect(200);
    await office.post(`/change-requests/${saved.requestId as string}/questions`).send({ text: words }).expect(201);
    const file = representative.post(`/organisations/${organisation}/documents`).query({ kind: 'statutes', title: words });
    const { body: paper } = await file.set('Content-Type', 'application/octet-stream').set('X-File-Name', 'satzung.pdf').send(pdf(words)).expect(201);
    await office.post(`/organisations/${organisation}/documents/${paper.id as string}/reviews`).send({ step: 'refused', reason: words }).expect(200);
  }

  beforeAll(async () => {
    const representatives = [await api.as('representative', { organisationIds: [a] }), await api.as('representative', { organisationIds: [b] })];
    await heardAbout(representatives[0]!, a, 'Von A');
    await heardAbout(representatives[1]!, b, text('words'));
    const passed = { language: 'de', keepMine: true } as const;
    await holderOfA.post('/passings').send({ ...passed, name: 'Ali', email: 'colleague@a.example' }).expect(204);
    await holderOfB.post('/passings').send({ ...passed, name: text('colleague'), email: `colleague@${CANARY}.example` }).expect(204);
    colleagues = [{ email: 'organisationa@verein.example', isOfB: false }, { email: 'colleague@a.example', isOfB: false }];
    for (const [nth, one] of representatives.entries()) colleagues.push({ email: await emailOf(one), isOfB: nth === 1 });
  });

  test('hold nothing of B: campaign, passing on, question and refusal', async () => {
    const leaks: string[] = [];
    const heard: number[] = [];
    for (const { email, isOfB } of colleagues) {
      const mails = (await queued()).filter(({ recipient_email: to }) => to === email);
      heard.push(mails.length);
      if (!isOfB) leaks.push(...mails.filter((mail) => JSON.stringify(mail).includes(CANARY) || JSON.stringify(mail).includes(b)).map(({ subject }) => `${email}: ${subject}`));
    }
    expect(leaks).toEqual([]);
    expect(heard).toEqual([1, 1, 2, 2]);
  });

  test('and those to people of B hold what is theirs, so that the search would find it', async () => {
    const email = colleagues.find(({ isOfB }) => isOfB)!.email;
    const mails = (await queued()).filter(({ recipient_email: to }) => to === email);
    expect(mails.every((mail) => JSON.stringify(mail).includes(CANARY))).toBe(true);
  });
});
