import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Api } from '../../../test/harness.js';
import { pdf } from '../../../test/sample-files.js';
import { runAdmin } from '../../admin-commands.js';
import { Config } from '../config/config.js';
import { databaseOptions } from '../database/database.options.js';
import { rowOf, sql } from '../database/sql.js';
import { systemActor } from '../work/request-actor.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import { faultsOfFiles } from './file-faults.js';
import { FILE_STORE, placeOf, type FileStore } from './file-store.js';
import { Files, type AcceptedFile, type StoredFile } from './files.js';
import { FolderStore } from './folder-store.js';
import { clearUnusedFiles } from './unused-files.js';

const DAY_MS = 24 * 3600_000;
const subjectId = '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11';
const folder = process.env['FILES_DIR']!;
const copies = mkdtempSync(path.join(os.tmpdir(), 'verbund-restored-'));

let api: Api;
let files: Files;
let store: FileStore;
beforeAll(async () => {
  api = await Api.start();
  files = api.app.get(Files);
  store = api.app.get(FILE_STORE);
  // Stands for whatever table of a module refers to files.
  await api.db.query('CREATE TABLE holders (file_id uuid REFERENCES files)');
});
afterAll(async () => {
  await api.stop();
  rmSync(copies, { recursive: true });
});

const accept = (text: string): Promise<AcceptedFile> => files.accept({ fileName: 'Satzung.pdf', content: pdf(text) });

/** Stores a file together with what refers to it, as a module does. */
const keep = (file: AcceptedFile, { fails = false } = {}): Promise<StoredFile> =>
  api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    const stored = await files.storeFile(tx, file);
    await tx.manager.query('INSERT INTO holders VALUES ($1)', [stored.id]);
    tx.record({ action: 'network.changed', subject: 'network', subjectId });
    if (fails) throw new Error('something else went wrong');
    return stored;
  });

const rowWith = (digest: string) => rowOf<{ id: string }>(api.db, sql`SELECT id FROM files WHERE digest = ${digest}`);
/** The nights of `days` days, one after the other. */
async function nights(days: number): Promise<void> {
  for (let day = 1; day <= days; day += 1) await clearUnusedFiles(api.db, store, new Date(Date.now() + day * DAY_MS + 60_000));
}
/** As if the content had been lying in the store for a long time. */
const age = (digest: string): void => utimesSync(path.join(folder, placeOf(digest)), new Date(0), new Date(0));

test('one content is one row and one file, also when forty bring it at the same moment', async () => {
  const accepted = await accept('vierzigmal');
  const stored = await Promise.all(Array.from({ length: 40 }, () => keep(accepted)));
  expect(new Set(stored.map(({ id }) => id)).size).toBe(1);
  expect(readdirSync(path.dirname(path.join(folder, placeOf(accepted.digest))))).toEqual([accepted.digest]);
}, 60_000);

test('content without a row is cleared away, but not while an upload may still run', async () => {
  const { digest } = await accept('gescheitert');
  await expect(keep(await accept('gescheitert'), { fails: true })).rejects.toThrow('something else');
  await clearUnusedFiles(api.db, store, new Date());
  expect(await store.has(digest)).toBe(true);
  await nights(2);
  expect(await store.has(digest)).toBe(false);
});

test('an unused file stays a week for backups, and a used one for ever', async () => {
  const [used, unused] = [await keep(await accept('gebraucht')), await keep(await accept('vergessen'))];
  await api.db.query('DELETE FROM holders WHERE file_id = $1', [unused.id]);
  age(unused.digest);
  await nights(7);
  expect(await store.has(unused.digest)).toBe(true);
  await nights(9);
  expect([await store.has(unused.digest), await rowWith(unused.digest)]).toEqual([false, null]);
  expect([await store.has(used.digest), await rowWith(used.digest)]).toEqual([true, { id: used.id }]);
});

test('a file that is used again in the week stays', async () => {
  const file = await keep(await accept('wieder gebraucht'));
  await api.db.query('DELETE FROM holders WHERE file_id = $1', [file.id]);
  await nights(5);
  expect((await keep(await accept('wieder gebraucht'))).id).toBe(file.id);
  await nights(12);
  expect(await store.has(file.digest)).toBe(true);
});

test('clearing and storing the same content at the same moment never leaves a row without content', async () => {
  for (let round = 0; round < 30; round += 1) {
    const accepted = await accept(`Wettlauf ${round}`);
    age(accepted.digest);
    const [, stored] = await Promise.all([clearUnusedFiles(api.db, store, new Date()), keep(accepted)]);
    expect(await store.has(stored.digest)).toBe(true);
  }
  expect((await faultsOfFiles(api.db, store)).faults).toEqual([]);
}, 60_000);

test('a restored pair of database and files verifies, and a changed or lost file is named', async () => {
  for (const text of ['eins', 'zwei', 'drei']) await keep(await accept(text));
  const source = new URL(process.env['DATABASE_URL']!);
  const target = Object.assign(new URL(source.href), { pathname: `${source.pathname}_restored` });
  const config = api.app.get(Config);
  await api.stop();
  const owner = new pg.Client(process.env['TEST_SERVER_URL']);
  await owner.connect();
  await owner.query(`CREATE DATABASE ${target.pathname.slice(1)} TEMPLATE ${source.pathname.slice(1)}`);
  await owner.end();
  cpSync(folder, copies, { recursive: true });
  const restored = await new DataSource(databaseOptions(target.href, [], 2)).initialize();
  const restoredStore = new FolderStore(copies);
  expect(await faultsOfFiles(restored, restoredStore)).toMatchObject({ faults: [], checked: expect.any(Number) });
  const [changed, lost] = (await restored.query<{ digest: string }[]>('SELECT digest FROM files ORDER BY created_at, id LIMIT 2')).map(({ digest }) => digest);
  writeFileSync(path.join(copies, placeOf(changed!)), 'etwas anderes');
  rmSync(path.join(copies, placeOf(lost!)));
  expect((await faultsOfFiles(restored, restoredStore)).faults).toEqual([`${changed}: the content is not what was stored.`, `${lost}: the content is missing.`]);
  const verify = (databaseUrl: string) => runAdmin(Object.assign(Object.create(config) as Config, { databaseUrl, filesDir: copies }), ['verify-files']);
  expect(await verify(target.href)).toMatchObject({ ok: false, text: expect.stringContaining('is missing') });
  await restored.destroy();
  api = await Api.start();
});

test('the name of a content is its SHA-256', async () => {
  const { digest, content } = await accept('Hash');
  expect(createHash('sha256').update(content).digest('hex')).toBe(digest);
  expect(statSync(path.join(folder, placeOf(digest))).mode & 0o077).toBe(0);
});
