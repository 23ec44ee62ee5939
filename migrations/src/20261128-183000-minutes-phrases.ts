import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sentences that are put into minutes, in each language; a language without a row has the usual ones. */
export class MinutesPhrases1795890600000 implements MigrationInterface {
  name = 'MinutesPhrases1795890600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE minutes_phrases (
        language text PRIMARY KEY,
        phrases text[] NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE minutes_phrases');
  }
}
