import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of applications are files of the network's store. */
export class ApplicationFiles1795603260000 implements MigrationInterface {
  name = 'ApplicationFiles1795603260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application_documents ADD CONSTRAINT application_document_file FOREIGN KEY (file_id) REFERENCES files`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE application_documents DROP CONSTRAINT application_document_file`);
  }
}
