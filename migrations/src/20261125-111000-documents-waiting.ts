import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which documents wait for review is a look-up, however many were decided. */
export class DocumentsWaiting1795605000000 implements MigrationInterface {
  name = 'DocumentsWaiting1795605000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE documents ADD COLUMN decided_at timestamptz;
      UPDATE documents d SET decided_at = (SELECT min(s.taken_at) FROM document_steps s WHERE s.document_id = d.id AND s.step IN ('accepted', 'refused', 'withdrawn'));
      CREATE INDEX documents_waiting ON documents (organisation_id) WHERE decided_at IS NULL;
      DROP INDEX document_steps_closed;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX document_steps_closed ON document_steps (document_id) WHERE step IN ('accepted', 'refused', 'withdrawn');
      DROP INDEX documents_waiting;
      ALTER TABLE documents DROP COLUMN decided_at;
    `);
  }
}
