// One throw-away PostgreSQL server per test run, migrated once into a template that every test file clones.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../tools/embedded-postgres.mjs';
import { migrate } from '../dist/platform/database/migrate.js';

export const TEMPLATE = 'verbund_template';

export default async function startTestServer() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-test-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({ folder: path.join(folder, 'data'), durable: false, settings: ['max_connections=300', 'shared_buffers=128MB', 'autovacuum=off'] });
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate({ databaseUrl: server.url(TEMPLATE), migrationDatabaseUrl: server.url(TEMPLATE) });
  await admin.end();
  process.env.TEST_SERVER_URL = server.url('postgres');
  process.env.TEST_FILES_FOLDER = path.join(folder, 'files');
  globalThis.stopTestServer = () => {
    server.stop('immediate');
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
