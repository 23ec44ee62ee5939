// Fails when a generated file is not what its generator writes today.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endWith, mustRun, packageProgram, Plain, ROOT } from './steps.mjs';

/** Generators that can write elsewhere, and what they write. */
const generators = (folder) => [
  { command: ['apps/api/dist/contracts.js', path.join(folder, 'openapi.json')], files: ['docs/openapi.json'] },
  { command: [packageProgram('openapi-typescript'), 'docs/openapi.json', '-o', path.join(folder, 'api.ts')], files: ['libs/contracts/src/api.ts'] },
  { command: ['tools/settings-docs.mjs', folder], files: ['.env.example', 'README.md'] },
];

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-generated-'));
  const stale = [];
  for (const { command, files } of generators(folder)) {
    await mustRun(process.execPath, command);
    const read = (file) => fs.readFileSync(file, 'utf8');
    stale.push(...files.filter((file) => read(path.join(folder, path.basename(file))) !== read(path.join(ROOT, file))));
  }
  fs.rmSync(folder, { recursive: true });
  if (stale.length > 0) throw new Plain(`Not up to date: ${stale.join(', ')}. Run npm run docs and commit what changes.`);
}

await main().catch(endWith);
