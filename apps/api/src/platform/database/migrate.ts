import { runMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.js';
import { databaseOptions } from './database.options.js';

/** Tables that the running application may read and extend, never change. */
const APPEND_ONLY = ['audit_entries', 'audit_seals', 'minutes', 'minutes_signatures', 'minutes_addenda'];

/**
 * Brings the schema up to date with the migrating role, then gives the running role exactly what it needs: rows, no
 * schema changes, and no change to the audit trail.
 */
export async function migrate(config: Pick<Config, 'databaseUrl' | 'migrationDatabaseUrl'>): Promise<string[]> {
  const dataSource = await new DataSource(databaseOptions(config.migrationDatabaseUrl, [], 2)).initialize();
  try {
    const applied = await dataSource.runMigrations();
    await runMigrations({ connectionString: config.migrationDatabaseUrl });
    const runningRole = decodeURIComponent(new URL(config.databaseUrl).username);
    if (runningRole && config.migrationDatabaseUrl !== config.databaseUrl) await grantRows(dataSource, runningRole);
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function grantRows(dataSource: DataSource, role: string): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  for (const schema of ['public', 'graphile_worker']) {
    await dataSource.query(`GRANT USAGE ON SCHEMA ${schema} TO ${name}`);
    await dataSource.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name}`);
    await dataSource.query(`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name}`);
    await dataSource.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${name}`);
  }
  for (const table of APPEND_ONLY) await dataSource.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${name}`);
  await admitToJobs(dataSource, name);
}

/** The job tables are protected by row, without a policy: until there is one, only their owner sees a job. */
async function admitToJobs(dataSource: DataSource, name: string): Promise<void> {
  const tables = await dataSource.query<{ table: string }[]>(`SELECT oid::regclass::text AS "table" FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity`);
  for (const { table } of tables) {
    await dataSource.query(`DROP POLICY IF EXISTS running_role ON ${table}`);
    await dataSource.query(`CREATE POLICY running_role ON ${table} TO ${name} USING (true) WITH CHECK (true)`);
  }
}
