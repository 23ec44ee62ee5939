import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of rooms in the row of an organisation, and who sees it, are gone: each room says it itself. */
export class OrganisationsWithoutRooms1795604520000 implements MigrationInterface {
  name = 'OrganisationsWithoutRooms1795604520000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE organisations SET visibility = visibility - 'rooms' WHERE visibility ? 'rooms';
      ALTER TABLE organisations DROP COLUMN rooms;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisations ADD COLUMN rooms jsonb NOT NULL DEFAULT '[]'`);
  }
}
