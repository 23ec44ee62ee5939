import type { DataSource, EntityManager } from 'typeorm';
import { join, raw, rowOf, rowsOf, sql, type Db, type Sql } from '../database/sql.js';
import type { FileStore } from './file-store.js';
import { LOCK_SPACE } from './files.js';

const DAY_MS = 24 * 3600_000;
/** Longer than a backup takes: a dump of the database, and the files copied after it, belong together. */
const UNUSED_DAYS = 7;
/** Longer than any upload: content without a row is of a request that failed, or of one that still runs. */
const ROWLESS_DAYS = 1;
const BATCH = 500;

/** Removes files that no record refers to any more, a week after it was first seen, and content that never got a row. */
export async function clearUnusedFiles(dataSource: DataSource, store: FileStore, now: Date): Promise<void> {
  const isReferred = await referringCondition(dataSource);
  await rowsOf(dataSource, sql`UPDATE files SET unused_since = NULL WHERE unused_since IS NOT NULL AND ${isReferred}`);
  await rowsOf(dataSource, sql`UPDATE files SET unused_since = ${now} WHERE unused_since IS NULL AND created_at < ${daysBefore(now, ROWLESS_DAYS)} AND NOT ${isReferred}`);
  const unused = await rowsOf<{ digest: string }>(dataSource, sql`SELECT digest FROM files WHERE unused_since < ${daysBefore(now, UNUSED_DAYS)}`);
  for (const { digest } of unused) await clear(dataSource, store, digest, sql`unused_since < ${daysBefore(now, UNUSED_DAYS)} AND NOT ${isReferred}`);
  await clearRowless(dataSource, store, daysBefore(now, ROWLESS_DAYS));
}

const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

/** "Some record refers to this file": every foreign key that points at the table of files, so that no module can be forgotten. */
async function referringCondition(db: Db): Promise<Sql> {
  const columns = await rowsOf<{ place: string; column: string }>(
    db,
    sql`SELECT c.conrelid::regclass::text AS place, quote_ident(a.attname) AS column FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE c.contype = 'f' AND c.confrelid = 'files'::regclass ORDER BY 1, 2`,
  );
  if (columns.length === 0) return sql`false`;
  return sql`(${join(columns.map(({ place, column }) => sql`EXISTS (SELECT FROM ${raw(place)} r WHERE r.${raw(column)} = files.id)`), ' OR ')})`;
}

/** Row and content of one file, while nobody can store the same content anew. */
async function clear(dataSource: DataSource, store: FileStore, digest: string, condition: Sql): Promise<void> {
  await alone(dataSource, digest, async (manager) => {
    await rowsOf(manager, sql`DELETE FROM files WHERE digest = ${digest} AND ${condition}`);
    if (!(await rowOf(manager, sql`SELECT 1 FROM files WHERE digest = ${digest}`))) await store.remove(digest);
  });
}

async function clearRowless(dataSource: DataSource, store: FileStore, before: Date): Promise<void> {
  let batch: string[] = [];
  const clearBatch = async () => {
    const rowless = await rowsOf<{ digest: string }>(dataSource, sql`SELECT d AS digest FROM unnest(${batch}::text[]) d WHERE NOT EXISTS (SELECT FROM files f WHERE f.digest = d)`);
    for (const { digest } of rowless) await clear(dataSource, store, digest, sql`false`);
    batch = [];
  };
  for await (const digest of store.olderThan(before)) {
    batch.push(digest);
    if (batch.length === BATCH) await clearBatch();
  }
  await clearBatch();
}

/** Each statement sees what was committed before it: whoever held the lock has finished. */
const alone = (dataSource: DataSource, digest: string, work: (manager: EntityManager) => Promise<void>): Promise<void> =>
  dataSource.transaction('READ COMMITTED', async (manager) => {
    await rowsOf(manager, sql`SELECT pg_advisory_xact_lock(${LOCK_SPACE}, hashtext(${digest}))`);
    await work(manager);
  });
