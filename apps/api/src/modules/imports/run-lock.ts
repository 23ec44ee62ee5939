import type { DataSource, QueryRunner } from 'typeorm';
import { rowOf, rowsOf, sql, type Sql } from '../../platform/database/sql.js';

/** First key of the advisory locks of imports; the second follows from the import's id. */
const IMPORTS = 7201;

/** Does a process hold the run of this import? Its lock dies with its connection. */
export const isRunAlive = (id: Sql): Sql => sql`
  EXISTS (SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.classid = ${IMPORTS}::oid AND l.objsubid = 2
    AND l.objid::bigint = (hashtext(${id}::text)::bigint & 4294967295) AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))`;

/**
 * The right to run one import, held by a connection of its own beside the unit of work: when the process dies the database ends both, so a
 * run is alive exactly as long as its lock. The same connection writes the progress, which others see while the run is not committed.
 */
export class RunLock {
  private constructor(
    private readonly connection: QueryRunner,
    private readonly importId: string,
  ) {}

  /** `null` when another process, or this one, runs the import already. */
  static async take(dataSource: DataSource, importId: string): Promise<RunLock | null> {
    const connection = dataSource.createQueryRunner();
    try {
      await connection.connect();
      const row = await rowOf<{ taken: boolean }>(connection, sql`SELECT pg_try_advisory_lock(${IMPORTS}, hashtext(${importId})) AS taken`);
      if (row!.taken) return new RunLock(connection, importId);
    } catch (error) {
      await connection.release();
      throw error;
    }
    await connection.release();
    return null;
  }

  async progress(done: number, total: number): Promise<void> {
    await rowsOf(
      this.connection,
      sql`INSERT INTO import_progress (import_id, done, total) VALUES (${this.importId}, ${done}, ${total}) ON CONFLICT (import_id) DO UPDATE SET done = EXCLUDED.done, total = EXCLUDED.total`,
    );
  }

  async release(): Promise<void> {
    await rowsOf(this.connection, sql`SELECT pg_advisory_unlock(${IMPORTS}, hashtext(${this.importId}))`).catch(() => undefined);
    await this.connection.release();
  }
}
