import { randomBytes, randomUUID } from 'node:crypto';
import request from 'supertest';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { Api } from './harness.js';
import { bodyNamed, hostNamed, hostToken, PLANNING_DAY } from './hosting-network.js';
import { hostHolder, publishedYear } from './hosted-year.js';

/** Stands in everything of the other host that a host must not see; its name and day it may, to swap with it. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;

let api: Api;
let routes: DeclaredRoute[];
let token: string;
let other: string;

beforeAll(async () => {
  api = await Api.start();
  api.clock = PLANNING_DAY;
  const office = await api.as('office');
  await hostNamed(api, 'Chor');
  other = await hostNamed(api, 'Garten');
  await api.db.query('UPDATE rooms SET how_to_find = $1, contact_name = $1 WHERE organisation_id = $2', [CANARY, other]);
  await api.db.query('UPDATE organisations SET internal_notes = $1 WHERE id = $2', [CANARY, other]);
  const { meetings } = await publishedYear(api, office, await bodyNamed(api, 'Vorstand'), ['2027-03-02', '2027-04-06']);
  const [own] = await api.db.query('SELECT a.meeting_id FROM host_assignments a JOIN organisations o ON o.id = a.organisation_id WHERE o.name = $1', ['Chor']);
  expect(meetings).toContain(own.meeting_id);
  token = await hostToken(api, 'chor@verein.example', own.meeting_id);
});
afterAll(() => api.stop());

const withLink = (method: string, address: string) =>
  request(api.app.getHttpServer())[method.toLowerCase() as 'get'](`/api/v1${address}`).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${token}`);
const address = ({ path }: DeclaredRoute) => path.replace(':id', other).replace(/:\w+/g, () => randomUUID());

beforeAll(() => void (routes = declaredRoutes(api.app)));

describe('the link of a host', () => {
  test('opens its own page and what is public, and no other route', async () => {
    const surprises: string[] = [];
    for (const route of routes) {
      const isOpen = route.rule.access === 'public' || route.rule.access === 'link:host';
      if (isOpen && route.method !== 'GET') continue;
      const { status } = await withLink(route.method, address(route));
      if (status >= 500 || (!isOpen && status !== 401 && status !== 404)) surprises.push(`${route.method} ${route.path} answers ${status}`);
    }
    expect(surprises).toEqual([]);
    expect(routes.filter(({ rule }) => rule.access === 'link:host').length).toBeGreaterThan(5);
  }, 60_000);

  test('shows of other hosts their names and days, and nothing else', async () => {
    const leaks: string[] = [];
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { text } = await withLink('get', address(route)).buffer(true);
      if ((text ?? '').includes(CANARY)) leaks.push(route.path);
    }
    expect(leaks).toEqual([]);
    expect((await hostHolder(api, token).get().expect(200)).body.swapOptions).toEqual([{ assignmentId: expect.any(String), organisation: 'Garten', day: expect.any(String) }]);
  }, 60_000);

  test('answers for its own hosting only, whatever the body names', async () => {
    for (const more of [{ organisationId: other }, { assignmentId: randomUUID() }]) await hostHolder(api, token).post('/confirmation').send({ shown: 'asked', ...more }).expect(400);
    await hostHolder(api, token).post('/swaps').send({ assignmentId: randomUUID() }).expect(422);
    await hostHolder(api, token).post(`/swaps/${randomUUID()}/answer`).send({ agreed: true }).expect(404);
  });
});
