import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { rowOf, rowsOf, sql, type Db } from '../database/sql.js';

const TRIES = 50;
const PAUSE_MS = 100;

/**
 * Chains the hashes of all entries since the last seal into a new one. Writers hold a shared lock from before they draw
 * an entry's number until they commit (see the trigger `audit_entries_hold_seal`), so that no entry can appear later
 * inside a range that is already sealed. The lock is only tried: waiting for it would stop everybody who writes.
 */
export async function sealAudit(dataSource: DataSource): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (await dataSource.transaction('READ COMMITTED', sealWhileNobodyWrites)) return;
    await pause(PAUSE_MS);
  }
}

async function sealWhileNobodyWrites(manager: EntityManager): Promise<boolean> {
  const lock = await rowOf<{ held: boolean }>(manager, sql`SELECT pg_try_advisory_xact_lock(hashtext('audit seal')) AS held`);
  if (!lock!.held) return false;
  await rowsOf(
    manager,
    sql`WITH last AS (SELECT last_entry, hash FROM audit_seals ORDER BY id DESC LIMIT 1)
        INSERT INTO audit_seals (first_entry, last_entry, entries, hash)
        SELECT min(e.id), max(e.id), count(*), sha256(COALESCE((SELECT hash FROM last), '') || string_agg(e.hash, ''::bytea ORDER BY e.id))
        FROM audit_entries e WHERE e.id > COALESCE((SELECT last_entry FROM last), 0) HAVING count(*) > 0`,
  );
  return true;
}

type Seal = { id: string; firstEntry: string; lastEntry: string };

/** The first thing that is wrong with the audit trail, in words; `null` when every hash and every seal is right. */
export async function faultOfAudit(db: Db): Promise<string | null> {
  const changed = await rowOf<{ id: string }>(db, sql`SELECT id FROM audit_entries e WHERE hash <> audit_entry_hash(e) ORDER BY id LIMIT 1`);
  if (changed) return `Entry ${changed.id} was changed after it was written.`;
  const broken = await rowOf<Seal>(
    db,
    sql`SELECT id, first_entry AS "firstEntry", last_entry AS "lastEntry" FROM (
          SELECT s.*, lag(s.hash) OVER (ORDER BY s.id) AS previous FROM audit_seals s) s
        WHERE s.hash IS DISTINCT FROM (
          SELECT sha256(COALESCE(s.previous, '') || string_agg(e.hash, ''::bytea ORDER BY e.id)) FROM audit_entries e WHERE e.id BETWEEN s.first_entry AND s.last_entry)
        ORDER BY s.id LIMIT 1`,
  );
  return broken && `Seal ${broken.id} does not fit: between entries ${broken.firstEntry} and ${broken.lastEntry} something was added, removed or replaced.`;
}
