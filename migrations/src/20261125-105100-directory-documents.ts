import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides whether the directory shows a document: what it says, its review, and the days on which it holds. */
const SOURCES = ['documents', 'document_steps', 'document_periods'];

/** The public directory shows documents: a change of any of them moves its version. */
export class DirectoryDocuments1795603860000 implements MigrationInterface {
  name = 'DirectoryDocuments1795603860000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of SOURCES) {
      await runner.query(
        `CREATE TRIGGER directory_moves AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION directory_moves()`,
      );
    }
    await runner.query('INSERT INTO directory_changes DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of SOURCES) await runner.query(`DROP TRIGGER directory_moves ON ${table}`);
  }
}
