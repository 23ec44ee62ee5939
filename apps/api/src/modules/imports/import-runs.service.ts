import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { ProblemCode } from '@verbund/contracts/problems.js';
import { DataSource } from 'typeorm';
import { isDatabaseAway } from '../../platform/database/sql-state.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, Refusal } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { applyImport, countRows } from './import-run.js';
import { refuseIfBuiltUpon, reverseImport } from './import-undo.js';
import { Import } from './import.entity.js';
import { RunLock } from './run-lock.js';

/** Carrying out an import in the background, and undoing it, each as one piece. */
@Injectable()
export class ImportRunsService implements OnModuleDestroy {
  private readonly logger = new Logger('Imports');
  private readonly running = new Set<Promise<void>>();

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  /** A stop waits for runs that are under way. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.running);
  }

  /** Starts the run and answers at once; only one process can hold the lock of an import. */
  async start(actor: RequestActor, id: string): Promise<void> {
    const lock = (await RunLock.take(this.dataSource, id)) ?? refuse('IMPORT_RUNNING');
    try {
      let rows: number | null = null;
      await this.work.run(actor, async (tx) => {
        rows = await begin(tx, id);
      });
      if (rows === null) return await lock.release();
      await lock.progress(0, rows);
      this.continueInBackground(actor, id, { lock, rows });
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private continueInBackground({ idempotency: _key, ...actor }: RequestActor, id: string, run: { lock: RunLock; rows: number }): void {
    const finished = this.finish(actor, id, run).finally(() => this.running.delete(finished));
    this.running.add(finished);
  }

  private async finish(actor: RequestActor, id: string, { lock, rows }: { lock: RunLock; rows: number }): Promise<void> {
    try {
      await this.work.run(actor, async (tx) => {
        const imported = await tx.claim(Import, id, 'import.run');
        await applyImport(tx, imported, (done) => lock.progress(done, rows));
      });
    } catch (error) {
      await this.fail(actor, id, error).catch(() => undefined);
    } finally {
      await lock.release().catch(() => undefined);
    }
  }

  private async fail(actor: RequestActor, id: string, error: unknown): Promise<void> {
    const failure: ProblemCode = error instanceof Refusal ? error.code : isDatabaseAway(error) ? 'UNAVAILABLE' : 'INTERNAL_ERROR';
    if (failure === 'INTERNAL_ERROR') this.logger.error((error as Error).stack?.split('\n').slice(1).join('\n'), `import ${id}`);
    await this.work.run(actor, async (tx) => {
      await tx.claim(Import, id, 'import.run');
      await tx.manager.update(Import, { id }, { state: 'failed', failure });
      tx.record({ action: 'import.failed', subject: 'import', subjectId: id, changes: { failure: { old: null, new: failure } } });
    });
  }

  undo(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { state, version } = await tx.claim(Import, id, 'import.run');
      if (state !== 'done') refuse('IMPORT_NOT_DONE');
      await refuseIfBuiltUpon(tx.manager, id);
      await reverseImport(tx, id);
      await tx.manager.update(Import, { id }, { state: 'undone', undoneAt: tx.now, version: version + 1 });
      tx.record({ action: 'import.undone', subject: 'import', subjectId: id, changes: { state: { old: 'done', new: 'undone' } } });
    });
  }
}

/** The lock is held, so a state of `running` is what a dead process left. Answers how many rows there are. */
async function begin(tx: Transaction, id: string): Promise<number> {
  const { state, version, columns } = await tx.claim(Import, id, 'import.run');
  if (state === 'done' || state === 'undone') refuse('IMPORT_FINISHED');
  if (!columns.some(({ field }) => field === 'name')) refuse('IMPORT_NAME_COLUMN_MISSING');
  if (!(await rowOf(tx.manager, sql`SELECT 1 FROM import_rows WHERE import_id = ${id} AND state IN ('new', 'changed') LIMIT 1`))) refuse('IMPORT_NOTHING_TO_RUN');
  await tx.manager.update(Import, { id }, { state: 'running', failure: () => 'NULL', version: version + 1 });
  tx.record({ action: 'import.started', subject: 'import', subjectId: id, changes: { state: { old: state, new: 'running' } } });
  return countRows(tx, id);
}
