import { parse } from 'csv-parse/sync';
import { randomUUID } from 'node:crypto';
import { Api, type Client } from '../../../test/harness.js';
import { bodyNamed, hostNamed, meetingOn } from '../../../test/hosting-network.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { systemActor } from '../../platform/work/request-actor.js';
import { recordHosting } from './host-ledger.service.js';
import type { HostingStatistics } from './hosting.dto.js';

let api: Api;
let office: Client;
let body: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
  for (const name of ['Chor', 'Garten', '=Studio']) ids[name] = await hostNamed(api, name);
  await hostNamed(api, 'Ohne', null);
  body = await bodyNamed(api, 'Vorstand');
});
afterAll(() => api.stop());

/** A meeting that was held at an organisation. */
async function held(day: string, host: string | null): Promise<string> {
  const id = await meetingOn(api, body, day);
  await api.db.query('UPDATE meetings SET organisation_id = $2 WHERE id = $1', [id, host]);
  await api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    tx.nothingChanged();
    await recordHosting(tx, { id });
    await recordHosting(tx, { id });
  });
  return id;
}

const statistics = async (): Promise<HostingStatistics> => (await office.get(`/hosting/statistics?body=${body}`).expect(200)).body;

describe('the ledger', () => {
  test('shares what was held among those that could have, and changes nothing for the own rooms', async () => {
    await held('2026-09-01', ids['Chor']!);
    await held('2026-10-06', null);
    await held('2026-11-03', ids['Garten']!);
    const { organisations, meetings, credits } = await statistics();
    expect(organisations.map(({ name, credit, hosted, couldHave }) => [name, credit, hosted, couldHave])).toEqual([['=Studio', 0.67, 0, 3], ['Chor', -0.33, 1, 3], ['Garten', -0.33, 1, 3]]);
    expect(meetings.map(({ organisation }) => organisation?.name ?? null)).toEqual(['Garten', null, 'Chor']);
    expect(credits.find(({ name }) => name === 'Chor')!.points).toEqual([{ day: '2026-09-01', credit: -0.67 }, { day: '2026-10-06', credit: -0.67 }, { day: '2026-11-03', credit: -0.33 }]);
    const [{ count }] = await api.db.query(`SELECT count(*)::int AS count FROM audit_entries WHERE action = 'hostAssignment.held'`);
    expect(count).toBe(3);
  });

  test('decides the next plan: whoever is behind comes first', async () => {
    await meetingOn(api, body, '2027-03-02');
    const { body: plan } = await office.post('/host-plans').send({ bodyId: body, from: '2027-01-01', until: '2028-01-01' }).expect(201);
    expect(plan.plannedMeetings[0]).toMatchObject({ organisation: { name: '=Studio' }, credit: 0.67, lastHosted: null });
    await office.delete(`/host-plans/${plan.id as string}`).expect(204);
  });

  test('leaves the house as a file that no program runs', async () => {
    await (await api.as('staff')).get(`/hosting/export?body=${body}&format=csv`).expect(403);
    const { text } = await office.get(`/hosting/export?body=${body}&format=csv`).expect(200);
    const rows = parse(text, { delimiter: ';', bom: true, columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({ Organisation: "'=Studio", Guthaben: '0.67', 'War Gastgeber': '0' });
    await office.get(`/hosting/export?body=${body}&format=xlsx`).expect(200);
  });
});

describe('weights and pauses', () => {
  const at = (name: string) => `/hosting/organisations/${ids[name]!}`;

  test('are set by the office and the board', async () => {
    await (await api.as('staff')).put(`${at('Chor')}/weight`).send({ weight: 2 }).expect(403);
    expect((await office.put(`${at('Chor')}/weight`).send({ weight: 11 }).expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'weight', code: 'tooLarge' })]);
    await office.put(`${at('Chor')}/weight`).send({ weight: 2 }).expect(204);
    await office.put(`/hosting/organisations/${randomUUID()}/weight`).send({ weight: 2 }).expect(404);
    expect((await statistics()).organisations.find(({ name }) => name === 'Chor')).toMatchObject({ weight: 2 });
  });

  test('leave an organisation out of plans, and end', async () => {
    await office.post(`${at('=Studio')}/pauses`).send({ from: '2027-01-01', until: '2027-06-01', reason: 'Umbau' }).expect(204);
    expect((await office.post(`${at('=Studio')}/pauses`).send({ from: '2027-05-01', until: null }).expect(409)).body.code).toBe('HOST_PAUSE_OVERLAPS');
    const { body: plan } = await office.post('/host-plans').send({ bodyId: body, from: '2027-01-01', until: '2028-01-01' }).expect(201);
    expect(plan.organisations.find(({ name }: { name: string }) => name === '=Studio')).toMatchObject({ hostings: 0, reasons: ['paused'] });
    await office.delete(`/host-plans/${plan.id as string}`).expect(204);
    const [pause] = (await statistics()).organisations.find(({ name }) => name === '=Studio')!.pauses;
    await office.delete(`${at('Chor')}/pauses/${pause!.id}`).expect(404);
    await office.delete(`${at('=Studio')}/pauses/${pause!.id}`).expect(204);
    expect((await statistics()).organisations.every(({ pauses }) => pauses.length === 0)).toBe(true);
  });
});

test('bodies that take turns say what waits to be planned', async () => {
  const { body: list } = await office.get('/hosting/bodies').expect(200);
  expect(list.items).toEqual([expect.objectContaining({ id: body, name: 'Vorstand', meetings: 1, firstDay: '2027-03-02' })]);
});
