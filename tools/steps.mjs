// What every tool shares: where the project is, telling what happens, running a program of the project.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.dirname(import.meta.dirname);

export const say = (text = '') => process.stdout.write(`${text}\n`);

/** A mistake that a person can mend: shown as a sentence, without a stack. */
export class Plain extends Error {}

/** Runs `work` under a label and says how long it took; a line every ten seconds shows that it still works. */
export async function step(label, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  say(`… ${label}`);
  const pulse = setInterval(() => say(`  … still ${label.toLowerCase()} (${seconds()})`), 10_000);
  try {
    const result = await work();
    say(`✓ ${label} (${seconds()})`);
    return result;
  } finally {
    clearInterval(pulse);
  }
}

/**
 * Runs a program in the project's folder and collects what it prints.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runProgram(file, args, { env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The same, and a failure ends with the program's own words. */
export async function mustRun(file, args, options) {
  const { code, output } = await runProgram(file, args, options);
  if (code !== 0) throw new Plain(`This failed: ${[path.basename(file), ...args].join(' ')}\n\n${output.trim()}`);
  return output;
}

/** A program of an installed package, as arguments for `node`: works without a shell on every system. */
export function packageProgram(name, program = name) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Ends a tool: a plain sentence for mistakes a person can mend, the stack for everything else. */
export function endWith(error) {
  process.stderr.write(`\n${error instanceof Plain ? error.message : (error.stack ?? error)}\n`);
  process.exit(1);
}
