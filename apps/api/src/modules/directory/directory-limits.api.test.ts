import request, { type Test } from 'supertest';
import { Api, type Client } from '../../../test/harness.js';

const TODAY = '2026-11-25';
const TOMORROW = '2026-11-26';

let api: Api;
let office: Client;

beforeAll(async () => {
  api = await Api.start();
  await api.goTo(TODAY);
  office = await api.as('office');
});
afterAll(() => api.stop());

const get = (path: string): Test => request(api.app.getHttpServer()).get(path);
const changes = async (): Promise<string> => (await api.db.query('SELECT count(*)::text AS count FROM directory_changes'))[0].count;

async function memberFrom(name: string, day: string): Promise<string> {
  const { id } = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: name }] }).expect(201)).body;
  await office.post(`/organisations/${id}/membership-events`).send({ state: 'active', membershipClass: 'full', effectiveOn: day, decidedBy: 'board', decidedOn: TODAY }).expect(201);
  return id;
}

test('a membership that begins tomorrow is there when the day has come, without any write', async () => {
  await memberFrom('Frühaufsteher e.V.', TODAY);
  const id = await memberFrom('Mitternacht e.V.', TOMORROW);
  const lists = ['/de/mitglieder', '/en/members?q=mitternacht'];
  for (const path of lists) expect((await get(path).expect(200)).text).not.toContain('Mitternacht e.V.');
  await get(`/api/v1/directory/${id}`).expect(404);
  const { headers } = await get(lists[0]!).expect(200);
  const before = await changes();
  await api.goTo(TOMORROW);
  for (const path of lists) expect((await get(path).expect(200)).text).toContain('Mitternacht e.V.');
  await get(lists[0]!).set('If-None-Match', headers.etag!).expect(200);
  expect((await get(`/api/v1/directory/${id}`).expect(200)).body.memberSince).toBe(TOMORROW);
  expect(await changes()).toBe(before);
});

describe('lists that are in no memory yet', () => {
  test('are limited for each network address: 429, and when to come again; what is in memory is still served', async () => {
    await get('/de/mitglieder?q=schon+da').expect(200);
    await api.db.query(`UPDATE rate_limits SET points = 600 WHERE key LIKE 'directorySearchAddress:%'`);
    const { text, headers } = await get('/de/mitglieder?q=noch+nicht').expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers['cache-control']).toBe('no-store');
    expect(text).toMatch(/^<!doctype html>\n<html lang="de"/);
    await get('/de/mitglieder?q=schon+da').expect(200);
    await get('/de/mitglieder').expect(200);
  });
});
