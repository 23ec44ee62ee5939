import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people give: one row per content. The bytes lie in a folder or an S3-compatible store, under the digest. */
export class Files1795600800000 implements MigrationInterface {
  name = 'Files1795600800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE files (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        digest text NOT NULL CONSTRAINT files_digest UNIQUE CHECK (digest ~ '^[0-9a-f]{64}$'),
        size integer NOT NULL CHECK (size > 0),
        media_type text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        unused_since timestamptz
      );
      CREATE INDEX files_unused ON files (unused_since) WHERE unused_since IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE files');
  }
}
