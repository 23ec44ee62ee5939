import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { sqlStateOf } from '../database/sql-state.js';
import { Clock } from './clock.js';
import { IdempotentRun } from './idempotency.js';
import type { RequestActor } from './request-actor.js';
import { Transaction } from './transaction.js';

const MAX_ATTEMPTS = 30;
const LONGEST_PAUSE_MS = 250;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/**
 * The only way to write. Runs a use case in one serializable transaction, repeats it as a whole when the database found
 * a conflict, and commits only what left an audit entry. Inside, nothing but the database may be touched: mail and
 * other effects are queued and happen after commit.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  run<T>(actor: RequestActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.repeat(() => this.attempt(actor, work));
  }

  /**
   * Like `run`, but one after the other: for use cases that all write the same row, such as a counter, and would lose to each other until
   * they gave up. They queue before the transaction begins, because what it sees is settled by its first statement.
   */
  runInTurn<T>(actor: RequestActor, queue: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.repeat(() => this.attempt(actor, work, queue));
  }

  private async repeat<T>(attemptOnce: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce();
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isWorthRepeating(error)) throw error;
        await pause(pauseBefore(attempt));
      }
    }
  }

  private async attempt<T>(actor: RequestActor, work: (tx: Transaction) => Promise<T>, queue?: string): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      if (queue !== undefined) await runner.query('SELECT pg_advisory_lock(hashtext($1))', [queue]);
      const { now, today } = await this.begin(runner);
      const idempotent = new IdempotentRun<T>(runner.manager, actor);
      const earlier = await idempotent.earlierResult();
      if (earlier) {
        await end(runner, 'ROLLBACK');
        return earlier.result;
      }
      const tx = new Transaction(runner.manager, actor, now, today);
      const result = await work(tx);
      const changed = await tx.finish();
      if (changed) await idempotent.remember(result);
      await end(runner, changed ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await end(runner, 'ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      if (queue !== undefined) await runner.query('SELECT pg_advisory_unlock(hashtext($1))', [queue]).catch(() => undefined);
      await runner.release();
    }
  }

  /** Begins the transaction and reads its clock in one message to the server; TypeORM alone would send three. */
  private async begin(runner: QueryRunner): Promise<Moment> {
    const connection = (await runner.connect()) as pg.PoolClient;
    const now = this.clock.fixedAt ? `'${this.clock.fixedAt.toISOString()}'::timestamptz` : 'clock_timestamp()';
    Object.assign(runner, { isTransactionActive: true });
    const [, clock] = (await connection.query(
      `START TRANSACTION ISOLATION LEVEL SERIALIZABLE;
       SELECT t.now, (t.now AT TIME ZONE network.time_zone)::date::text AS today FROM (SELECT ${now} AS now) t, network`,
    )) as unknown as [pg.QueryResult, pg.QueryResult<Moment>];
    return clock.rows[0]!;
  }
}

/** The transaction's instant, and its day in the network's time zone. */
type Moment = { now: Date; today: string };

async function end(runner: QueryRunner, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  await runner.query(how);
  Object.assign(runner, { isTransactionActive: false });
}

/** Any time up to a limit that grows with the attempts: those who lost together must not come back together. */
const pauseBefore = (attempt: number): number => ((process.hrtime()[1] % 1_000) / 1_000) * Math.min(LONGEST_PAUSE_MS, attempt * attempt * 4);

const isWorthRepeating = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  return state === SERIALIZATION_FAILURE || state === DEADLOCK || IdempotentRun.lostRace(error);
};
