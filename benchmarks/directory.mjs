// npm run bench:directory [-- --size 1000 --connections 1,16,64 --seconds 2 --rounds 7 --save]
// Pages of the public directory beside a bare node:http server that sends the same bytes from memory, in turns.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../apps/api/dist/platform/database/migrate.js';
import { startPostgres } from '../tools/embedded-postgres.mjs';
import { fill } from './data.mjs';
import { memoryOf, start, stop } from './processes.mjs';
import { SECRET } from './session.mjs';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '1,16,64' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '7' },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'verbund-bench-directory') },
    port: { type: 'string', default: '4320' },
    save: { type: 'boolean', default: false },
  },
});
const PORTS = { directory: Number(options.port), bare: Number(options.port) + 1 };
/** Half of what is possible: less fails the run where as many ask at once as a server is made for. */
const GOAL = 0.5;
const BUSY = 16;
const WARM_UP = 3_000;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rounded = (value, digits = 2) => Number(value.toFixed(digits));

/** A directory in which all are members, with what a public entry shows. */
async function database(server) {
  const client = new pg.Client(server.url('postgres'));
  await client.connect();
  await client.query('DROP DATABASE IF EXISTS directory');
  await client.query('CREATE DATABASE directory');
  await client.end();
  const url = server.url('directory');
  await migrate({ databaseUrl: url, migrationDatabaseUrl: url });
  const own = new pg.Client(url);
  await own.connect();
  await fill(own, Number(options.size));
  await own.query('DELETE FROM membership_periods');
  await own.query(`INSERT INTO membership_periods (organisation_id, during, state, membership_class) SELECT id, '[2020-01-01,)', 'active', 'full' FROM organisations`);
  await own.query(`UPDATE organisations SET purpose = jsonb_build_object('de', repeat('Wir treffen uns, lernen voneinander und helfen einander im Alltag. ', 6)), visibility = '{"addresses": "public", "channels": "public"}'`);
  await own.query('VACUUM ANALYZE');
  await own.end();
  return url;
}

const order = (load, round) => new Promise((resolve, reject) => load.child.once('message', (result) => (result.error ? reject(new Error(result.error)) : resolve(result))).send(round));

/** The pages of a workload, fetched from the directory and given to the bare server as they are. */
async function share(paths, bare) {
  for (const at of paths) {
    const answer = await fetch(`http://127.0.0.1:${PORTS.directory}${at}`, { headers: { 'accept-encoding': 'gzip' } });
    if (answer.status !== 200) throw new Error(`${at} answers ${answer.status}`);
    const raw = execFileSync('curl', ['-s', '-H', 'Accept-Encoding: gzip', `http://127.0.0.1:${PORTS.directory}${at}`], { maxBuffer: 1 << 26 });
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name)));
    const stored = new Promise((resolve) => bare.child.once('message', resolve));
    bare.child.send({ path: at, headers: { ...headers, 'content-encoding': 'gzip', 'content-length': raw.length }, body: raw.toString('base64') });
    await stored;
  }
}

async function compare(stage, { name, paths }, connections) {
  const perSecond = { directory: [], bare: [] };
  const run = (target, limits) => order(stage.load, { workload: 'pages', paths, port: PORTS[target], cookie: 'none=1', encoding: 'gzip', connections, versions: [], seed: 1, ...limits });
  for (const target of ['directory', 'bare']) await run(target, { requests: WARM_UP });
  for (let nth = 0; nth < Number(options.rounds); nth += 1) {
    for (const target of nth % 2 === 0 ? ['directory', 'bare'] : ['bare', 'directory']) {
      const { latencies, failures, seconds } = await run(target, { seconds: Number(options.seconds) });
      if (Object.keys(failures).length > 0) throw new Error(`${target} ${name}: ${JSON.stringify(failures)}`);
      perSecond[target].push(latencies.length / seconds);
    }
  }
  const ratios = perSecond.directory.map((value, nth) => value / perSecond.bare[nth]);
  return { pages: name, connections, directory: Math.round(median(perSecond.directory)), bare: Math.round(median(perSecond.bare)), ratio: rounded(median(ratios)), ratios: ratios.map((ratio) => rounded(ratio)) };
}

/** How long the first page takes after a change, when everything must be loaded and made again. */
async function afterChange(url) {
  const client = new pg.Client(url);
  await client.connect();
  const times = [];
  for (let nth = 0; nth < 9; nth += 1) {
    await client.query('UPDATE directory_settings SET version = version + 1');
    const began = performance.now();
    await (await fetch(`http://127.0.0.1:${PORTS.directory}/de/mitglieder`)).text();
    times.push(performance.now() - began);
  }
  await client.end();
  return rounded(median(times), 1);
}

fs.mkdirSync(options.folder, { recursive: true, mode: 0o755 });
const server = await startPostgres({ folder: path.join(options.folder, 'data'), settings: ['shared_buffers=256MB'] });
const children = [];
try {
  const url = await database(server);
  const env = { NODE_ENV: 'production', DATABASE_URL: url, SESSION_SECRET: SECRET, WORKER: 'off', LOG_LEVEL: 'error', DATA_DIR: options.folder };
  const directory = await start('../apps/api/dist/main.js', { ...env, PORT: String(PORTS.directory) });
  const bare = await start('bare.mjs', { PORT: String(PORTS.bare) });
  const load = await start('load.mjs', {});
  children.push(directory, bare, load);
  const list = await (await fetch(`http://127.0.0.1:${PORTS.directory}/de/mitglieder`)).text();
  const records = [...new Set([...list.matchAll(/href="(\/de\/mitglieder\/[^"?]*-[0-9a-f]{12})"/g)].map(([, at]) => at))];
  const workloads = [
    { name: 'list', paths: Array.from({ length: 20 }, (_, nth) => (nth === 0 ? '/de/mitglieder' : `/de/mitglieder?page=${nth + 1}`)) },
    { name: 'record', paths: records },
  ];
  const rows = [];
  for (const workload of workloads) {
    await share(workload.paths, bare);
    for (const connections of options.connections.split(',').map(Number)) {
      rows.push(await compare({ load }, workload, connections));
      const { pages, directory: own, bare: limit, ratio } = rows.at(-1);
      console.log(`${pages.padEnd(8)}${String(connections).padStart(4)} connections  directory ${String(own).padStart(6)}/s  bare ${String(limit).padStart(6)}/s  ratio ${ratio}`);
    }
  }
  const change = await afterChange(url);
  console.log(`first page after a change: ${change} ms; memory ${memoryOf(directory.pid)} MB`);
  if (options.save) save({ size: Number(options.size), seconds: Number(options.seconds), rounds: Number(options.rounds) }, rows, { firstPageAfterChangeMs: change, memoryMb: memoryOf(directory.pid) });
  const missed = rows.filter(({ connections, ratio }) => connections >= BUSY && ratio < GOAL);
  if (missed.length > 0) {
    console.error(`Below ${GOAL}: ${missed.map(({ pages, connections, ratio }) => `${pages} at ${connections} connections (${ratio})`).join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  await Promise.all(children.map(stop));
  server.stop();
}

function save(settings, rows, others) {
  const at = new Date().toISOString().slice(0, 16).replace(':', '');
  const machine = { cpu: os.cpus()[0].model, cores: os.cpus().length, node: process.version, load: os.loadavg().map((value) => rounded(value)) };
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const file = new URL(`results/directory-${at}.json`, import.meta.url);
  fs.writeFileSync(file, `${JSON.stringify({ at, commit, machine, settings, rows, ...others }, null, 1)}\n`);
  console.log(`written: benchmarks/results/directory-${at}.json`);
}
