// Makes a checkout ready to run: the right Node, packages installed, everything built. Only what is stale is done again.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mustRun, packageProgram, Plain, ROOT, say, step } from './steps.mjs';

const STAMPS = path.join(ROOT, '.data', 'stamps.json');
const LOCK = path.join(ROOT, '.data', 'prepare.lock');
const INSTALL_SLACK_MS = 5_000;

/** `memory`: where the compiler remembers what it wrote; it must forget when the product was deleted. */
const BUILDS = [
  {
    name: 'libraries',
    sources: ['tsconfig.base.json', 'package-lock.json', 'libs', 'migrations'],
    product: 'libs/domain/dist',
    memory: ['libs/domain', 'libs/contracts', 'migrations'],
    commands: () => [[packageProgram('typescript', 'tsc'), '-b', 'libs/domain', 'libs/contracts', 'migrations']],
  },
  {
    name: 'API',
    sources: ['tsconfig.base.json', 'package-lock.json', 'nest-cli.json', 'libs', 'migrations', 'apps/api/src', 'apps/api/tsconfig.json'],
    product: 'apps/api/dist/main.js',
    memory: ['apps/api'],
    commands: () => [[packageProgram('@nestjs/cli', 'nest'), 'build', 'api']],
  },
  {
    name: 'web pages',
    sources: ['package-lock.json', 'libs', 'apps/web'],
    product: 'apps/web/dist/index.html',
    memory: [],
    commands: () => [[packageProgram('vite'), 'build', 'apps/web', '--logLevel', 'warn'], ['tools/precompress.mjs']],
  },
];

/** Everything a fresh clone needs before it can start or be tested. Several tools may ask at once: one works, the others wait. */
export async function prepare() {
  checkNode();
  fs.mkdirSync(path.dirname(STAMPS), { recursive: true });
  const release = await acquireLock();
  try {
    await install();
    for (const build of BUILDS) await buildWhenStale(build);
  } finally {
    release();
  }
}

/** Engines are written as `^20.19.5 || ^22.16.0 || >=24.11.0`. */
export function checkNode() {
  const { engines } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  if (!engines.node.split('||').some((range) => isInRange(process.versions.node, range.trim()))) {
    throw new Plain(`Verbund needs Node ${engines.node}; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`);
  }
}

function isInRange(version, range) {
  const [major, minor, patch] = version.split('.').map(Number);
  const [fromMajor, fromMinor, fromPatch] = range.replace(/^\D+/, '').split('.').map(Number);
  if (major !== fromMajor) return range.startsWith('>=') && major > fromMajor;
  return minor !== fromMinor ? minor > fromMinor : patch >= fromPatch;
}

async function install() {
  const digest = digestOf(['package-lock.json']);
  if (isInstalled(digest)) return;
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  await step('Installing packages', () => (npm ? mustRun(process.execPath, [npm, ...args]) : mustRun('npm', args)));
  remember('packages', digest);
}

/** Known from our stamp, or, after an installation by hand, from the lock file that npm keeps beside the packages. */
function isInstalled(digest) {
  const installed = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installed)) return false;
  if (stamps().packages === digest) return true;
  const byHand = fs.statSync(installed).mtimeMs + INSTALL_SLACK_MS >= fs.statSync(path.join(ROOT, 'package-lock.json')).mtimeMs;
  if (byHand) remember('packages', digest);
  return byHand;
}

async function buildWhenStale({ name, sources, product, memory, commands }) {
  const digest = digestOf(sources);
  const isBuilt = fs.existsSync(path.join(ROOT, product));
  if (isBuilt && stamps()[name] === digest) return;
  if (!isBuilt) for (const folder of memory) fs.rmSync(path.join(ROOT, folder, 'tsconfig.tsbuildinfo'), { force: true });
  await step(`Building the ${name}`, async () => {
    for (const command of commands()) await mustRun(process.execPath, command);
  });
  remember(name, digest);
}

const stamps = () => (fs.existsSync(STAMPS) ? JSON.parse(fs.readFileSync(STAMPS, 'utf8')) : {});

function remember(name, digest) {
  fs.writeFileSync(`${STAMPS}.new`, JSON.stringify({ ...stamps(), [name]: digest }, null, 2));
  fs.renameSync(`${STAMPS}.new`, STAMPS);
}

/** A digest of names and contents; tests and products do not count. */
function digestOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) for (const file of filesOf(path.join(ROOT, source))) hash.update(`${file}\0`).update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesOf(place) {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place)
    .filter((name) => !['dist', 'node_modules', 'test'].includes(name) && !/\.(test\.tsx?|tsbuildinfo)$/.test(name))
    .sort()
    .flatMap((name) => filesOf(path.join(place, name)));
}

async function acquireLock() {
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(LOCK, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld()) fs.rmSync(LOCK, { force: true });
    else if (!told) say('… Waiting for another start or test to finish installing and building');
    await pause(200);
  }
}

function isHeld() {
  try {
    process.kill(Number(fs.readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
