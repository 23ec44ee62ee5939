// Writes .env.example from the one list of settings. The first argument names another file to write.
import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../apps/api/dist/platform/config/settings.js';
import { ROOT } from './steps.mjs';

const HEAD = '# Settings of Verbund, generated from apps/api/src/platform/config/settings.ts. Copy to .env and change what you need.\n# An unknown or wrong setting stops the start and is named.\n';

function lines([name, { kind, meaning, default: usual, choices, min, max }]) {
  const values = kind === 'integer' ? ` ${min} to ${max}.` : kind === 'switch' ? ' on or off.' : choices ? ` ${choices.join(', ')}.` : '';
  return `# ${meaning}${values}\n# ${name}=${usual ?? ''}\n`;
}

fs.writeFileSync(process.argv[2] ?? path.join(ROOT, '.env.example'), [HEAD, ...Object.entries(SETTINGS).map(lines)].join('\n'));
