import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';

/** Whoever no longer hosts has nothing to swap. */
export const overtakeSwaps = (tx: Transaction, assignmentIds: readonly string[], except: string | null = null): Promise<unknown> =>
  rowsOf(
    tx.manager,
    sql`UPDATE host_swaps SET answer = 'overtaken', answered_at = ${tx.now}, answered_by = ${tx.actor.name}
        WHERE answer IS NULL AND id IS DISTINCT FROM ${except}::uuid AND (assignment_id = ANY(${[...assignmentIds]}::uuid[]) OR other_assignment_id = ANY(${[...assignmentIds]}::uuid[]))`,
  );
