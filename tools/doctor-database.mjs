// What the doctor asks the database.
import { DEMO_DATABASE, hasEmbedded, startEmbedded } from './environment.mjs';
import { bad, good, note } from './findings.mjs';

const OLDEST_VERSION = 15;
const EXTENSIONS = ['pg_trgm', 'btree_gist', 'citext'];
const DURABILITY = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** The given database, or the embedded one, which is started for the visit when it does not run. */
export async function databaseChecks(env) {
  if (env.DATABASE_URL) return examine(env.DATABASE_URL, env);
  if (!hasEmbedded(env)) return [note('The embedded database will be made at the first start.')];
  let server;
  try {
    server = await startEmbedded(env);
    return await examine(server.url(DEMO_DATABASE), env);
  } catch (error) {
    return [bad(`The embedded database cannot be started: ${error.message}`)];
  } finally {
    if (server && !server.reused) server.stop();
  }
}

async function examine(url, env) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    return [bad(`The database cannot be reached: ${error.message || error.code}.`)];
  }
  try {
    const checks = [version, extensions, durability, checksums, migrations, roles];
    const answers = [];
    for (const check of checks) answers.push(await check(client, env));
    return answers;
  } finally {
    await client.end();
  }
}

const valueOf = async (client, sql, parameters) => Object.values((await client.query(sql, parameters)).rows[0])[0];

async function version(client) {
  const number = Math.floor(Number(await valueOf(client, 'SHOW server_version_num')) / 10_000);
  return number >= OLDEST_VERSION ? good(`The database answers; it is PostgreSQL ${number}.`) : bad(`The database is PostgreSQL ${number}; Verbund needs ${OLDEST_VERSION} or newer.`);
}

async function extensions(client) {
  const there = await valueOf(client, 'SELECT array_agg(name::text) FROM pg_available_extensions WHERE name = ANY($1)', [EXTENSIONS]);
  const missing = EXTENSIONS.filter((name) => !there?.includes(name));
  return missing.length === 0 ? good(`The extensions ${EXTENSIONS.join(', ')} are available.`) : bad(`The server lacks ${missing.join(', ')}: install the package postgresql-contrib.`);
}

async function durability(client) {
  const off = await valueOf(client, "SELECT array_agg(name::text) FROM pg_settings WHERE name = ANY($1) AND setting = 'off'", [DURABILITY]);
  return off ? bad(`${off.join(', ')} is off: a crash could lose what was already confirmed, and Verbund will not start.`) : good('Confirmed changes survive a crash (fsync, full_page_writes, synchronous_commit).');
}

async function checksums(client) {
  const isOn = (await valueOf(client, 'SHOW data_checksums')) === 'on';
  return isOn ? good('Data checksums are on.') : note('Data checksums are off: a broken disk would go unnoticed. pg_checksums --enable turns them on.');
}

async function migrations(client) {
  if (!(await valueOf(client, "SELECT to_regclass('schema_migrations')"))) return note('The schema is not there yet: npm start or npm run migrate makes it.');
  const { migrations: known } = await import('../migrations/dist/index.js');
  const applied = await valueOf(client, 'SELECT array_agg(name) FROM schema_migrations');
  const pending = known.filter(({ name }) => !applied?.includes(name)).length;
  return pending === 0 ? good('The schema is up to date.') : bad(`${pending} migrations are pending: npm run migrate.`);
}

async function roles(client, env) {
  if (!env.DATABASE_URL) return note('Embedded database: one role migrates and runs.');
  const mayChange = await valueOf(client, "SELECT has_schema_privilege('public', 'CREATE') OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)");
  return mayChange ? note('The running role may change the schema; two roles are safer (docs/how-to/run-in-production.md).') : good('The running role cannot change the schema.');
}
