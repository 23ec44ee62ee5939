// The databases of the embedded server: one with the demo network, one that starts empty. Each appears complete or not at all.
import { DEMO_DATABASE, embeddedSettings, UNFINISHED } from './environment.mjs';
import { mustRun, step } from './steps.mjs';

const DEMO_LOADER = new URL('../apps/api/dist/demo/load.js', import.meta.url).href;

/** The database ready for the API: created the first time, migrated when there is something to migrate. */
export async function prepareDatabase(env, server, name) {
  if (!(await hasDatabase(server, name))) await createDatabase(env, server, name);
  else if (await hasPendingMigrations(server, name)) await step('Bringing the schema up to date', () => migrate(env, server, name));
}

/** A new one is made beside the old one and takes its place at the end; whoever is connected comes back to the new one. */
export async function createDatabase(env, server, name) {
  const unfinished = name + UNFINISHED;
  await connected(server.url('postgres'), async (owner) => {
    await owner.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await owner.query(`CREATE DATABASE ${unfinished}`);
  });
  await step('Creating the database', () => migrate(env, server, unfinished));
  if (name === DEMO_DATABASE) await step('Loading the demo network', () => loadDemo(env, server, unfinished));
  await connected(server.url('postgres'), async (owner) => {
    await owner.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await owner.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
}

/** In a process of its own: what it needs in memory goes when it is done. */
async function loadDemo(env, server, name) {
  const program = `const { loadDemo } = await import(${JSON.stringify(DEMO_LOADER)}); await loadDemo();`;
  await mustRun(process.execPath, ['--input-type=module', '--eval', program], { env: { ...embeddedSettings(env, server, name), WORKER: 'off' } });
}

const migrate = (env, server, name) => mustRun(process.execPath, ['tools/migrate.mjs'], { env: embeddedSettings(env, server, name) });

const hasDatabase = (server, name) =>
  connected(server.url('postgres'), async (db) => (await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rowCount === 1);

/** Asked first, because loading the migration machinery costs a warm start more than everything else together. */
async function hasPendingMigrations(server, name) {
  const { migrations } = await import('../migrations/dist/index.js');
  const { rows } = await connected(server.url(name), (db) => db.query('SELECT name FROM schema_migrations'));
  const applied = new Set(rows.map((row) => row.name));
  return migrations.some((migration) => !applied.has(migration.name));
}

export async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
