// npm run crash -- --loops 100: kills API and database at random moments of a burst of writes, and counts what was lost.
// --unsafe is the negative control: without synchronous commits the same loops lose acknowledged changes.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ApiProcess } from './api-process.mjs';
import { CrashedNetwork } from './crash-network.mjs';
import { createDatabase } from './embedded-network.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { embeddedSettings, EMPTY_DATABASE } from './environment.mjs';
import { freePort } from './free-port.mjs';
import { prepare } from './prepare.mjs';
import { endWith, say } from './steps.mjs';

const WRITERS = 6;
const SHORTEST_CALM_MS = 200;
const LONGEST_CALM_MS = 1_500;
const BACK_WITHIN_MS = 30_000;

/**
 * @returns what was acknowledged, lost (acknowledged but gone), unrecorded (acknowledged without audit entry), whether the
 * API outlived every death of the database, and what it answered meanwhile.
 */
async function crashLoops({ loops, unsafe }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-crash-'));
  fs.chmodSync(folder, 0o755);
  const env = { ...process.env, DATA_DIR: folder, PORT: String(await freePort()), HOST: '127.0.0.1', LOG_LEVEL: 'silent', WORKER: 'off', UNSAFE_DURABILITY: unsafe ? 'on' : 'off' };
  const cluster = { folder: path.join(folder, 'postgres'), settings: unsafe ? ['synchronous_commit=off'] : [] };
  const server = await startPostgres(cluster);
  await createDatabase(env, server, EMPTY_DATABASE);
  const settings = embeddedSettings(env, server, EMPTY_DATABASE);
  const api = new ApiProcess(settings);
  await api.start();
  const network = await CrashedNetwork.open(settings, WRITERS);
  const outcome = { apiSurvived: true, away: new Set() };
  for (let loop = 1; loop <= loops; loop += 1) {
    await crashOnce({ api, server, cluster, network, outcome, victim: loop % 2 === 1 ? 'database' : 'API' });
    say(`Loop ${loop} of ${loops}: ${network.acknowledged} changes acknowledged so far`);
  }
  const losses = await network.losses();
  await api.stop();
  server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  return { loops, acknowledged: network.acknowledged, ...losses, apiSurvived: outcome.apiSurvived, away: [...outcome.away] };
}

async function crashOnce({ api, server, cluster, network, outcome, victim }) {
  const burst = network.burst();
  await pause(SHORTEST_CALM_MS + Math.random() * (LONGEST_CALM_MS - SHORTEST_CALM_MS));
  const apiPid = api.pid;
  if (victim === 'API') {
    process.kill(apiPid, 'SIGKILL');
  } else {
    process.kill(server.pid(), 'SIGKILL');
    outcome.away.add(await network.answerWhileAway());
    await startPostgres({ ...cluster, port: server.port });
    outcome.apiSurvived &&= api.pid === apiPid;
  }
  await network.untilReady(BACK_WITHIN_MS);
  network.stopWriting();
  await burst;
}

async function main() {
  const { values } = parseArgs({ options: { loops: { type: 'string', default: '4' }, unsafe: { type: 'boolean', default: false }, json: { type: 'string' } } });
  await prepare();
  const result = await crashLoops({ loops: Number(values.loops), unsafe: values.unsafe });
  say(JSON.stringify(result));
  if (values.json) fs.writeFileSync(values.json, JSON.stringify(result));
  process.exitCode = result.lost.length === 0 && result.unrecorded === 0 && result.apiSurvived ? 0 : 1;
}

await main().catch(endWith);
