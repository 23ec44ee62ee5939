import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import request from 'supertest';
import { freePort } from '../../../tools/free-port.mjs';
import { forgetOldChanges } from '../src/modules/directory/directory.module.js';
import { Api, type Client } from './harness.js';

const MAIN = join(__dirname, '../dist/main.js');

let here: Api;
let office: Client;
let elsewhere: ChildProcess;
let address: string;
let id: string;
let version = 1;

beforeAll(async () => {
  here = await Api.start();
  office = await here.as('office');
  const port = await freePort();
  elsewhere = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: String(port), NODE_ENV: '', WORKER: 'off' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(elsewhere, 'message');
  address = `http://127.0.0.1:${port}`;
  id = (await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Zwei Häuser e.V.' }], purpose: { de: 'Fassung 0' } }).expect(201)).body.id;
  await office.post(`/organisations/${id}/membership-events`).send({ state: 'active', membershipClass: 'full', effectiveOn: '2020-01-01', decidedBy: 'board', decidedOn: '2020-01-01' }).expect(201);
}, 60_000);

afterAll(async () => {
  elsewhere.kill('SIGTERM');
  await once(elsewhere, 'exit');
  await here.stop();
});

const path = () => `/de/mitglieder/zwei-haeuser-${id.replaceAll('-', '').slice(0, 12)}`;
const pages = async (at = path()) => (await Promise.all([request(here.app.getHttpServer()).get(at), request(address).get(at)])).map(({ text }) => text);
const patch = async (fields: object) => {
  await office.patch(`/organisations/${id}`).send({ version, ...fields }).expect(200);
  version += 1;
};

test('what is no longer public is gone with the next request to either process, fifty times', async () => {
  for (let round = 1; round <= 25; round += 1) {
    await patch({ purpose: { de: `Fassung ${round}` }, visibility: { purpose: 'public' } });
    for (const text of await pages()) expect(text).toContain(`<p>Fassung ${round}</p>`);
    await patch({ visibility: { purpose: 'members' } });
    for (const text of await pages()) expect(text).not.toContain('Fassung');
  }
}, 60_000);

test('so it is with everything else that the directory is made of', async () => {
  const changes: [string, () => Promise<unknown>][] = [
    ['the network', () => here.db.query(`UPDATE network SET short_name = 'Neuer Kurzname'`)],
    ['a topic', () => here.db.query(`UPDATE topics SET labels = labels || '{"de": "Umbenannt"}'`)],
    ['a district', () => here.db.query(`UPDATE districts SET name = name || ' neu'`)],
    ['a logo', () => here.db.query(`INSERT INTO organisation_logos (organisation_id, image, digest) VALUES ($1, '\\x00', 'abc')`, [id])],
    ['a membership', () => here.db.query(`UPDATE membership_periods SET state = 'suspended' WHERE organisation_id = $1`, [id])],
    ['the settings', () => here.db.query(`UPDATE directory_settings SET intro = '{"de": "Hallo"}'`)],
  ];
  const tag = () => Promise.all([request(here.app.getHttpServer()).get('/de/mitglieder'), request(address).get('/de/mitglieder')]);
  const versionNow = async () => (await here.db.query('SELECT md5(string_agg(id::text, $1 ORDER BY id)) AS version FROM directory_changes', [','])) as { version: string }[];
  for (const [what, change] of changes) {
    await tag();
    const [before] = await versionNow();
    await change();
    const [after] = await versionNow();
    expect([what, after!.version === before!.version]).toEqual([what, false]);
  }
  expect((await tag())[1]!.text).toContain('Neuer Kurzname');
  await here.db.query('UPDATE membership_periods SET during = daterange(lower(during), network_today()) WHERE organisation_id = $1', [id]);
  for (const { text } of await tag()) expect(text).not.toContain('Zwei Häuser');
});

test('a change that was begun before and committed after others is seen', async () => {
  const slow = here.db.createQueryRunner();
  await slow.startTransaction();
  await slow.query(`UPDATE directory_settings SET about = '{"de": "Langsam gesagt"}'`);
  await here.db.query(`UPDATE network SET seat = 'Hannover'`);
  for (const text of await pages('/de/netzwerk')) expect(text).not.toContain('Langsam gesagt');
  await slow.commitTransaction();
  await slow.release();
  for (const text of await pages('/de/netzwerk')) expect(text).toContain('Langsam gesagt');
});

test('old changes are forgotten, and no two sets of changes are ever the same', async () => {
  const seen = new Set<string>();
  const remember = async () => {
    const [{ all }] = await here.db.query(`SELECT string_agg(id::text, ',' ORDER BY id) AS all FROM directory_changes`);
    expect(seen.has(all)).toBe(false);
    seen.add(all);
    return all as string;
  };
  await remember();
  for (let round = 0; round < 3; round += 1) {
    await here.db.query('UPDATE network SET seat = seat');
    await remember();
    await here.db.query(`UPDATE directory_changes SET changed_at = now() - interval '1 hour'`);
    await forgetOldChanges(here.db);
    expect((await remember()).split(',')).toHaveLength(1);
    await here.db.query(`UPDATE directory_changes SET changed_at = now() - interval '1 hour'`);
    await forgetOldChanges(here.db);
    await here.db.query('SELECT 1');
  }
});

test('a transaction that is rolled back moves nothing', async () => {
  const count = async () => (await here.db.query('SELECT count(*)::int AS n FROM directory_changes'))[0].n as number;
  const before = await count();
  const runner = here.db.createQueryRunner();
  await runner.startTransaction();
  await runner.query('UPDATE network SET seat = seat');
  await runner.rollbackTransaction();
  await runner.release();
  expect(await count()).toBe(before);
});
