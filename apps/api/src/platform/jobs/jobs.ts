import { Injectable } from '@nestjs/common';

export type JobHandler = (payload: never) => Promise<void>;

/**
 * What the worker can do. A module names its jobs when it starts; use cases queue them by name with `tx.enqueue`. A job
 * that throws is tried again later, with growing pauses: so it must be safe to repeat.
 */
@Injectable()
export class Jobs {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly schedule: string[] = [];

  define(name: string, handler: JobHandler): void {
    this.handlers.set(name, handler);
  }

  /** A job without payload that also runs by the clock; `when` in the five columns of cron, UTC. */
  defineRegular(name: string, when: string, handler: () => Promise<void>): void {
    this.define(name, handler);
    this.schedule.push(`${when} ${name} ?max=3`);
  }

  get names(): string[] {
    return [...this.handlers.keys()];
  }

  get crontab(): string {
    return this.schedule.join('\n');
  }

  async run(name: string, payload: unknown): Promise<void> {
    const handler = this.handlers.get(name);
    if (!handler) throw new Error(`There is no job ${name}.`);
    await handler(payload as never);
  }
}
