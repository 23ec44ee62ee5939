// The settings a tool hands to the API: the environment, `.env`, and what the embedded database needs.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { hasCluster, startPostgres } from './embedded-postgres.mjs';
import { Plain, ROOT } from './steps.mjs';

/** The environment over `.env`; the names of the file go along, so that the API can refuse a misspelt one. */
export function environment() {
  const file = path.join(ROOT, '.env');
  const fromFile = fs.existsSync(file) ? parseEnv(fs.readFileSync(file, 'utf8')) : {};
  return { ...fromFile, ...process.env, VERBUND_ENV_FILE_NAMES: Object.keys(fromFile).join(',') };
}

export const dataFolder = (env) => path.resolve(ROOT, env.DATA_DIR || '.data');

const postgresFolder = (env) => path.join(dataFolder(env), 'postgres');
export const hasEmbedded = (env) => hasCluster(postgresFolder(env));
export const startEmbedded = (env, port) => startPostgres({ folder: postgresFolder(env), port });

/** Each network of the embedded server has its own folder of documents and pictures. */
export const filesFolder = (env, database) => path.join(dataFolder(env), 'files', database.replace(UNFINISHED, ''));

/** Ending of a database that is still being made and will take the place of the one without it. */
export const UNFINISHED = '_unfinished';

/** Settings for the API on a database of the embedded server; the demo network keeps its passwords to itself. */
export function embeddedSettings(env, server, database) {
  return {
    ...env,
    DATABASE_URL: server.url(database),
    MIGRATION_DATABASE_URL: '',
    FILES_DIR: filesFolder(env, database),
    SESSION_SECRET: env.SESSION_SECRET || keptSecret(env),
    DEMO: database === DEMO_DATABASE ? 'on' : 'off',
    LOG_LEVEL: env.LOG_LEVEL || 'warn',
  };
}

export const DEMO_DATABASE = 'verbund';
export const EMPTY_DATABASE = 'verbund_empty';

/** Generated once and kept readable for its owner only: sessions survive a restart. */
function keptSecret(env) {
  const file = sessionSecretFile(env);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8');
}

export const sessionSecretFile = (env) => path.join(dataFolder(env), 'secrets', 'session');

/** Options of a tool such as `--empty`; an unknown one is named instead of ignored. */
export function options(known, given = process.argv.slice(2)) {
  const unknown = given.find((option) => !known.includes(option));
  if (unknown !== undefined) throw new Plain(`"${unknown}" is not known here. Known: ${known.join(', ') || 'no options'}.`);
  return new Set(given);
}
