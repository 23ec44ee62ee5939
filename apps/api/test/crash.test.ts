import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The long form is `npm run crash -- --loops 100`; its negative control is `--unsafe`. */
test('kill -9 of API and database in a burst of writes loses nothing that was acknowledged', () => {
  const report = join(mkdtempSync(join(tmpdir(), 'verbund-crash-report-')), 'crash.json');
  const { DATABASE_URL: _given, UNSAFE_DURABILITY: _unsafe, NODE_ENV: _test, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/crash.mjs', '--loops', '4', '--json', report], { cwd: ROOT, env, encoding: 'utf8' });
  expect({ status, stderr, output: status === 0 ? '' : stdout }).toEqual({ status: 0, stderr: '', output: '' });
  const { acknowledged, lost, unrecorded, apiSurvived, away } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
  expect({ lost, unrecorded, apiSurvived, away }).toEqual({ lost: [], unrecorded: 0, apiSurvived: true, away: ['503, Retry-After 5'] });
  expect(acknowledged).toBeGreaterThan(0);
}, 180_000);
