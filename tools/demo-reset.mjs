// npm run demo:reset: replaces the demo network by a fresh one. A running Verbund goes on with it; everybody signs in again.
import { createDatabase } from './embedded-network.mjs';
import { DEMO_DATABASE, environment, options, startEmbedded } from './environment.mjs';
import { prepare } from './prepare.mjs';
import { endWith, Plain, say } from './steps.mjs';

async function main() {
  options([]);
  await prepare();
  const env = environment();
  if (env.DATABASE_URL) throw new Plain('The demo network lives in the embedded database only; DATABASE_URL is set, so nothing was changed.');
  const server = await startEmbedded(env);
  try {
    await createDatabase(env, server, DEMO_DATABASE);
    say('The demo network is fresh again.');
  } finally {
    if (!server.reused) server.stop();
  }
}

await main().catch(endWith);
