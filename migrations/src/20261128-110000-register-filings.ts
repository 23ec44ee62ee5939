import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides whom the public directory names as a member of a body that everybody may see. */
const SOURCES = ['body_types', 'bodies', 'seats', 'mandates', 'rule_packs'];

/** Filing changes of the board with the register, and the public directory that shows bodies. */
export class RegisterFilings1795863600000 implements MigrationInterface {
  name = 'RegisterFilings1795863600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE register_filings (
        body_id uuid NOT NULL REFERENCES bodies ON DELETE CASCADE,
        changed_on date NOT NULL,
        steps jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (body_id, changed_on)
      );
      CREATE INDEX mandates_deputises ON mandates (deputises_id) WHERE deputises_id IS NOT NULL;
    `);
    for (const table of SOURCES) {
      await runner.query(
        `CREATE TRIGGER directory_moves AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION directory_moves()`,
      );
    }
    await runner.query('INSERT INTO directory_changes DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of SOURCES) await runner.query(`DROP TRIGGER directory_moves ON ${table}`);
    await runner.query('DROP INDEX mandates_deputises; DROP TABLE register_filings');
  }
}
