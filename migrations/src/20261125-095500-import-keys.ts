import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations are found by what a row of a file says of them (name, register number, telephone, e-mail, web address) through one index. */
export class ImportKeys1795600500000 implements MigrationInterface {
  name = 'ImportKeys1795600500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION organisation_keys(names jsonb, register_number text, channels jsonb, links jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
        SELECT array_agg(key) FROM (
          SELECT n ->> 'text' AS key FROM jsonb_array_elements(names) n
          UNION ALL SELECT lower(replace(register_number, ' ', ''))
          UNION ALL SELECT lower(COALESCE(c ->> 'e164', c ->> 'value')) FROM jsonb_array_elements(channels) c
          UNION ALL SELECT l ->> 'url' FROM jsonb_array_elements(links) l) keys WHERE key IS NOT NULL
      $$;
      CREATE INDEX organisations_keys ON organisations USING gin (organisation_keys(names, register_number, channels, links)) WITH (fastupdate = off);
      ALTER TABLE import_rows ADD COLUMN assumed boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_rows DROP COLUMN assumed;
      DROP INDEX organisations_keys;
      DROP FUNCTION organisation_keys;
    `);
  }
}
