// npm start: from a fresh clone with nothing but Node to a running Verbund. `-- --empty` starts without the demo network.
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiProcess } from './api-process.mjs';
import { prepareDatabase } from './embedded-network.mjs';
import { DEMO_DATABASE, embeddedSettings, EMPTY_DATABASE, environment, options, startEmbedded } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { endWith, mustRun, Plain, say, step } from './steps.mjs';

const WATCH_EVERY_MS = 500;
const DRAIN_MS = 3_000;

async function main() {
  const isEmpty = options(['--empty']).has('--empty');
  await prepare();
  const env = { PORT: '3000', HOST: '127.0.0.1', ...withoutBlanks(environment()) };
  await refuseBusyPort(env);
  if (env.DATABASE_URL) await runOnGivenDatabase(env);
  else await runOnEmbeddedDatabase(env, isEmpty ? EMPTY_DATABASE : DEMO_DATABASE);
}

const withoutBlanks = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

async function runOnGivenDatabase(env) {
  await step('Bringing the schema up to date', () => mustRun(process.execPath, ['tools/migrate.mjs'], { env }));
  const api = new ApiProcess(env);
  await api.start();
  greet(env);
  say('No account yet? npm run admin -- invite you@example.org prints a link for the first administrator.');
  stopOnSignal(() => api.stop());
}

async function runOnEmbeddedDatabase(env, database) {
  let server = await startEmbedded(env);
  let stopping = false;
  const api = new ApiProcess(embeddedSettings(env, server, database));
  stopOnSignal(async () => {
    stopping = true;
    await api.stop();
    if (server.alive()) server.stop();
  });
  try {
    await prepareDatabase(env, server, database);
    await api.start();
  } catch (error) {
    if (!stopping) server.stop();
    throw error;
  }
  greet(env);
  if (database === DEMO_DATABASE) tellDemo();
  else say('An empty network. npm run admin -- invite you@example.org prints a link for the first administrator.');
  while (!stopping) {
    await pause(WATCH_EVERY_MS);
    if (!stopping && !server.alive()) server = await reviveDatabase(env, server);
  }
}

/** On the same port, so that the API finds it again by itself. */
async function reviveDatabase(env, dead) {
  say('The database ended unexpectedly; starting it again.');
  try {
    const server = await startEmbedded(env, dead.port);
    say('The database is back.');
    return server;
  } catch (error) {
    say(`It did not start: ${error.message}`);
    return dead;
  }
}

/** An API whose launcher was killed may still be draining: it gets a moment. */
async function refuseBusyPort({ PORT, HOST }) {
  for (const until = Date.now() + DRAIN_MS; !(await isFree(Number(PORT), HOST)); await pause(100)) {
    if (Date.now() > until) throw new Plain(`Port ${PORT} is in use. Is Verbund running already? Another port: PORT=3001 npm start`);
  }
}

function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

function greet({ PORT, HOST, PUBLIC_URL }) {
  const address = PUBLIC_URL ?? `http://${HOST === '127.0.0.1' || HOST === '0.0.0.0' ? 'localhost' : HOST}:${PORT}`;
  say(`\nVerbund is ready: ${address}`);
  say(`The public directory: ${address.replace(/\/$/, '')}/directory`);
}

function tellDemo() {
  say('Demo network. Sign in as admin@, office@, board@, staff@, auditor@ or rep@verbund.example');
  say('with the password verbund-demo-2027. Ctrl-C stops Verbund and its database.');
}

/** The first signal drains the API and stops the database; the process then ends by itself. */
function stopOnSignal(stop) {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      say('\nStopping …');
      stop().then(() => {
        say('Stopped.');
        process.exit(0);
      }, endWith);
    });
  }
}

await main().catch(endWith);
