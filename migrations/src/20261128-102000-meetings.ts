import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of bodies, one by one and in series, with what happened to each of them. */
export class Meetings1795861200000 implements MigrationInterface {
  name = 'Meetings1795861200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meeting_series (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        title text NOT NULL,
        recurrence jsonb NOT NULL,
        starts_at_minute integer NOT NULL CONSTRAINT series_minute CHECK (starts_at_minute BETWEEN 0 AND 1439),
        duration_minutes integer NOT NULL CONSTRAINT series_duration CHECK (duration_minutes BETWEEN 5 AND 1440),
        from_on date NOT NULL,
        until_on date,
        template jsonb NOT NULL,
        rotates boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT series_ends_first CHECK (until_on IS NULL OR from_on < until_on)
      );
      CREATE INDEX meeting_series_body ON meeting_series (body_id);

      CREATE TABLE meetings (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        series_id uuid REFERENCES meeting_series,
        occurrence_on date,
        kind text NOT NULL CONSTRAINT meeting_kind_known CHECK (kind IN ('board', 'assembly', 'retreat', 'workingGroup', 'other')),
        title text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        mode text NOT NULL DEFAULT 'inPerson' CONSTRAINT meeting_mode_known CHECK (mode IN ('inPerson', 'hybrid', 'virtual')),
        organisation_id uuid REFERENCES organisations,
        room_id uuid REFERENCES rooms,
        place text NOT NULL DEFAULT '',
        online_address text NOT NULL DEFAULT '',
        note text NOT NULL DEFAULT '',
        guests integer NOT NULL DEFAULT 0 CONSTRAINT meeting_guests CHECK (guests BETWEEN 0 AND 10000),
        needs_step_free boolean NOT NULL DEFAULT false,
        rotates boolean NOT NULL DEFAULT false,
        sequence integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT meeting_ends_first CHECK (starts_at < ends_at),
        CONSTRAINT meeting_room_without_host CHECK (room_id IS NULL OR organisation_id IS NOT NULL),
        CONSTRAINT meeting_occurrence CHECK ((series_id IS NULL) = (occurrence_on IS NULL)),
        CONSTRAINT occurrence_taken UNIQUE (series_id, occurrence_on)
      );
      CREATE INDEX meetings_by_time ON meetings (starts_at, id);
      CREATE INDEX meetings_body ON meetings (body_id, starts_at);
      CREATE INDEX meetings_organisation ON meetings (organisation_id) WHERE organisation_id IS NOT NULL;
      CREATE INDEX meetings_room ON meetings (room_id, starts_at) WHERE room_id IS NOT NULL;

      CREATE TABLE meeting_steps (
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        step text NOT NULL CONSTRAINT meeting_step_known CHECK (step IN ('invited', 'opened', 'closed', 'cancelled')),
        reason text NOT NULL DEFAULT '',
        rule_pack_id uuid REFERENCES rule_packs,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (meeting_id, step)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meeting_steps, meetings, meeting_series');
  }
}
