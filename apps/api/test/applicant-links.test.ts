import { randomBytes, randomUUID } from 'node:crypto';
import { declaredRoutes, type DeclaredRoute } from '../src/platform/http/route.js';
import { allAnswers, filledApplication, startApplication, type Applicant } from './applicants.js';
import { Api, type Client } from './harness.js';

/** Stands in everything that applicant B wrote, and nowhere else. */
const CANARY = `qx${randomBytes(4).toString('hex')}`;

let api: Api;
let office: Client;
let a: Applicant;
let b: Applicant;
let routes: DeclaredRoute[];
beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  routes = declaredRoutes(api.app);
  a = await startApplication(api, 'a@verein.example');
  b = await filledApplication(api, `${CANARY} name`, `b@${CANARY}.example`);
  const { body } = await b.get().expect(200);
  const texts = ['name', 'latinName', 'purpose', 'street', 'place', 'familyName', 'motivation'].map((field) => [field, `${CANARY} ${field}`]);
  await b.patch().send({ version: body.version, answers: { ...(await allAnswers(api)), ...Object.fromEntries(texts) } }).expect(200);
  await b.post('/submission').expect(200);
});
afterAll(() => api.stop());

const address = ({ path }: DeclaredRoute, id = b.id) => path.replace(':id', id).replace(/:\w+/g, () => randomUUID());

describe('the link of an applicant', () => {
  test('opens its own application and what is public, and no other route', async () => {
    const surprises: string[] = [];
    for (const route of routes) {
      const { status } = await api.stranger[route.method.toLowerCase() as 'get'](address(route)).set('Authorization', `Bearer ${a.token}`);
      if (status >= 500) surprises.push(`${route.method} ${route.path} answers ${status}`);
      const isOpen = route.rule.access === 'public' || route.rule.access === 'link:applicant';
      if (!isOpen && status !== 401 && status !== 404) surprises.push(`${route.method} ${route.path} answers ${status}`);
    }
    expect(surprises).toEqual([]);
  }, 60_000);
});

describe('what an applicant wrote', () => {
  const reading = () => routes.filter(({ method }) => method === 'GET');
  const questions = async (organisation: string) =>
    reading().flatMap((route) => (route.path.includes(':') ? [address(route), address(route, organisation)] : ['', `?search=${CANARY}`, '?pageSize=100', `?q=${CANARY}`].map((query) => route.path + query)));

  async function leaks(ask: (question: string) => PromiseLike<{ headers: unknown; text: string }>, secrets: readonly string[] = [CANARY]): Promise<string[]> {
    const { body } = await office.get(`/applications/${b.id}`).expect(200);
    const found: string[] = [];
    for (const question of await questions((body as { organisation: { id: string } }).organisation.id)) {
      const { headers, text } = await ask(question);
      const answer = `${JSON.stringify(headers)}${text ?? ''}`;
      if (secrets.some((secret) => answer.includes(secret))) found.push(question);
    }
    return found;
  }

  test('is there for the office to find', async () => {
    expect(await leaks((question) => office.get(question).buffer(true))).toEqual(expect.arrayContaining([`/applications?search=${CANARY}`, `/applications/${b.id}`]));
  }, 60_000);

  test('is in no answer to another applicant, a stranger or a representative', async () => {
    const { body } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Organisation A' }] }).expect(201);
    const representative = await api.as('representative', { organisationIds: [body.id as string] });
    expect(await leaks((question) => api.stranger.get(question).set('Authorization', `Bearer ${a.token}`).buffer(true))).toEqual([]);
    expect(await leaks((question) => api.stranger.get(question).buffer(true))).toEqual([]);
    expect(await leaks((question) => representative.get(question).buffer(true))).toEqual([]);
  }, 120_000);

  test('reaches an auditor as a record of the register: without the person, their words or their address', async () => {
    const auditor = await api.as('auditor');
    const ask = (question: string) => auditor.get(question).buffer(true);
    expect((await leaks(ask)).filter((question) => question.startsWith('/applications'))).toEqual([]);
    expect(await leaks(ask, [`${CANARY} familyName`, `${CANARY} motivation`, `b@${CANARY}.example`])).toEqual([]);
  }, 120_000);

  test('is in no entry of the trail before it becomes a member', async () => {
    // An export keeps what its taker searched for, here in the tests above: that alone is left out.
    const written = `CASE action WHEN 'network.exported' THEN changes - 'search' ELSE changes END`;
    const entries = `SELECT action, changes FROM audit_entries WHERE (${written})::text LIKE '%' || $1 || '%' OR account_name LIKE '%' || $1 || '%'`;
    expect(await api.db.query(entries, [CANARY])).toEqual([]);
  });
});
