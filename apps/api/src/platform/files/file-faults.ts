import { createHash } from 'node:crypto';
import { rowsOf, sql, type Db } from '../database/sql.js';
import type { FileStore } from './file-store.js';

/** Every file whose content is missing or is not what it was, in words; empty when database and store belong together. */
export async function faultsOfFiles(db: Db, store: FileStore): Promise<{ checked: number; faults: string[] }> {
  const files = await rowsOf<{ digest: string }>(db, sql`SELECT digest FROM files ORDER BY created_at, id`);
  const faults: string[] = [];
  for (const { digest } of files) {
    const content = await store.read(digest);
    if (!content) {
      faults.push(`${digest}: the content is missing.`);
      continue;
    }
    const hash = createHash('sha256');
    for await (const piece of content) hash.update(piece as Buffer);
    if (hash.digest('hex') !== digest) faults.push(`${digest}: the content is not what was stored.`);
  }
  return { checked: files.length, faults };
}
