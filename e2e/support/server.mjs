// A Verbund of their own for the browser tests: throw-away database with the demo network, free port, the built API and pages.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ApiProcess } from '../../tools/api-process.mjs';
import { createDatabase } from '../../tools/embedded-network.mjs';
import { startPostgres } from '../../tools/embedded-postgres.mjs';
import { DEMO_DATABASE, embeddedSettings } from '../../tools/environment.mjs';
import { freePort } from '../../tools/free-port.mjs';

export default async function startServer() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-e2e-'));
  fs.chmodSync(folder, 0o755);
  const server = await startPostgres({ folder: path.join(folder, 'postgres'), durable: false });
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port), UNSAFE_DURABILITY: 'on' };
  await createDatabase(env, server, DEMO_DATABASE);
  const api = new ApiProcess(embeddedSettings(env, server, DEMO_DATABASE));
  await api.start();
  process.env.E2E_ADDRESS = `http://127.0.0.1:${port}`;
  process.env.E2E_DATABASE = server.url(DEMO_DATABASE);
  return async () => {
    await api.stop();
    server.stop('immediate');
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
