import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import request from 'supertest';
import { freePort } from '../../../tools/free-port.mjs';
import { Api } from './harness.js';

const MAIN = join(__dirname, '../dist/main.js');

let here: Api;
let elsewhere: ChildProcess;
let address: string;

beforeAll(async () => {
  here = await Api.start();
  const port = await freePort();
  elsewhere = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: String(port), NODE_ENV: '' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await once(elsewhere, 'message');
  address = `http://127.0.0.1:${port}`;
}, 60_000);

afterAll(async () => {
  elsewhere.kill('SIGTERM');
  await once(elsewhere, 'exit');
  await here.stop();
});

describe('several API processes on one database', () => {
  test('a session of one is valid in the other, and what one writes the other reads', async () => {
    const office = await here.as('office');
    const { body } = await office.post('/organisations').send({ names: [{ kind: 'registered', text: 'Zwei Häuser e.V.' }] }).expect(201);
    const there = request(address).get(`/api/v1/organisations/${body.id}`);
    await there.set('Cookie', office.cookie).expect(200);
  });

  test('a session that ends in one ends in the other', async () => {
    const office = await here.as('office');
    const there = () => request(address).get('/api/v1/organisations').set('Cookie', office.cookie);
    await there().expect(200);
    await here.db.query('DELETE FROM sessions WHERE account_id = $1', [office.accountId]);
    await there().expect(401);
  });
});
