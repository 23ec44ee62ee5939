import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies with their types, seats, terms and mandates; the person behind an account. */
export class Bodies1795860000000 implements MigrationInterface {
  name = 'Bodies1795860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE body_types (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        labels jsonb NOT NULL,
        nature text NOT NULL CONSTRAINT body_nature_known CHECK (nature IN ('board', 'assembly', 'workingGroup', 'office', 'auditors', 'meetingPoint', 'outside', 'other')),
        rules jsonb NOT NULL,
        position integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE bodies (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        type_id uuid NOT NULL REFERENCES body_types,
        name text NOT NULL,
        names jsonb NOT NULL DEFAULT '{}',
        purpose jsonb NOT NULL DEFAULT '{}',
        outside_organisation_id uuid REFERENCES organisations,
        visibility text NOT NULL DEFAULT 'members' CONSTRAINT body_visibility CHECK (visibility IN ('network', 'members', 'public')),
        begun_on date,
        ended_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT body_ends_first CHECK (ended_on IS NULL OR begun_on IS NULL OR begun_on < ended_on)
      );
      CREATE UNIQUE INDEX body_name_taken ON bodies (lower(name)) WHERE ended_on IS NULL;
      CREATE INDEX bodies_type ON bodies (type_id);
      CREATE INDEX bodies_outside ON bodies (outside_organisation_id) WHERE outside_organisation_id IS NOT NULL;

      CREATE TABLE seats (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies ON DELETE CASCADE,
        label text NOT NULL DEFAULT '',
        position integer NOT NULL,
        votes boolean NOT NULL DEFAULT true,
        during daterange NOT NULL DEFAULT '(,)' CONSTRAINT seat_never CHECK (NOT isempty(during)),
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX seats_body ON seats (body_id, position);

      CREATE TABLE terms (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies ON DELETE CASCADE,
        during daterange NOT NULL CONSTRAINT term_never CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT term_overlaps EXCLUDE USING gist (body_id WITH =, during WITH &&)
      );

      CREATE TABLE mandates (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        person_id uuid NOT NULL REFERENCES people,
        seat_id uuid REFERENCES seats,
        term_id uuid REFERENCES terms,
        deputises_id uuid REFERENCES mandates,
        role text NOT NULL CONSTRAINT mandate_role_known CHECK (role IN ('member', 'deputy', 'lead', 'staff', 'guest')),
        task_area text NOT NULL DEFAULT '',
        on_behalf_of_id uuid REFERENCES organisations,
        votes boolean NOT NULL,
        during daterange NOT NULL CONSTRAINT mandate_never CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        obtained text NOT NULL CONSTRAINT mandate_obtained_known CHECK (obtained IN ('election', 'appointment', 'coOption', 'delegation', 'employment', 'court', 'exOfficio')),
        decision text NOT NULL DEFAULT '',
        ended_by text CONSTRAINT mandate_end_known CHECK (ended_by IN ('resignation', 'recall', 'death', 'departure', 'succession', 'other')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT seat_taken EXCLUDE USING gist (seat_id WITH =, during WITH &&) WHERE (seat_id IS NOT NULL AND deputises_id IS NULL),
        CONSTRAINT mandate_twice EXCLUDE USING gist (body_id WITH =, person_id WITH =, during WITH &&) WHERE (deputises_id IS NULL)
      );
      CREATE INDEX mandates_body ON mandates (body_id);
      CREATE INDEX mandates_person ON mandates (person_id);
      CREATE INDEX mandates_organisation ON mandates (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;

      ALTER TABLE accounts ADD COLUMN person_id uuid REFERENCES people ON DELETE SET NULL;
      CREATE UNIQUE INDEX account_person_taken ON accounts (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts DROP COLUMN person_id; DROP TABLE mandates, terms, seats, bodies, body_types');
  }
}
