// npm run bench:import [-- --rows 10000 --format csv|xlsx --heap 160 --folder /tmp/…]
// How long an import takes and how much memory the API needs for it: upload with preview, run, the same file again, undo.
import ExcelJS from 'exceljs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../apps/api/dist/platform/database/migrate.js';
import { startPostgres } from '../tools/embedded-postgres.mjs';
import { organisationOf } from './data.mjs';
import { cpuOf, databaseCpu, memoryOf, start, stop } from './processes.mjs';
import { SECRET, signIn } from './session.mjs';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    format: { type: 'string', default: 'csv' },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'verbund-bench-import') },
    port: { type: 'string', default: '4310' },
    profile: { type: 'boolean', default: false },
    heap: { type: 'string', default: '160' },
  },
});
const API = `http://127.0.0.1:${options.port}/api/v1`;
const HEADERS = ['Nr', 'Vereinsname', 'Kurzname', 'VR-Nr.', 'Gegründet', 'Mitglied seit', 'Status', 'Straße', 'PLZ', 'Ort', 'Stadtteil', 'Telefon', 'E-Mail', 'Webseite', 'Ansprechpartner*in', 'Funktion', 'Sprachen', 'Schwerpunkte', 'Raum (Plätze)', 'stufenlos', 'Freistellungsbescheid bis', 'Bemerkung'];
const cycle = (list, number) => list[number % list.length];

/** A row as an office keeps it; every seventh has a remark, every fifth two people. */
function rowOf(number) {
  const { text } = organisationOf(number);
  const people = number % 5 === 0 ? [`Ada Nr${number} / Bo Nr${number}`, 'Vorsitz / Kasse'] : [`Ada Nr${number}`, 'Vorsitz'];
  return [
    String(number), `${text} ${number} e.V.`, `K${number}`, `VR ${100_000 + number}`, cycle(['1982', '11/2019', '25.12.2005', 'Mai 2015'], number), `0${1 + (number % 9)}.03.20${12 + (number % 12)}`,
    cycle(['aktiv', 'aktiv', 'assoziiert', 'aktiv'], number), `Musterweg ${number}`, cycle(['30159', '30451', '30163'], number), 'Hannover', cycle(['Mitte', 'Linden-Nord', 'Vahrenwald', 'Misburg'], number),
    `0511 / ${1_000_000 + number}`, `info@v${number}.example`, `www.v${number}.example`, ...people, cycle(['Arabisch, Deutsch', 'Türkisch', 'Farsi, Polnisch, Englisch'], number),
    cycle(['Beratung; Medien', 'Musik / Theater', 'Sport, Jugend, Kultur'], number), cycle(['60', 'ca. 30', '', '2 Räume: 15 + 40'], number), cycle(['ja', 'nein', 'x', ''], number), cycle(['31.12.2027', '2028', ''], number),
    number % 7 === 0 ? `Bemerkung ${number}` : '',
  ];
}

async function fileOf(rows) {
  const table = [HEADERS, ...Array.from({ length: rows }, (_, index) => rowOf(index + 1))];
  if (options.format === 'csv') return Buffer.from(`\uFEFF${table.map((row) => row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell}"` : cell)).join(';')).join('\r\n')}`);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Mitglieder').addRows(table);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const peakOf = (pid) => Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

async function measured(name, { pid }, work) {
  const began = [performance.now() / 1_000, cpuOf(pid), databaseCpu(database.pid())];
  const result = await work();
  const [wall, app, server] = [performance.now() / 1_000, cpuOf(pid), databaseCpu(database.pid())].map((now, index) => (now - began[index]).toFixed(1).padStart(6));
  console.log(`${name.padEnd(20)} ${wall} s, CPU of the API ${app} s, of the database ${server} s, memory now ${memoryOf(pid)} MB, peak ${peakOf(pid)} MB`);
  return result;
}

async function call(cookie, method, address, body) {
  const answer = await fetch(API + address, { method, body, headers: { cookie, 'Sec-Fetch-Site': 'same-origin', ...(body && { 'Content-Type': 'application/octet-stream', 'X-File-Name': `bench.${options.format}` }) } });
  const result = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${address}: ${JSON.stringify(result)}`);
  return result;
}

async function measureImport(server, cookie, file) {
  const { id, counts } = await measured('upload and preview', server, () => call(cookie, 'POST', '/imports', file));
  console.log(counts);
  const done = await measured('run', server, async () => {
    await call(cookie, 'POST', `/imports/${id}/runs`);
    for (;;) {
      const view = await call(cookie, 'GET', `/imports/${id}`);
      if (view.state !== 'running') return view;
      await pause(500);
    }
  });
  console.log(done.state, done.failure, done.outcome);
  const again = await measured('the same file again', server, () => call(cookie, 'POST', '/imports', file));
  console.log(again.counts);
  console.log((await measured('undo', server, () => call(cookie, 'POST', `/imports/${id}/undo`))).state);
}

fs.rmSync(options.folder, { recursive: true, force: true });
fs.mkdirSync(options.folder, { recursive: true, mode: 0o755 });
const database = await startPostgres({ folder: path.join(options.folder, 'data'), settings: process.env.SLOW ? ['log_min_duration_statement=20'] : [] });
const url = database.url('postgres').replace(/postgres$/, 'bench_import');
const admin = new pg.Client(database.url('postgres'));
await admin.connect();
await admin.query('CREATE DATABASE bench_import');
await admin.end();
await migrate({ databaseUrl: url, migrationDatabaseUrl: url });
const client = new pg.Client(url);
await client.connect();
const server = await start('../apps/api/dist/main.js', { NODE_ENV: 'production', DATABASE_URL: url, SESSION_SECRET: SECRET, WORKER: 'off', LOG_LEVEL: 'error', DEMO: 'on', DATABASE_POOL_SIZE: '8', PORT: options.port }, { execArgv: [`--max-old-space-size=${options.heap}`, ...(options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.folder}`] : [])] });
try {
  await measured('started', server, () => pause(1_000));
  const file = await fileOf(Number(options.rows));
  console.log(`${options.rows} rows, ${options.format}, ${(file.length / 1024 / 1024).toFixed(1)} MB`);
  await measureImport(server, await signIn(client), file);
} finally {
  await stop(server);
  await client.end();
  database.stop();
}
