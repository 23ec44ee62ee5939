// npm run bench [-- --sizes 1000,10000 --connections 1,16 --workloads list,search --seconds 2 --rounds 5 --quick --save]
// The API beside "the limit" on the same database, interleaved round by round. See docs/performance.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../apps/api/dist/platform/database/migrate.js';
import { startPostgres } from '../tools/embedded-postgres.mjs';
import { fill } from './data.mjs';
import { LIMIT_SCHEMA } from './limit-queries.mjs';
import { cpuOf, databaseCpu, memoryOf, start, stop } from './processes.mjs';
import { printRow, printRecall, save, summaryOf } from './report.mjs';
import { SECRET, signIn } from './session.mjs';
import { damagedNames } from './workloads.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '46,1000,10000,100000' },
    connections: { type: 'string', default: '1,16,64' },
    workloads: { type: 'string', default: 'list,search,record,update,mix' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'verbund-bench') },
    port: { type: 'string', default: '4300' },
    quick: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const numbers = (text) => text.split(',').map(Number);
const seconds = options.quick ? 1 : Number(options.seconds);
const rounds = options.quick ? 3 : Number(options.rounds);
const PORTS = { api: Number(options.port), limit: Number(options.port) + 1 };
const POOL_SIZE = 8;
/** Requests after which the compiler of the JavaScript engine has seen enough of a workload. */
const WARM_UP = { start: 3_000, workload: 300 };

/** A filled database of this size; kept in the folder for the next run. */
async function databaseOf(server, size) {
  const name = `bench_${size}`;
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) {
    const began = performance.now();
    await admin.query(`CREATE DATABASE ${name}_new`);
    await migrate({ databaseUrl: server.url(`${name}_new`), migrationDatabaseUrl: server.url(`${name}_new`) });
    const client = new pg.Client(server.url(`${name}_new`));
    await client.connect();
    await fill(client, size);
    await client.query(LIMIT_SCHEMA);
    await client.end();
    await admin.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
    console.log(`${size} organisations written in ${Math.round((performance.now() - began) / 1_000)} s`);
  }
  await admin.end();
  return server.url(name);
}

const order = (load, round) =>
  new Promise((resolve, reject) => load.child.once('message', (result) => (result.error ? reject(new Error(result.error)) : resolve(result))).send(round));

/** One round against one server: latencies and CPU seconds of server and database. */
async function measure(stage, target, round) {
  const { load, servers, postmaster, cookie, client } = stage;
  const { rows } = await client.query('SELECT id, version FROM organisations WHERE version > 1');
  const before = [cpuOf(servers[target].pid), databaseCpu(postmaster)];
  const result = await order(load, { ...round, port: PORTS[target], cookie, versions: rows.map(({ id, version }) => [id, version]) });
  return { ...result, versions: undefined, app: cpuOf(servers[target].pid) - before[0], database: databaseCpu(postmaster) - before[1] };
}

async function compare(stage, round) {
  const measured = { api: [], limit: [] };
  for (const target of ['api', 'limit']) await measure(stage, target, { ...round, requests: WARM_UP.workload, seed: 999 });
  for (let nth = 0; nth < rounds; nth += 1) {
    for (const target of nth % 2 === 0 ? ['api', 'limit'] : ['limit', 'api']) measured[target].push(await measure(stage, target, { ...round, seconds, seed: nth * 7_777 }));
  }
  return { ...round, ...summaryOf(measured), memory: { api: memoryOf(stage.servers.api.pid), limit: memoryOf(stage.servers.limit.pid) } };
}

/** How many of sixty damaged names each server finds among its first twenty. */
async function recall(cookie, size) {
  const found = { api: 0, limit: 0, missed: [] };
  for (const { typed, name, id } of damagedNames(size)) {
    for (const target of ['api', 'limit']) {
      const answer = await fetch(`http://127.0.0.1:${PORTS[target]}/api/v1/organisations?search=${encodeURIComponent(typed)}&pageSize=20`, { headers: { cookie } });
      const { items } = await answer.json();
      if (items.some((item) => item.id === id)) found[target] += 1;
      else if (target === 'api') found.missed.push({ typed, name });
    }
  }
  return found;
}

async function benchSize(server, size) {
  const url = await databaseOf(server, size);
  const client = new pg.Client(url);
  await client.connect();
  const cookie = await signIn(client);
  const profile = options.profile ? { execArgv: ['--cpu-prof', `--cpu-prof-dir=${options.folder}`] } : {};
  const env = { NODE_ENV: 'production', DATABASE_URL: url, SESSION_SECRET: SECRET, WORKER: 'off', LOG_LEVEL: 'error', DEMO: 'on', DATABASE_POOL_SIZE: String(POOL_SIZE) };
  const servers = {
    api: await start('../apps/api/dist/main.js', { ...env, PORT: String(PORTS.api) }, profile),
    limit: await start('limit.mjs', { DATABASE_URL: url, PORT: String(PORTS.limit), POOL_SIZE: String(POOL_SIZE) }),
  };
  const load = await start('load.mjs', {});
  const stage = { load, servers, cookie, client, postmaster: Number(fs.readFileSync(path.join(server.folder, 'postmaster.pid'), 'utf8').split('\n')[0]) };
  try {
    for (const target of ['api', 'limit']) await measure(stage, target, { workload: 'warmUp', size, connections: 16, requests: WARM_UP.start, seed: 998 });
    const rows = [];
    for (const workload of options.workloads.split(',')) {
      for (const connections of numbers(options.connections)) {
        rows.push(await compare(stage, { workload, size, connections }));
        printRow(rows.at(-1));
      }
    }
    const found = size >= 60 ? await recall(cookie, size) : null;
    printRecall(size, found);
    console.log(`ready ${Math.round(servers.api.startedInMs)} ms after its start`);
    return { size, startedInMs: Math.round(servers.api.startedInMs), rows, found };
  } finally {
    await Promise.all([stop(servers.api), stop(servers.limit)]);
    await stop(load);
    await client.end();
  }
}

fs.mkdirSync(options.folder, { recursive: true, mode: 0o755 });
const server = await startPostgres({ folder: path.join(options.folder, 'data'), settings: ['shared_buffers=512MB', 'max_wal_size=4GB'] });
try {
  const sizes = [];
  for (const size of numbers(options.sizes)) sizes.push(await benchSize(server, size));
  if (options.save) save({ seconds, rounds, poolSize: POOL_SIZE }, sizes);
} finally {
  server.stop();
}
