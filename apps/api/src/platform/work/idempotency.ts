import type { EntityManager } from 'typeorm';
import { constraintOf } from '../database/sql-state.js';
import { rowOf, rowsOf, sql } from '../database/sql.js';
import { refuse } from '../http/refusal.js';
import type { RequestActor } from './request-actor.js';

const ONE_RESULT_PER_KEY = 'idempotency_keys_pkey';

/**
 * A POST with an `Idempotency-Key` has its effect once: the key and the use case's result are saved in the same
 * transaction as the effect, so a repeated request gets the first result, also after a crash. Keys live 24 hours.
 */
export class IdempotentRun<T> {
  constructor(
    private readonly manager: EntityManager,
    private readonly actor: RequestActor,
  ) {}

  async earlierResult(): Promise<{ result: T } | null> {
    const { idempotency, accountId } = this.actor;
    if (!idempotency) return null;
    const earlier = await rowOf<{ fingerprint: string; result: T }>(
      this.manager,
      sql`SELECT fingerprint, result FROM idempotency_keys WHERE account_id = ${accountId} AND key = ${idempotency.key}`,
    );
    if (earlier && earlier.fingerprint !== idempotency.fingerprint) refuse('IDEMPOTENCY_KEY_REUSED');
    return earlier && { result: earlier.result };
  }

  async remember(result: T): Promise<void> {
    const { idempotency, accountId } = this.actor;
    if (!idempotency) return;
    await rowsOf(
      this.manager,
      sql`INSERT INTO idempotency_keys (account_id, key, fingerprint, result)
          VALUES (${accountId}, ${idempotency.key}, ${idempotency.fingerprint}, ${JSON.stringify(result ?? null)}::jsonb)`,
    );
  }

  /** Two requests with one key at the same moment: the loser runs again and finds the winner's result. */
  static lostRace(error: unknown): boolean {
    return constraintOf(error) === ONE_RESULT_PER_KEY;
  }
}
