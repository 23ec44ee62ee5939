import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Districts lie in boroughs, which are districts of the first level. */
export class Boroughs1795598400000 implements MigrationInterface {
  name = 'Boroughs1795598400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE districts ADD COLUMN parent_id uuid REFERENCES districts;
      CREATE INDEX districts_parent ON districts (parent_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE districts DROP COLUMN parent_id');
  }
}
