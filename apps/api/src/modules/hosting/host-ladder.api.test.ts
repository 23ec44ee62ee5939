import { planDemoHosts } from '../../demo/demo-hosts.js';
import { systemActor } from '../../platform/work/request-actor.js';
import { Api, type Client } from '../../../test/harness.js';
import { bodyNamed, hostNamed, hostToken, meetingOn, PLANNING_DAY } from '../../../test/hosting-network.js';
import { climb, hostHolder, publishedYear, standing } from '../../../test/hosted-year.js';

let api: Api;
let office: Client;
let body: string;
let retreat: string;

beforeAll(async () => {
  api = await Api.start();
  api.clock = PLANNING_DAY;
  office = await api.as('office');
  for (const name of ['Chor', 'Garten']) await hostNamed(api, name);
  body = await bodyNamed(api, 'Vorstand');
  await api.db.query('UPDATE network SET email = $1', ['buero@verbund.example']);
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock = PLANNING_DAY;
  await api.db.query('DELETE FROM host_plans');
  await api.db.query('DELETE FROM meetings');
  await api.db.query('DELETE FROM mail_messages');
});

const mails = async (): Promise<string[]> => (await api.db.query(`SELECT recipient_email || ': ' || split_part(subject, ' ', 1) AS mail FROM mail_messages ORDER BY created_at, 1`)).map(({ mail }: { mail: string }) => mail);
const on = async (day: string, times = 1) => {
  api.clock = `${day}T09:00:00Z`;
  for (let run = 0; run < times; run += 1) await climb(api);
};

/** The meeting is on 2 March: 12 February is 18 days before, the 16th is 14, the 20th is 10. */
describe('the days before a meeting', () => {
  test('remind, ask the next and fall back, each once', async () => {
    await publishedYear(api, office, body, ['2027-03-02']);
    const [asked] = await standing(api);
    const [first, second] = asked === 'Chor asked' ? ['chor', 'garten'] : ['garten', 'chor'];
    await on('2027-02-11', 2);
    expect(await mails()).toHaveLength(1);
    await on('2027-02-12', 3);
    expect((await mails()).slice(1)).toEqual([`${first}@verein.example: Noch`]);
    await on('2027-02-16', 3);
    expect((await standing(api))[0]!.toLowerCase()).toBe(`${second} asked`);
    expect((await mails()).slice(2)).toEqual([`${first}@verein.example: Vorstandssitzung`, `${second}@verein.example: Springen`].sort());
    await on('2027-02-19');
    await on('2027-02-20', 3);
    expect(await standing(api)).toEqual(['- fallback']);
    expect((await mails()).slice(4)).toEqual(['buero@verbund.example: Ohne', expect.stringContaining(`${second}@verein.example: Vorstandssitzung`)]);
    expect(await api.db.query('SELECT organisation_id, room_id, place FROM meetings')).toEqual([{ organisation_id: null, room_id: null, place: expect.stringContaining('Verbund') }]);
    await on('2027-03-01');
    expect(await mails()).toHaveLength(6);
  });

  test('are made up for after a pause, and leave a confirmed host alone', async () => {
    const { meetings } = await publishedYear(api, office, body, ['2027-03-02', '2027-06-01']);
    const names = (await standing(api)).map((state) => state.split(' ')[0]!.toLowerCase());
    await hostHolder(api, await hostToken(api, `${names[1]!}@verein.example`, meetings[1])).post('/confirmation').send({ shown: 'asked' }).expect(200);
    await on('2027-02-25', 2);
    expect(await standing(api)).toEqual(['- fallback', expect.stringMatching(/ confirmed$/)]);
    await on('2027-05-30', 2);
    expect((await standing(api))[1]).toMatch(/ confirmed$/);
  });

  test('take the own rooms at once when nobody else can, and a new plan may find somebody later', async () => {
    const { planId, meetings } = await publishedYear(api, office, body, ['2027-03-02']);
    const holderOf = async (name: string) => hostHolder(api, await hostToken(api, `${name}@verein.example`, meetings[0]));
    const [first] = (await standing(api))[0]!.toLowerCase().split(' ');
    await (await holderOf(first!)).post('/decline').send({ shown: 'asked' }).expect(200);
    await climb(api);
    const second = first === 'chor' ? 'garten' : 'chor';
    expect((await standing(api))[0]!.toLowerCase()).toBe(`${second} asked`);
    await (await holderOf(second)).post('/decline').send({ shown: 'asked' }).expect(200);
    await climb(api);
    expect(await standing(api)).toEqual(['- fallback']);

    await hostNamed(api, 'Neu');
    const { body: plan } = await office.get(`/host-plans/${planId}`).expect(200);
    const { body: revised } = await office.post(`/host-plans/${planId}/revision`).send({ version: plan.version }).expect(200);
    expect(revised.changes).toEqual([expect.objectContaining({ old: null, new: expect.objectContaining({ name: 'Neu' }) })]);
    await office.post(`/host-plans/${planId}/revision/acceptance`).send({ version: revised.version }).expect(200);
    expect(await standing(api)).toEqual(['Neu asked']);
    await api.db.query(`UPDATE rooms SET hosting_from = NULL WHERE name = 'Saal Neu'`);
  });
});

describe('a retreat', () => {
  test('chooses its host once, without a plan, and the office enters what is said on the telephone', async () => {
    retreat = await meetingOn(api, body, '2027-05-14', { title: 'Klausur', rotates: false });
    const { body: before } = await office.get(`/hosted-meetings/${retreat}`).expect(200);
    expect(before).toMatchObject({ state: null, organisation: null });
    const chor = before.possible.find(({ name }: { name: string }) => name === 'Chor');
    await (await api.as('staff')).put(`/hosted-meetings/${retreat}/host`).send({ organisationId: chor.organisationId }).expect(403);
    expect((await office.put(`/hosted-meetings/${retreat}/host`).send({ organisationId: chor.organisationId }).expect(200)).body).toMatchObject({ state: 'asked', organisation: { name: 'Chor' }, links: 1 });
    await office.put(`/hosted-meetings/${retreat}/host`).send({ organisationId: chor.organisationId }).expect(200);
    expect(await mails()).toHaveLength(1);
    expect((await office.post(`/hosted-meetings/${retreat}/answer`).send({ answer: 'confirmed' }).expect(200)).body.state).toBe('confirmed');
    const steps = (await office.get(`/hosted-meetings/${retreat}`).expect(200)).body.steps.map(({ step }: { step: string }) => step);
    expect(steps).toEqual(['asked', 'confirmed']);
  });
});

test('the demo plans next year where a body meets in turn: one has agreed, one has declined', async () => {
  api.clock = null;
  const demo = { ...systemActor('demo'), roles: ['office' as const] };
  await planDemoHosts(api.app, api.db, demo);
  expect(await api.db.query('SELECT 1 FROM host_plans')).toEqual([]);
  const year = new Date().getUTCFullYear() + 1;
  for (const day of ['02-03', '03-03', '04-07']) await meetingOn(api, body, `${year}-${day}`);
  await planDemoHosts(api.app, api.db, demo);
  expect((await standing(api)).map((state) => state.split(' ')[1])).toEqual(['confirmed', 'declined', 'asked']);
});
