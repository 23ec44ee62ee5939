// Writes .env.example, and the table of settings in README.md, from the one list of settings. An argument names another folder to write to.
import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS } from '../apps/api/dist/platform/config/settings.js';
import { ROOT } from './steps.mjs';

const HEAD = '# Settings of Verbund, generated from apps/api/src/platform/config/settings.ts. Copy to .env and change what you need.\n# An unknown or wrong setting stops the start and is named.\n';
const TABLE = /<!-- settings -->[^]*<!-- \/settings -->/;

const rangeOf = ({ kind, choices, min, max }) => (kind === 'integer' ? ` ${min} to ${max}.` : kind === 'switch' ? ' on or off.' : choices ? ` ${choices.join(', ')}.` : '');

const lines = ([name, setting]) => `# ${setting.meaning}${rangeOf(setting)}\n# ${name}=${setting.default ?? ''}\n`;

const row = ([name, setting]) => `| \`${name}\` | ${setting.default ? `\`${setting.default}\`` : ''} | ${setting.meaning}${rangeOf(setting)} |`;

const target = process.argv[2] ?? ROOT;
const settings = Object.entries(SETTINGS);
const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const table = ['| Variable | Default | Meaning |', '|---|---|---|', ...settings.map(row)].join('\n');
fs.writeFileSync(path.join(target, '.env.example'), [HEAD, ...settings.map(lines)].join('\n'));
fs.writeFileSync(path.join(target, 'README.md'), readme.replace(TABLE, `<!-- settings -->\n${table}\n<!-- /settings -->`));
