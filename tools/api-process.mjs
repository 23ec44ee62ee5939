// Keeps the API running as a child process: started again when it dies, drained when it is told to stop.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Plain, ROOT, say } from './steps.mjs';

const MAIN = path.join(ROOT, 'apps/api/dist/main.js');
/** Node 22 and newer keep compiled code there, which saves a good part of a warm start. */
const COMPILED = path.join(ROOT, '.data', 'compiled');
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const HEALTHY_AFTER_MS = 30_000;
const DRAIN_LIMIT_MS = 15_000;

export class ApiProcess {
  #env;
  #child = null;
  #stopping = false;
  #pauseMs = FIRST_PAUSE_MS;

  constructor(env) {
    this.#env = env;
  }

  get pid() {
    return this.#child?.pid;
  }

  /** Resolves when the API listens; a first start that fails is a mistake to mend, not to repeat. */
  async start() {
    const { ready, ended } = this.#launch();
    const failed = ended.then((code) => {
      throw new Plain(`The API did not start (exit code ${code}); what it said stands above.`);
    });
    await Promise.race([ready, failed]);
    failed.catch(() => undefined);
    void ended.then(() => this.#restart());
  }

  /** Lets requests in flight finish, then ends the process. */
  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const tooLong = setTimeout(() => child.kill('SIGKILL'), DRAIN_LIMIT_MS);
    await ended;
    clearTimeout(tooLong);
  }

  #launch() {
    const child = spawn(process.execPath, [MAIN], { cwd: ROOT, env: { NODE_COMPILE_CACHE: COMPILED, ...this.#env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: process.platform !== 'win32' });
    this.#child = child;
    const ready = new Promise((resolve) => child.once('message', resolve));
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    return { ready, ended };
  }

  async #restart() {
    while (!this.#stopping) {
      say(`The API ended unexpectedly; starting it again in ${this.#pauseMs / 1000} s.`);
      await pause(this.#pauseMs);
      if (this.#stopping) return;
      this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS);
      const { ready, ended } = this.#launch();
      const began = Date.now();
      void ready.then(() => say('The API is back.'));
      await ended;
      if (Date.now() - began > HEALTHY_AFTER_MS) this.#pauseMs = FIRST_PAUSE_MS;
    }
  }
}
