import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The statutes as data: versions with their values and where each is written. */
export class RulePacks1795860600000 implements MigrationInterface {
  name = 'RulePacks1795860600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_packs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        rules jsonb NOT NULL,
        citations jsonb NOT NULL DEFAULT '{}',
        adopted_on date,
        filed_on date,
        registered_on date,
        valid_from date,
        note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT rule_pack_order CHECK ((filed_on IS NULL OR adopted_on <= filed_on) AND (registered_on IS NULL OR filed_on <= registered_on))
      );
      CREATE UNIQUE INDEX rule_pack_day_taken ON rule_packs (valid_from) WHERE valid_from IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rule_packs');
  }
}
