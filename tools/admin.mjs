// npm run admin -- <command>: on the database of DATABASE_URL, else on the embedded one; a running Verbund may go on.
import { spawnSync } from 'node:child_process';
import { DEMO_DATABASE, embeddedSettings, EMPTY_DATABASE, environment, startEmbedded } from './environment.mjs';
import { prepareDatabase } from './embedded-network.mjs';
import { prepare } from './prepare.mjs';
import { endWith } from './steps.mjs';

const run = (env) => {
  process.exitCode = spawnSync(process.execPath, ['apps/api/dist/admin.js', ...process.argv.slice(2)], { env, stdio: 'inherit' }).status ?? 1;
};

/** Invitations are for real networks; the trail of the demo network can be verified with DEMO=on. */
async function runOnEmbedded(env) {
  const server = await startEmbedded(env);
  const database = env.DEMO === 'on' ? DEMO_DATABASE : EMPTY_DATABASE;
  try {
    await prepareDatabase(env, server, database);
    run(embeddedSettings(env, server, database));
  } finally {
    if (!server.reused) server.stop();
  }
}

async function main() {
  await prepare();
  const env = environment();
  if (env.DATABASE_URL) run(env);
  else await runOnEmbedded(env);
}

await main().catch(endWith);
