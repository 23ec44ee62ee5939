import { randomUUID } from 'node:crypto';
import { Api, type Client } from '../../../test/harness.js';
import { bodyNamed, hostNamed, meetingOn, PLANNING_DAY, TUESDAYS } from '../../../test/hosting-network.js';
import type { HostPlanView, HostReasonsView } from './host-plans.dto.js';

let api: Api;
let office: Client;
let board: Client;
let staff: Client;
let body: string;
const hosts: Record<string, string> = {};

beforeAll(async () => {
  api = await Api.start();
  api.clock = PLANNING_DAY;
  [office, board, staff] = [await api.as('office'), await api.as('board'), await api.as('staff')];
  for (const name of ['Chor', 'Garten', 'Studio']) hosts[name] = await hostNamed(api, name);
  hosts['Klein'] = await hostNamed(api, 'Klein', { capacity: 6 });
  hosts['Ohne'] = await hostNamed(api, 'Ohne', null);
  body = await bodyNamed(api, 'Vorstand');
});
afterAll(() => api.stop());
afterEach(async () => {
  await api.db.query('DELETE FROM host_plans');
  await api.db.query('DELETE FROM meetings');
  await api.db.query('DELETE FROM mail_messages');
});

const period = { from: '2027-01-01', until: '2028-01-01' };
const year = async (days = TUESDAYS) => {
  const ids: string[] = [];
  for (const day of days) ids.push(await meetingOn(api, body, day));
  return ids;
};
const planned = async (more: object = {}): Promise<HostPlanView> => (await office.post('/host-plans').send({ bodyId: body, ...period, ...more }).expect(201)).body;
const hostsOf = (plan: HostPlanView) => plan.plannedMeetings.map(({ organisation }) => organisation?.name ?? null);
const mails = async (): Promise<{ recipient_email: string; subject: string; body_text: string }[]> => api.db.query('SELECT recipient_email, subject, body_text FROM mail_messages ORDER BY recipient_email, subject');

describe('a plan of hosts', () => {
  test('is for the board and the office', async () => {
    await api.stranger.post('/host-plans').send({}).expect(401);
    await staff.post('/host-plans').send({}).expect(403);
    await (await api.as('auditor')).get('/host-plans').expect(403);
    await year();
    const plan = await planned();
    await staff.get(`/host-plans/${plan.id}`).expect(200);
    await board.post(`/host-plans/${plan.id}/publication`).send({ version: plan.version }).expect(200);
    await office.get(`/host-plans/${randomUUID()}`).expect(404);
  });

  test('names what is wrong at its field', async () => {
    const refused = async (input: object) => (await office.post('/host-plans').send(input)).body as { code: string; issues?: { field: string; code: string }[] };
    expect((await refused({ bodyId: 'x', from: '2027-02-30' })).issues!.map(({ field, code }) => `${field} ${code}`)).toEqual(['bodyId notUuid', 'from notDay', 'until notDay']);
    expect((await refused({ bodyId: randomUUID(), ...period })).issues).toEqual([expect.objectContaining({ field: 'bodyId', code: 'notFound' })]);
    expect((await refused({ bodyId: body, seriesId: randomUUID(), ...period })).issues).toEqual([expect.objectContaining({ field: 'seriesId' })]);
    expect((await refused({ bodyId: body, from: '2027-03-01', until: '2027-03-01' })).issues).toEqual([expect.objectContaining({ field: 'until', code: 'endsBeforeBegin' })]);
    expect((await refused({ bodyId: body, ...period })).code).toBe('HOST_PLAN_WITHOUT_MEETINGS');
  });

  test('shares the year fairly, asks nobody before it is published, and is one for each date', async () => {
    await year();
    await meetingOn(api, body, '2027-03-09', { rotates: false });
    const plan = await planned();
    expect(plan).toMatchObject({ state: 'draft', meetings: 12, confirmed: 0, doubt: null, fallbacks: 0, mails: { total: 12, withoutAddress: [] } });
    expect(['Chor', 'Garten', 'Studio'].map((name) => hostsOf(plan).filter((host) => host === name).length)).toEqual([4, 4, 4]);
    expect(plan.plannedMeetings[0]).toMatchObject({ day: '2027-01-05', people: 9, state: 'proposed', pinned: false });
    expect(plan.organisations.find(({ name }) => name === 'Ohne')).toMatchObject({ hostings: 0, possible: 0, reasons: ['notOffered'] });
    expect(plan.organisations.find(({ name }) => name === 'Klein')).toMatchObject({ reasons: ['tooSmall'] });
    expect(plan.organisations.reduce((sum, { creditAfter }) => sum + creditAfter, 0)).toBeCloseTo(0);
    expect(await mails()).toEqual([]);
    expect((await office.post('/host-plans').send({ bodyId: body, ...period }).expect(409)).body.code).toBe('HOST_PLAN_OVERLAPS');
    expect((await office.get(`/host-plans?body=${body}`).expect(200)).body.items).toEqual([expect.objectContaining({ id: plan.id, meetings: 12, withoutHost: 0 })]);
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'hostPlan.drafted' AND subject_id = $1`, [plan.id]);
    expect(entry.changes).toMatchObject({ meetings: { new: 12 } });
  });

  test('explains every date: who else could, at what cost, and why the others cannot', async () => {
    const [first, second] = await year(TUESDAYS.slice(0, 2));
    const plan = await planned();
    const { chosen, possible, impossible, relaxations } = (await staff.get(`/host-plans/${plan.id}/meetings/${first!}/reasons`).expect(200)).body as HostReasonsView;
    expect(chosen).toMatchObject({ name: hostsOf(plan)[0], reasons: [], credit: 0, lastHosted: null });
    expect(possible.map(({ worse }) => worse?.level ?? null).filter((level) => level !== null && level !== 'tie')).toEqual([]);
    expect(impossible.map(({ name, reasons }) => [name, reasons])).toEqual([['Klein', ['tooSmall']], ['Ohne', ['notOffered']]]);
    expect(relaxations).toEqual([{ relaxation: 'people', more: 1 }]);
    await staff.get(`/host-plans/${plan.id}/meetings/${randomUUID()}/reasons`).expect(404);
    expect(second).toBeDefined();
  });

  test('says openly when nobody can, and what to give up', async () => {
    const alone = await meetingOn(api, body, '2027-01-05', { guests: 25 });
    const plan = await planned();
    expect(plan).toMatchObject({ fallbacks: 1, withoutHost: 1, mails: { total: 0 } });
    const reasons = (await office.get(`/host-plans/${plan.id}/meetings/${alone}/reasons`).expect(200)).body as HostReasonsView;
    expect(reasons).toMatchObject({ chosen: null, possible: [], relaxations: [{ relaxation: 'people', more: 4 }] });
    expect(reasons.impossible.find(({ name }) => name === 'Chor')!.reasons).toEqual(['tooSmall']);
  });

  test('keeps what is pinned, and shows what computing again would change before it does', async () => {
    const [first] = await year(TUESDAYS.slice(0, 3));
    let plan = await planned();
    const other = hostsOf(plan)[1]!;
    plan = (await office.patch(`/host-plans/${plan.id}/meetings/${first!}`).send({ version: plan.version, pinned: true, organisationId: hosts[other] }).expect(200)).body;
    expect(plan.plannedMeetings[0]).toMatchObject({ organisation: { name: other }, pinned: true, room: { name: `Saal ${other}` } });
    expect((await office.patch(`/host-plans/${plan.id}/meetings/${first!}`).send({ version: plan.version, pinned: true, organisationId: hosts['Klein'] }).expect(422)).body.code).toBe('HOST_CANNOT');
    expect((await office.patch(`/host-plans/${plan.id}/meetings/${first!}`).send({ version: 1, pinned: false }).expect(409)).body.code).toBe('VERSION_CONFLICT');

    plan = (await office.post(`/host-plans/${plan.id}/revision`).send({ version: plan.version }).expect(200)).body;
    expect(hostsOf(plan)[1]).toBe(other);
    expect(plan.changes).toEqual([expect.objectContaining({ day: '2027-02-02', old: expect.objectContaining({ name: other }), reasons: ['tooSoon'] })]);
    plan = (await office.post(`/host-plans/${plan.id}/revision/acceptance`).send({ version: plan.version }).expect(200)).body;
    expect(new Set(hostsOf(plan)).size).toBe(3);
    expect(hostsOf(plan)[0]).toBe(other);
    expect(plan.changes).toBeNull();
    expect((await office.post(`/host-plans/${plan.id}/revision/acceptance`).send({ version: plan.version }).expect(422)).body.code).toBe('HOST_PLAN_NOTHING_CHANGES');
  });

  test('drops a revision, and accepts none that is outdated', async () => {
    const [first] = await year(TUESDAYS.slice(0, 3));
    let plan = await planned();
    plan = (await office.post(`/host-plans/${plan.id}/revision`).send({ version: plan.version }).expect(200)).body;
    expect(plan.changes).toEqual([]);
    expect((await office.delete(`/host-plans/${plan.id}/revision`).expect(200)).body.changes).toBeNull();
    plan = (await office.get(`/host-plans/${plan.id}`).expect(200)).body;
    plan = (await office.post(`/host-plans/${plan.id}/revision`).send({ version: plan.version }).expect(200)).body;
    plan = (await office.patch(`/host-plans/${plan.id}/meetings/${first!}`).send({ version: plan.version, pinned: true, organisationId: null }).expect(200)).body;
    expect((await office.post(`/host-plans/${plan.id}/revision/acceptance`).send({ version: plan.version }).expect(409)).body.code).toBe('HOST_PLAN_OUTDATED');
  });

  test('is published once: hosts are asked in their language, meetings have their places', async () => {
    hosts['Ruhe'] ??= await hostNamed(api, 'Ruhe', {}, { email: null });
    await year(TUESDAYS.slice(0, 4));
    const plan = await planned();
    expect(plan.mails).toEqual({ total: 3, withoutAddress: [{ id: hosts['Ruhe'], name: 'Ruhe' }] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post(`/host-plans/${plan.id}/publication`).send({ version: plan.version })));
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    const view = (await office.get(`/host-plans/${plan.id}`).expect(200)).body as HostPlanView;
    expect(view.state).toBe('published');
    expect(view.plannedMeetings.map(({ state }) => state)).toEqual(['asked', 'asked', 'asked', 'asked']);
    const sent = await mails();
    expect(sent.map(({ recipient_email }) => recipient_email)).toEqual(['chor@verein.example', 'garten@verein.example', 'studio@verein.example']);
    expect(sent[0]!.body_text).toContain('/host#');
    const places = await api.db.query('SELECT organisation_id, room_id IS NOT NULL AS room, sequence FROM meetings ORDER BY starts_at');
    expect(places.map((place: { organisation_id: string }) => place.organisation_id)).toEqual(view.plannedMeetings.map(({ organisation }) => organisation!.id));
    expect(places.every(({ room, sequence }: { room: boolean; sequence: number }) => room && sequence === 1)).toBe(true);
    expect((await office.delete(`/host-plans/${plan.id}`).expect(409)).body.code).toBe('HOST_PLAN_PUBLISHED');
  });

  test('is discarded as a draft, with all it proposed', async () => {
    await year(TUESDAYS.slice(0, 2));
    const plan = await planned();
    await office.delete(`/host-plans/${plan.id}`).expect(204);
    await office.get(`/host-plans/${plan.id}`).expect(404);
    expect(await api.db.query('SELECT 1 FROM host_assignments')).toEqual([]);
    await planned();
  });
});
