// npm test: everything, from a fresh clone. Static gates, then rules, API and screens, then a real browser; one line sums it up.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '../e2e/support/chromium.mjs';
import { prepare } from './prepare.mjs';
import { endWith, packageProgram, ROOT, runProgram, say } from './steps.mjs';

/** Each counts as one test. */
const gates = () => [
  ['types of API and libraries', packageProgram('typescript', 'tsc'), '-p', 'apps/api/tsconfig.test.json'],
  ['types of the web pages', packageProgram('typescript', 'tsc'), '-p', 'apps/web/tsconfig.json'],
  ['lint', packageProgram('eslint'), '.', '--max-warnings', '0'],
  ['text catalogues', 'tools/texts.mjs'],
  ['generated files', 'tools/check-generated.mjs'],
  ['bytes of the web pages', 'tools/web-size.mjs'],
  ['compose file', packageProgram('dclint'), 'docker-compose.yml'],
];

async function main() {
  await prepare();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbund-results-'));
  const counts = [await runGates(), await runJest(folder), await runBrowser(folder)];
  const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map((kind) => counts.reduce((sum, count) => sum + count[kind], 0));
  if (failed > 0) say(`\nReports: ${folder}`);
  else fs.rmSync(folder, { recursive: true });
  say(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** As many at a time as there are processors. */
async function runGates() {
  const waiting = gates();
  const count = { passed: 0, failed: 0, skipped: 0 };
  const work = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) count[(await passes(gate)) ? 'passed' : 'failed'] += 1;
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, work));
  return count;
}

async function passes([name, ...command]) {
  const began = Date.now();
  const { code, output } = await runProgram(process.execPath, command);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (code !== 0) say(output);
  return code === 0;
}

async function runJest(folder) {
  const report = path.join(folder, 'jest.json');
  const code = await show([packageProgram('jest'), '--json', `--outputFile=${report}`]);
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1), skipped: numPendingTests + numTodoTests };
}

/** Without a browser these tests are skipped loudly; E2E_REQUIRED=1 makes that a failure. */
async function runBrowser(folder) {
  const isRequired = process.env.E2E_REQUIRED === '1';
  if (!findChromium()) {
    say('\n!!! BROWSER TESTS NOT RUN: no Chromium found. apt-get install chromium, or set CHROMIUM_PATH. !!!');
    return { passed: 0, failed: isRequired ? 1 : 0, skipped: isRequired ? 0 : 1 };
  }
  const report = path.join(folder, 'browser.json');
  const env = { ...process.env, E2E_REPORT: report, E2E_RESULTS: path.join(folder, 'browser') };
  const code = await show([packageProgram('@playwright/test', 'playwright'), 'test', '--config', 'e2e/playwright.config.mjs'], env);
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(fs.readFileSync(report, 'utf8')).stats;
  return { passed: expected + flaky, failed: code === 0 ? unexpected : Math.max(unexpected, 1), skipped };
}

/** Runs a test runner with its own output on the screen. */
function show(command, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

await main().catch(endWith);
