// npm run bench:campaign [-- --size 10000 --kills 3 --folder /tmp/…]
// A confirmation campaign over a large register: start, queueing and sending to a local mail server, with the API killed in the middle.
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../apps/api/dist/platform/database/migrate.js';
import { startPostgres } from '../tools/embedded-postgres.mjs';
import { fill } from './data.mjs';
import { cpuOf, databaseCpu, memoryOf, start } from './processes.mjs';
import { SECRET, signIn } from './session.mjs';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '3' },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'verbund-bench-campaign') },
    port: { type: 'string', default: '4320' },
    heap: { type: 'string', default: '160' },
  },
});
const SIZE = Number(options.size);
const API = `http://127.0.0.1:${options.port}/api/v1`;

/** A mail server that takes everything and remembers to whom. */
async function mailServer() {
  const received = new Map();
  const server = createServer((socket) => {
    let [buffer, inData, to] = ['', false, ''];
    socket.on('error', () => undefined).write('220 bench\r\n');
    socket.on('data', (chunk) => {
      const lines = (buffer + chunk).split('\r\n');
      buffer = lines.pop();
      for (const line of lines) {
        if (inData && line !== '.') continue;
        if (inData) received.set(to, (received.get(to) ?? 0) + 1);
        const command = inData ? 'END' : line.slice(0, 4).toUpperCase();
        inData = command === 'DATA';
        if (command === 'RCPT') to = line.slice(8);
        socket.write(command === 'DATA' ? '354 go\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { received, url: `smtp://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const peakOf = (pid) => Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

fs.rmSync(options.folder, { recursive: true, force: true });
fs.mkdirSync(options.folder, { recursive: true, mode: 0o755 });
const database = await startPostgres({ folder: path.join(options.folder, 'data') });
const url = database.url('postgres').replace(/postgres$/, 'bench_campaign');
const admin = new pg.Client(database.url('postgres'));
await admin.connect();
await admin.query('CREATE DATABASE bench_campaign');
await admin.end();
await migrate({ databaseUrl: url, migrationDatabaseUrl: url });
const client = new pg.Client(url);
await client.connect();
await fill(client, SIZE);
await client.query(`UPDATE people SET channels = jsonb_build_array(jsonb_build_object('kind', 'email', 'value', id || '@verein.example'))`);
const inbox = await mailServer();
const launch = () => start('../apps/api/dist/main.js', { NODE_ENV: 'production', DATABASE_URL: url, SESSION_SECRET: SECRET, WORKER: 'on', LOG_LEVEL: 'error', DEMO: 'off', SMTP_URL: inbox.url, MAIL_FROM: 'bench@verbund.example', DATABASE_POOL_SIZE: '8', PORT: options.port }, { execArgv: [`--max-old-space-size=${options.heap}`] });
let server = await launch();
const cookie = await signIn(client);

async function call(method, address, body) {
  const answer = await fetch(API + address, { method, body: body && JSON.stringify(body), headers: { cookie, 'Sec-Fetch-Site': 'same-origin', ...(body && { 'Content-Type': 'application/json' }) } });
  const result = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${address}: ${JSON.stringify(result)}`);
  return result;
}

const count = async (text) => Number((await client.query(`SELECT count(*) AS n FROM ${text}`)).rows[0].n);
const begin = () => [performance.now() / 1_000, cpuOf(server.pid), databaseCpu(database.pid())];
function say(name, began) {
  const [wall, app, db] = [performance.now() / 1_000, cpuOf(server.pid), databaseCpu(database.pid())].map((now, index) => (now - began[index]).toFixed(1).padStart(6));
  console.log(`${name.padEnd(22)} ${wall} s, CPU of the API ${app} s, of the database ${db} s, memory now ${memoryOf(server.pid)} MB, peak ${peakOf(server.pid)} MB`);
}

/** Every recipient stands in one state, whatever moment it is. */
async function boardAddsUp(id) {
  const began = performance.now();
  const { total, states, byDistrict, byClass } = await call('GET', `/confirmation-campaigns/${id}/board`);
  const sums = [Object.values(states).reduce((a, b) => a + b, 0), ...[byDistrict, byClass].map((groups) => groups.reduce((all, group) => all + group.total, 0))];
  if (sums.some((sum) => sum !== total)) throw new Error(`The board does not add up: ${total} and ${sums.join(', ')}`);
  return performance.now() - began;
}

try {
  const today = (await client.query('SELECT network_today()::text AS day')).rows[0].day;
  const closesOn = new Date(Date.parse(today) + 42 * 86_400_000).toISOString().slice(0, 10);
  const { id } = await call('POST', '/confirmation-campaigns', { title: 'Bench', kind: 'yearly', segment: {}, sections: ['identity', 'reach'], opensOn: today, closesOn });
  let began = begin();
  await call('GET', `/confirmation-campaigns/${id}/preview`);
  say('preview', began);
  began = begin();
  await call('POST', `/confirmation-campaigns/${id}/start`);
  say('start', began);
  const wanted = await count('confirmation_recipients');
  const kills = Array.from({ length: Number(options.kills) }, (_, nth) => Math.round((wanted * (nth + 1)) / (Number(options.kills) + 1)));
  const boards = [];
  began = begin();
  const beganAll = performance.now();
  let queuedAfter = null;
  for (;;) {
    await pause(200);
    const [queued, waiting] = [await count('confirmation_links'), await count(`mail_messages WHERE state = 'waiting'`)];
    if (queued === wanted && queuedAfter === null) queuedAfter = (performance.now() - beganAll) / 1_000;
    boards.push(await boardAddsUp(id));
    if (kills.length > 0 && wanted - waiting - (wanted - queued) >= kills[0] - wanted * 0.2) {
      kills.shift();
      server.child.kill('SIGKILL');
      console.log(`killed with ${queued} queued, ${inbox.received.size} delivered`);
      server = await launch();
      began = begin();
    }
    if (queued === wanted && waiting === 0 && kills.length === 0) break;
  }
  say('sent since last kill', began);
  await pause(1_000);
  console.log(`all queued after ${queuedAfter.toFixed(1)} s, all sent after ${((performance.now() - beganAll) / 1_000).toFixed(1)} s, board ${Math.max(...boards).toFixed(0)} ms at most, ${boards.length} times`);
  const doubled = [...inbox.received.values()].filter((times) => times > 1).length;
  const inDoubt = await count(`mail_messages WHERE state IN ('sending', 'unsure')`);
  const lost = wanted - inbox.received.size;
  console.log(`${wanted} recipients, ${await count('confirmation_links')} links, ${inbox.received.size} mails delivered, ${doubled} twice, ${lost} not (${inDoubt} in doubt: the API died while it handed them over)`);
  if (doubled > 0 || lost > inDoubt) process.exitCode = 1;
} finally {
  server.child.kill('SIGTERM');
  await pause(500);
  await client.end();
  inbox.close();
  database.stop();
}
