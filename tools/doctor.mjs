// npm run doctor: says in plain words what is wrong with an installation, and ends with 1 when something is.
import fs from 'node:fs';
import net from 'node:net';
import { databaseChecks } from './doctor-database.mjs';
import { dataFolder, environment, sessionSecretFile } from './environment.mjs';
import { bad, good, note } from './findings.mjs';
import { checkNode } from './prepare.mjs';
import { endWith, say } from './steps.mjs';

const LEAST_FREE_BYTES = 1024 ** 3;
const MAIL_TIMEOUT_MS = 5_000;

function node() {
  try {
    checkNode();
    return good(`Node ${process.versions.node} is new enough.`);
  } catch (error) {
    return bad(error.message);
  }
}

async function configuration(env) {
  if (!fs.existsSync(new URL('../apps/api/dist/main.js', import.meta.url))) return note('Not built yet: npm start builds. The settings were not checked.');
  const { Config } = await import('../apps/api/dist/platform/config/config.js');
  const embedded = env.DATABASE_URL ? {} : { DATABASE_URL: 'postgres://embedded', SESSION_SECRET: env.SESSION_SECRET || 'kept in the data folder by npm start' };
  try {
    new Config({ ...env, ...embedded });
    return good('Every setting is known and valid.');
  } catch (error) {
    return bad(error.message);
  }
}

function port({ PORT, HOST }) {
  const [number, host] = [Number(PORT || 3000), HOST || '127.0.0.1'];
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(note(`Port ${number} on ${host} is in use: fine if Verbund runs already, otherwise set PORT.`)));
    probe.listen(number, host, () => probe.close(() => resolve(good(`Port ${number} on ${host} is free.`))));
  });
}

function mail({ SMTP_URL, DEMO }) {
  if (!SMTP_URL) return note(DEMO === 'on' ? 'Demo: mails appear on the inbox page.' : 'SMTP_URL is not set: mails wait in the outbox.');
  if (!URL.canParse(SMTP_URL)) return bad('SMTP_URL is not an address such as smtps://user:password@mail.example:465.');
  const { hostname, port: given, protocol } = new URL(SMTP_URL);
  const number = Number(given || (protocol === 'smtps:' ? 465 : 587));
  return new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: number, timeout: MAIL_TIMEOUT_MS });
    const end = (answer) => socket.destroy() && resolve(answer);
    socket.once('connect', () => end(good(`The mail server ${hostname}:${number} answers.`)));
    for (const event of ['error', 'timeout']) socket.once(event, () => end(bad(`The mail server ${hostname}:${number} does not answer.`)));
  });
}

function disk(env) {
  const folder = fs.existsSync(dataFolder(env)) ? dataFolder(env) : '.';
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = bavail * bsize;
  const sentence = `${(free / 1024 ** 3).toFixed(1)} GB are free for ${dataFolder(env)}.`;
  return free < LEAST_FREE_BYTES ? bad(`Only ${sentence} Verbund needs at least 1 GB.`) : good(sentence);
}

function secrets(env) {
  const file = sessionSecretFile(env);
  if (env.SESSION_SECRET) return good('SESSION_SECRET is set.');
  if (env.DATABASE_URL) return bad('SESSION_SECRET is missing: with DATABASE_URL it must be set (at least 32 characters).');
  if (!fs.existsSync(file)) return note('The session secret will be made at the first start.');
  const isClosed = process.platform === 'win32' || (fs.statSync(file).mode & 0o077) === 0;
  return isClosed ? good('The session secret is readable for its owner only.') : bad(`Others can read the session secret: chmod 600 ${file}`);
}

async function main() {
  const env = environment();
  const checks = [node, configuration, port, databaseChecks, mail, disk, secrets];
  let isIll = false;
  for (const check of checks) {
    for (const { mark, sentence, needsAttention } of [await check(env)].flat()) {
      say(`${mark} ${sentence}`);
      isIll ||= Boolean(needsAttention);
    }
  }
  say(isIll ? '\nSomething needs your attention.' : '\nAll well.');
  process.exitCode = isIll ? 1 : 0;
}

await main().catch(endWith);
