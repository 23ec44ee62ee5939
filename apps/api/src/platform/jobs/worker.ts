import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Logger as WorkerLog, run, type Runner } from 'graphile-worker';
import { setTimeout as pause } from 'node:timers/promises';
import { Config } from '../config/config.js';
import { Jobs } from './jobs.js';

const SIMULTANEOUS_JOBS = 2;
/** One per job, one that listens, one for the schedule. */
const CONNECTIONS = SIMULTANEOUS_JOBS + 2;
const RESTART_AFTER_MS = 5_000;

/** Runs queued jobs inside this process, on connections of its own so that a burst of requests cannot starve it. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private runner: Runner | null = null;
  private stopping = false;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.worker) await this.start();
  }

  /** Jobs in hand are finished; the rest waits for the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.runner?.stop().catch(() => undefined);
  }

  private async start(): Promise<void> {
    const taskList = Object.fromEntries(this.jobs.names.map((name) => [name, (payload: unknown) => this.jobs.run(name, payload)]));
    this.runner = await run({
      connectionString: this.config.databaseUrl,
      maxPoolSize: CONNECTIONS,
      taskList,
      crontab: this.jobs.crontab,
      concurrency: SIMULTANEOUS_JOBS,
      noHandleSignals: true,
      logger: this.workerLog(),
    });
    void this.runner.promise.catch((error: unknown) => this.log.error(String(error))).then(() => this.restart());
  }

  /** The worker gives up when the database stays away; the process lives on, so it tries again. */
  private async restart(): Promise<void> {
    while (!this.stopping) {
      await pause(RESTART_AFTER_MS, undefined, { ref: false });
      if (this.stopping) return;
      try {
        return await this.start();
      } catch (error) {
        this.log.warn(`The database does not answer yet: ${String(error)}`);
      }
    }
  }

  /** Names and errors of jobs, never their payload. */
  private workerLog(): WorkerLog {
    return new WorkerLog(() => (level, message) => {
      if (level === 'error') this.log.error(message);
      else if (level === 'warning') this.log.warn(message);
    });
  }
}
