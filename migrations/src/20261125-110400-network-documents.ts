import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of the network itself, in an order, each shown to everybody from a day on. */
export class NetworkDocuments1795604640000 implements MigrationInterface {
  name = 'NetworkDocuments1795604640000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE network_documents (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        title jsonb NOT NULL DEFAULT '{}',
        issued_on date,
        published_on date,
        file_id uuid NOT NULL REFERENCES files,
        file_name text NOT NULL,
        position integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX network_documents_file ON network_documents (file_id);
      CREATE TRIGGER directory_moves AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON network_documents FOR EACH STATEMENT EXECUTE FUNCTION directory_moves();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE network_documents');
  }
}
