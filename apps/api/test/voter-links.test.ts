import fc from 'fast-check';
import { randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { circularMailsTo, ruleCircular, started, viewOf, voterToken, voterWith, votersOf, type Circular } from './circular.js';
import { Api, type Client } from './harness.js';

/** Stands in everything of resolution B and its people, and nowhere else. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;

let api: Api;
let board: Client;
let a: Circular;
let b: Circular;
let ofA: string;
let routes: DeclaredRoute[];

beforeAll(async () => {
  api = await Api.start();
  board = await api.as('board');
  routes = declaredRoutes(api.app);
  await api.goTo('2027-01-05');
  await ruleCircular(api, { consent: 'all' });
  a = await started(api, board, [{ name: 'Anna' }, { name: 'Arif' }]);
  b = await started(api, board, [{ name: CANARY }], { title: CANARY, wording: CANARY, reasons: CANARY });
  ofA = await voterToken(api, a.people[0]!.email);
});
beforeEach(() => api.goTo('2027-01-05'));
afterAll(() => api.stop());

const withLink = (method: string, address: string) =>
  request(api.app.getHttpServer())[method.toLowerCase() as 'get'](`/api/v1${address}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${ofA}`);
const voterOf = async (circular: Circular, nth = 0) => (await viewOf(circular, board)).voters[nth]!;
const links = ({ id }: Circular, voterId: string) => `/circular-resolutions/${id}/voters/${voterId}`;

describe('the link of somebody with a vote', () => {
  test('opens its own page and what is public, and no other route', async () => {
    const surprises: string[] = [];
    for (const route of routes) {
      const isOpen = route.rule.access === 'public' || route.rule.access === 'link:voter';
      if (isOpen && route.method !== 'GET') continue;
      const { status } = await withLink(route.method, route.path.replace(':id', a.id).replace(/:\w+/g, () => randomUUID()));
      if (status >= 500 || (!isOpen && status !== 401 && status !== 404)) surprises.push(`${route.method} ${route.path} answers ${status}`);
    }
    expect(surprises).toEqual([]);
    expect(routes.filter(({ rule }) => rule.access === 'link:voter')).toHaveLength(2);
  }, 120_000);

  test('shows what is asked and nothing of another resolution, nor what others chose', async () => {
    const { body, text } = await voterWith(api, ofA).get().expect(200);
    expect(body).toMatchObject({ title: 'Beamer', wording: 'Ein Beamer wird gekauft.', reasons: 'Der alte ist kaputt.', askedBy: 'Test board', lastDay: '2027-01-20', isOpen: true, rule: { consent: 'all' }, receipt: null, holder: { name: 'Anna', language: 'de' } });
    expect(text.includes(CANARY) || text.includes(b.id)).toBe(false);
    await voterWith(api, await voterToken(api, a.people[1]!.email)).answer('consent', CANARY).expect(200);
    const after = await voterWith(api, ofA).get().expect(200);
    expect(after.body.counts).toEqual({ yes: 0, no: 0, abstentions: 0, recused: 0, missing: 1, entitled: 2 });
    expect(after.text).not.toContain(CANARY);
  });

  test('answers for nobody else, whatever the body names, and nothing but a choice', async () => {
    const foreign = await voterOf(b);
    for (const more of [{ voterId: foreign.id }, { id: b.id }, { wording: 'x' }]) await voterWith(api, ofA).answer('consent', undefined, more).expect(400);
    expect((await voterWith(api, ofA).answer('maybe').expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'choice', code: 'notOneOf' })]);
    expect((await voterWith(api, ofA).answer('consent', 'x'.repeat(1001)).expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'remark', code: 'tooLong' })]);
    expect((await voterOf(b)).choice).toBeNull();
    await board.post(`${links(a, foreign.id)}/renewals`).expect(404);
  });

  test('is not guessed, cut, or written in another way; no session opens the page', async () => {
    const wrong = fc.oneof(fc.base64String({ minLength: 20, maxLength: 60 }).map((text) => text.replace(/[+/=]/g, '-')), fc.constantFrom(ofA.slice(1), `${ofA}a`, ofA.toUpperCase(), `${ofA} ${ofA}`, "' OR true --"));
    await fc.assert(fc.asyncProperty(wrong.filter((token) => token !== ofA), async (token) => {
      const { status, body } = await voterWith(api, token).get();
      expect([status, (body as { code: string }).code]).toEqual([404, 'LINK_INVALID']);
    }), { numRuns: 40 });
    await board.get('/circular-resolution').expect(404);
  }, 60_000);

  test('is kept as a digest only', async () => {
    expect(JSON.stringify(await api.db.query('SELECT to_jsonb(l) AS row FROM circular_links l'))).not.toContain(ofA);
  });

  test('can be used again until it is decided: every answer is kept in text form, the last one counts, the same twice changes nothing', async () => {
    await api.db.query(`UPDATE rule_packs SET rules = '{"circular":{"board":{"consent":"majority","majority":{"of":"simple"}}}}' WHERE registered_on = '2020-01-03'`);
    const circular = await started(api, board, [{ name: 'Boris' }, { name: 'Bele' }]);
    const [voter] = await votersOf(api, circular);
    await voter!.get().expect(200);
    expect((await voterOf(circular, 1)).choice).toBeNull();
    await voter!.answer('refuse').expect(200);
    for (const _ of [1, 2]) expect((await voter!.answer('consent', ' Doch ').expect(200)).body.receipt).toMatchObject({ choice: 'consent', remark: 'Doch', name: 'Boris', wording: 'Ein Beamer wird gekauft.', at: expect.stringContaining('2027-01-05T10:00') });
    const kept = await api.db.query(`SELECT a.choice, a.name, a.wording FROM circular_answers a JOIN circular_voters v ON v.id = a.voter_id WHERE v.resolution_id = $1 ORDER BY a.id`, [circular.id]);
    expect(kept).toEqual(['refuse', 'consent'].map((choice) => ({ choice, name: 'Boris', wording: 'Ein Beamer wird gekauft.' })));
    await expect(api.db.query('DELETE FROM circular_answers')).rejects.toThrow('kept as it was given');
    const trail = JSON.stringify(await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'circularResolution.answered'`));
    expect(trail).not.toMatch(/refuse|consent|Doch/);
    await api.db.query(`UPDATE rule_packs SET rules = '{"circular":{"board":{"consent":"all"}}}' WHERE registered_on = '2020-01-03'`);
  });

  test('shows the result for thirty days after the last one and then nothing', async () => {
    const circular = await started(api, board, [{ name: 'Dora' }]);
    const [voter] = await votersOf(api, circular);
    await voter!.answer('consent').expect(200);
    await voter!.answer('consent').expect(200);
    await api.goTo('2027-02-19');
    expect((await voter!.get().expect(200)).body).toMatchObject({ state: 'passed', decision: { number: '2027-001' } });
    await api.goTo('2027-02-20');
    await voter!.get().expect(404);
    expect((await voter!.answer('refuse').expect(404)).body.code).toBe('LINK_INVALID');
  });

  test('ends when it is revoked; a new one ends the old one; what was answered stays', async () => {
    const circular = await started(api, board, [{ name: 'Clara' }, { name: 'Cora' }]);
    const [first] = await votersOf(api, circular);
    const { id } = await voterOf(circular);
    await first!.answer('consent').expect(200);
    await board.post(`${links(circular, id)}/renewals`).expect(201);
    await first!.get().expect(404);
    const mails = await circularMailsTo(api, circular.people[0]!.email);
    expect(mails).toHaveLength(2);
    const { voters } = (await board.post(`${links(circular, id)}/revocation`).expect(200)).body;
    expect(voters[0]).toMatchObject({ choice: 'consent', hasLink: false });
    for (const { body_text: text } of mails) await voterWith(api, /\/circular#([\w-]+)/.exec(text)![1]!).answer('refuse').expect(404);
    await (await api.as('auditor')).post(`${links(circular, id)}/renewals`).expect(403);
  });
});
