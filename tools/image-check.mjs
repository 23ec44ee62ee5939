// npm run image:check: there need not be a Docker engine to know that the image works. Carries out the steps of the
// Dockerfile in clean folders (no file that .dockerignore keeps away), then migrates and runs what is left, as nobody.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from './environment.mjs';
import { freePort } from './free-port.mjs';
import { connected } from './embedded-network.mjs';
import { endWith, mustRun, Plain, ROOT, say, step } from './steps.mjs';

const NOBODY = 65534;

/** `[['FROM', 'node AS build'], ['RUN', 'npm ci'], …]` */
const instructions = () =>
  fs
    .readFileSync(path.join(ROOT, 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);

/** What the engine would be sent: the committed files without those of .dockerignore. */
function copyContext(target) {
  const ignored = fs.readFileSync(path.join(ROOT, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((file) => file && !ignored.some((name) => file === name || file.startsWith(`${name}/`)));
  for (const file of files) fs.cpSync(path.join(ROOT, file), path.join(target, file));
}

function copyFromBuild(build, stage, words) {
  const [source, target] = words.split(' ').slice(1);
  const wanted = target.endsWith('/') ? path.join(stage, target, path.basename(source)) : path.join(stage, target);
  fs.cpSync(path.join(build, source.replace('/app/', '')), wanted, { recursive: true, verbatimSymlinks: true });
}

async function buildImage(folder) {
  const stages = [];
  const image = { env: {}, command: null };
  for (const [name, words] of instructions()) {
    const stage = stages.at(-1);
    if (name === 'FROM') stages.push(fs.mkdtempSync(path.join(folder, 'stage-')));
    else if (name === 'COPY' && words === '. .') copyContext(stage);
    else if (name === 'COPY') copyFromBuild(stages[0], stage, words);
    else if (name === 'RUN') await step(words, () => mustRun('sh', ['-c', `cd ${stage} && ${words}`]));
    else if (name === 'ENV') Object.assign(image.env, Object.fromEntries(words.split(' ').map((pair) => pair.split('='))));
    else if (name === 'CMD') image.command = JSON.parse(words);
  }
  fs.rmSync(stages[0], { recursive: true });
  return { ...image, folder: stages.at(-1) };
}

/** The two roles of docker-compose.yml. */
async function makeRoles(server) {
  await connected(server.url('postgres'), async (owner) => {
    await owner.query("CREATE ROLE verbund_owner LOGIN PASSWORD 'owner'");
    await owner.query("CREATE ROLE verbund LOGIN PASSWORD 'runner'");
    await owner.query('CREATE DATABASE verbund OWNER verbund_owner');
  });
  const at = `127.0.0.1:${server.port}/verbund`;
  return { DATABASE_URL: `postgres://verbund:runner@${at}`, MIGRATION_DATABASE_URL: `postgres://verbund_owner:owner@${at}` };
}

async function runImage(image, urls) {
  const port = await freePort();
  const env = { PATH: process.env.PATH, ...image.env, ...urls, PORT: String(port), HOST: '127.0.0.1', SESSION_SECRET: 'for this check only, for this check only' };
  const as = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const start = (args) => spawn(process.execPath, args, { cwd: image.folder, env, ...as, stdio: ['ignore', 'inherit', 'inherit'] });
  const [migrated] = await once(start(['tools/migrate.mjs']), 'exit');
  if (migrated !== 0) throw new Plain('The image could not migrate.');
  const app = start(image.command.slice(1));
  try {
    await answers(`http://127.0.0.1:${port}`);
    const [healthy] = await once(start(['tools/healthcheck.mjs']), 'exit');
    if (healthy !== 0) throw new Plain('The health check of the image fails.');
  } finally {
    app.kill('SIGTERM');
    const [code, signal] = await once(app, 'exit');
    say(`The application ended with ${code ?? signal}.`);
  }
}

async function answers(address) {
  for (let tries = 0; tries < 100; tries += 1) {
    const [ready, page] = await Promise.all(['/api/v1/health/ready', '/'].map((place) => fetch(address + place, { headers: { accept: 'text/html, application/json' } }).catch(() => null)));
    if (ready?.status === 200 && page?.status === 200) return say('API and pages answer.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Plain('The image does not answer within 20 s.');
}

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-image-'));
  fs.chmodSync(folder, 0o755);
  try {
    const image = await buildImage(folder);
    fs.chmodSync(image.folder, 0o755);
    const server = await startEmbedded({ DATA_DIR: path.join(folder, 'data') });
    try {
      await runImage(image, await makeRoles(server));
    } finally {
      server.stop();
    }
    const [bytes] = execFileSync('du', ['-sm', image.folder], { encoding: 'utf8' }).split('\t');
    say(`The image works; its files take ${bytes} MB.`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

await main().catch(endWith);
