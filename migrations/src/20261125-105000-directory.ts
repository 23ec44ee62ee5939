import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything the public directory is made of: a change of any of them moves its version. */
const SOURCES = [
  'network', 'organisations', 'organisation_topics', 'organisation_districts', 'organisation_logos', 'membership_periods', 'topics', 'districts', 'people',
  'directory_settings', 'published_people',
];

/**
 * The public directory: its settings, the people who agreed to be named, and its version. The version is the set of rows in
 * `directory_changes`: each transaction that touches what the directory shows adds one row with an id of its own, so writers
 * never wait for each other, and a set that looks the same as before is the same (see ADR 0013).
 */
export class Directory1795603800000 implements MigrationInterface {
  name = 'Directory1795603800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE directory_settings (
        id boolean PRIMARY KEY DEFAULT true CONSTRAINT one_directory CHECK (id),
        is_open boolean NOT NULL DEFAULT true,
        intro jsonb NOT NULL DEFAULT '{}',
        about jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1
      );
      INSERT INTO directory_settings DEFAULT VALUES;

      CREATE TABLE published_people (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES people,
        function text NOT NULL,
        label text NOT NULL DEFAULT '',
        valid_from date,
        valid_to date,
        consent_on date NOT NULL,
        consent_proof text NOT NULL,
        withdrawn_on date,
        position integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT published_person_ends_first CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to),
        CONSTRAINT published_person_twice EXCLUDE USING gist
          (person_id WITH =, function WITH =, label WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (withdrawn_on IS NULL)
      );
      CREATE INDEX published_people_person ON published_people (person_id);

      CREATE TABLE directory_changes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      INSERT INTO directory_changes DEFAULT VALUES;

      CREATE FUNCTION directory_moves() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF current_setting('verbund.directory_moved_in', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
          INSERT INTO directory_changes DEFAULT VALUES;
          PERFORM set_config('verbund.directory_moved_in', pg_current_xact_id()::text, true);
        END IF;
        RETURN NULL;
      END $$;
    `);
    for (const table of SOURCES) {
      await runner.query(
        `CREATE TRIGGER directory_moves AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION directory_moves()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of SOURCES) await runner.query(`DROP TRIGGER IF EXISTS directory_moves ON ${table}`);
    await runner.query('DROP TABLE published_people, directory_settings, directory_changes; DROP FUNCTION directory_moves;');
  }
}
