import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which source text each translation of the purpose was made. */
export class TranslationSources1795601520000 implements MigrationInterface {
  name = 'TranslationSources1795601520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations ADD COLUMN purpose_sources jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations DROP COLUMN purpose_sources`);
  }
}
