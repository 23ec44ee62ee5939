import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { sqlStateOf } from '../database/sql-state.js';
import { Clock } from './clock.js';
import { IdempotentRun } from './idempotency.js';
import type { RequestActor } from './request-actor.js';
import { Transaction } from './transaction.js';

const MAX_ATTEMPTS = 12;
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

  async run<T>(actor: RequestActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(actor, work);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isWorthRepeating(error)) throw error;
        await pause(attempt * attempt * 2 + (process.hrtime()[1] % 10));
      }
    }
  }

  private async attempt<T>(actor: RequestActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await runner.startTransaction('SERIALIZABLE');
      const idempotent = new IdempotentRun<T>(runner.manager, actor);
      const earlier = await idempotent.earlierResult();
      if (earlier) {
        await runner.rollbackTransaction();
        return earlier.result;
      }
      const tx = await this.open(runner, actor);
      const result = await work(tx);
      if (await tx.finish()) {
        await idempotent.remember(result);
        await runner.commitTransaction();
      } else {
        await runner.rollbackTransaction();
      }
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async open(runner: QueryRunner, actor: RequestActor): Promise<Transaction> {
    const [begun] = (await runner.query(
      `SELECT t.now, (t.now AT TIME ZONE network.time_zone)::date::text AS today
       FROM (SELECT COALESCE($1::timestamptz, clock_timestamp()) AS now) t, network`,
      [this.clock.fixedAt],
    )) as [{ now: Date; today: string }];
    return new Transaction(runner.manager, actor, begun.now, begun.today);
  }
}

const isWorthRepeating = (error: unknown): boolean => {
  const state = sqlStateOf(error);
  return state === SERIALIZATION_FAILURE || state === DEADLOCK || IdempotentRun.lostRace(error);
};
