import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who handed the representation of an organisation over to whom, with what they wrote for the successor. */
export class Handovers1795602060000 implements MigrationInterface {
  name = 'Handovers1795602060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handovers (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        predecessor_id uuid REFERENCES account_organisations ON DELETE SET NULL,
        successor_id uuid REFERENCES account_organisations ON DELETE SET NULL,
        from_name text NOT NULL,
        to_name text NOT NULL,
        notes text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL
      );
      CREATE INDEX handovers_organisation ON handovers (organisation_id, created_at DESC);
      CREATE INDEX handovers_predecessor ON handovers (predecessor_id);
      CREATE INDEX handovers_successor ON handovers (successor_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE handovers');
  }
}
