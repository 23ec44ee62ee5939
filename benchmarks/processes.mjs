// Servers under test as processes of their own, and what they cost.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `sysconf(_SC_CLK_TCK)` of every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const fileOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Starts a script and waits until it says that it is ready; answers how long that took. */
export async function start(relative, env, { args = [], execArgv = [] } = {}) {
  const began = performance.now();
  const child = fork(fileOf(relative), args, { env: { ...process.env, ...env }, execArgv });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${relative} ended with ${code}`)));
  });
  return { child, pid: child.pid, startedInMs: performance.now() - began };
}

export const stop = ({ child }) => new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve).kill('SIGTERM') : resolve()));

/** Parent, and CPU seconds so far, of a process and of its children that ended. */
function statOf(pid) {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(1).map(Number);
  return { parent: fields[0], seconds: (fields[10] + fields[11]) / TICKS_PER_SECOND, ended: (fields[12] + fields[13]) / TICKS_PER_SECOND };
}

export const cpuOf = (pid) => statOf(pid).seconds;

/** CPU seconds of the database: the postmaster, its living children and those that ended. */
export function databaseCpu(postmaster) {
  const { seconds, ended } = statOf(postmaster);
  const children = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
    try {
      return statOf(pid);
    } catch {
      return { parent: 0 };
    }
  });
  return children.filter(({ parent }) => parent === postmaster).reduce((sum, child) => sum + child.seconds, seconds + ended);
}

/** Resident memory in MB. */
export const memoryOf = (pid) => Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
