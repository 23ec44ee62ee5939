// Fails when a generated file is not what its generator writes today.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endWith, mustRun, packageProgram, Plain, ROOT } from './steps.mjs';

/** Each command gets the file to write; `openapi.json` comes first, because the client's types are made from it. */
const GENERATED = [
  ['docs/openapi.json', (target) => ['apps/api/dist/contracts.js', target]],
  ['libs/contracts/src/api.ts', (target) => [packageProgram('openapi-typescript'), 'docs/openapi.json', '-o', target]],
  ['.env.example', (target) => ['tools/env-example.mjs', target]],
];

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-generated-'));
  const stale = [];
  for (const [file, command] of GENERATED) {
    const target = path.join(folder, path.basename(file));
    await mustRun(process.execPath, command(target));
    if (fs.readFileSync(target, 'utf8') !== fs.readFileSync(path.join(ROOT, file), 'utf8')) stale.push(file);
  }
  fs.rmSync(folder, { recursive: true });
  if (stale.length > 0) throw new Plain(`Not up to date: ${stale.join(', ')}. Run npm run contracts and commit what changes.`);
}

await main().catch(endWith);
