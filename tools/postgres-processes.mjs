// Which server processes use a data folder. A killed server leaves a lock file, sometimes a zombie, sometimes children.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const ORPHAN_TIMEOUT_MS = 15_000;

function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Whether this process belongs to the server of the folder. On Linux also false for the zombie of a killed server that
 * nobody reaps, and for a process id that was given to another program since.
 */
function isServer(pid, folder) {
  if (!exists(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const [, program, state] = /^\d+ \((.*)\) (\S)/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return program === 'postgres' && state !== 'Z' && fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * The server that runs on the folder, or null. A lock file is removed when its process id belongs to something else now;
 * any other stale lock PostgreSQL recognises itself.
 */
export function runningServer(folder) {
  const lock = path.join(folder, 'postmaster.pid');
  if (!fs.existsSync(lock)) return null;
  const [pid, , , port] = fs.readFileSync(lock, 'utf8').split('\n');
  if (isServer(Number(pid), folder)) return { pid: Number(pid), port: Number(port) };
  if (exists(Number(pid))) fs.rmSync(lock, { force: true });
  return null;
}

/** Waits until no process of a killed server can still write to the folder: a new one must not meet it on the same files. */
export async function waitForOrphans(folder) {
  const until = Date.now() + ORPHAN_TIMEOUT_MS;
  for (let left = orphans(folder); left.length > 0; left = orphans(folder)) {
    if (Date.now() > until) throw new Error(`Processes of a killed database still use ${folder}: ${left.join(', ')}. End them, then start again.`);
    await pause(50);
  }
}

const orphans = (folder) =>
  process.platform === 'linux' ? fs.readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isServer(Number(pid), folder)) : [];
