// npm run bench:documents [-- --size 10000 --rounds 40 --folder /tmp/…]
// The cockpit of document deadlines over a large register, beside the list of organisations of the same register.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { migrate } from '../apps/api/dist/platform/database/migrate.js';
import { startPostgres } from '../tools/embedded-postgres.mjs';
import { fill } from './data.mjs';
import { start, stop } from './processes.mjs';
import { SECRET, signIn } from './session.mjs';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '40' },
    folder: { type: 'string', default: path.join(os.tmpdir(), 'verbund-bench-documents') },
    port: { type: 'string', default: '4330' },
  },
});
/** Milliseconds in which the office sees who must bring what (median). */
const BUDGET = 150;
const API = `http://127.0.0.1:${options.port}/api/v1`;
const QUESTIONS = {
  list: '/organisations?status=active&pageSize=25',
  cockpit: '/document-deadlines',
  'cockpit, one kind': '/document-deadlines?kind=exemptionNotice',
  'cockpit, search': '/document-deadlines?search=verein',
  'cockpit, page 40': '/document-deadlines?page=40&pageSize=25',
};

/** Four documents for each organisation that end on days around today; one in fifty waits for review. */
const DOCUMENTS = `
  INSERT INTO files (id, digest, size, media_type) VALUES ('00000000-0000-4000-8000-000000000001', repeat('0', 64), 1, 'application/pdf');
  WITH kinds AS (SELECT * FROM unnest('{statutes,registerExtract,exemptionNotice,boardList}'::text[]) WITH ORDINALITY AS k(kind, nth)),
    numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS number FROM organisations),
    written AS (
      INSERT INTO documents (organisation_id, kind, issued_on, valid_until, file_id, file_name, added_by, added_by_name, decided_at)
      SELECT o.id, k.kind, current_date - 1500, CASE WHEN k.nth > 1 THEN current_date + ((o.number * 37 * k.nth) % 900)::int - 60 END, '00000000-0000-4000-8000-000000000001', 'a.pdf', o.id, 'Office',
        CASE WHEN row_number() OVER () % 50 > 0 THEN now() END
      FROM numbered o CROSS JOIN kinds k RETURNING id, organisation_id, kind, issued_on, valid_until, decided_at),
    decided AS (SELECT * FROM written WHERE decided_at IS NOT NULL),
    steps AS (INSERT INTO document_steps (document_id, step, account_id, account_name, taken_at) SELECT id, 'accepted', organisation_id, 'Office', decided_at FROM decided)
  INSERT INTO document_periods (document_id, organisation_id, kind, during) SELECT id, organisation_id, kind, daterange(issued_on, valid_until + 1) FROM decided`;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function database(server) {
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query('DROP DATABASE IF EXISTS bench_documents');
  await admin.query('CREATE DATABASE bench_documents');
  await admin.end();
  const url = server.url('bench_documents');
  await migrate({ databaseUrl: url, migrationDatabaseUrl: url });
  const client = new pg.Client(url);
  await client.connect();
  await fill(client, Number(options.size));
  await client.query(DOCUMENTS);
  await client.query('VACUUM ANALYZE');
  return { url, client };
}

/** Milliseconds of each question, asked in turns. */
async function ask(cookie) {
  const times = Object.fromEntries(Object.keys(QUESTIONS).map((name) => [name, []]));
  for (let nth = -5; nth < Number(options.rounds); nth += 1) {
    for (const [name, at] of Object.entries(QUESTIONS)) {
      const began = performance.now();
      const answer = await fetch(`${API}${at}`, { headers: { cookie } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${at} answers ${answer.status}`);
      if (nth >= 0) times[name].push(performance.now() - began);
    }
  }
  return times;
}

fs.mkdirSync(options.folder, { recursive: true, mode: 0o755 });
const server = await startPostgres({ folder: path.join(options.folder, 'data') });
const { url, client } = await database(server);
const api = await start('../apps/api/dist/main.js', { NODE_ENV: 'production', DATABASE_URL: url, SESSION_SECRET: SECRET, WORKER: 'off', LOG_LEVEL: 'error', DEMO: 'on', DATABASE_POOL_SIZE: '8', PORT: options.port });
try {
  const times = await ask(await signIn(client));
  for (const [name, of] of Object.entries(times)) console.log(`${name.padEnd(20)}${median(of).toFixed(1).padStart(7)} ms  ${(median(of) / median(times.list)).toFixed(1)} × list`);
  if (median(times.cockpit) > BUDGET) {
    console.error(`The cockpit needs more than ${BUDGET} ms.`);
    process.exitCode = 1;
  }
} finally {
  await client.end();
  await stop(api);
  server.stop();
}
