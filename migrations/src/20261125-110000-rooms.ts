import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms that organisations offer: from now on records of their own. */
export class Rooms1795604400000 implements MigrationInterface {
  name = 'Rooms1795604400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rooms (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        name text NOT NULL,
        capacity integer CONSTRAINT room_capacity CHECK (capacity BETWEEN 1 AND 10000),
        capacity_approximate boolean NOT NULL DEFAULT false,
        step_free text NOT NULL DEFAULT 'unknown' CONSTRAINT room_step_free CHECK (step_free IN ('yes', 'partly', 'no', 'unknown')),
        equipment text[] NOT NULL DEFAULT '{}',
        equipment_note text NOT NULL DEFAULT '',
        address jsonb,
        how_to_find text NOT NULL DEFAULT '',
        opening_times jsonb NOT NULL DEFAULT '[]',
        unavailable jsonb NOT NULL DEFAULT '[]',
        avoided_calendars text[] NOT NULL DEFAULT '{}',
        contact_role_id uuid REFERENCES contact_roles ON DELETE SET NULL,
        contact_name text NOT NULL DEFAULT '',
        contact_phone text NOT NULL DEFAULT '',
        hosting_from date,
        hosting_to date,
        hosting_max_people integer,
        visibility text NOT NULL DEFAULT 'members' CONSTRAINT room_visibility CHECK (visibility IN ('network', 'members', 'public')),
        retired_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT room_hosting_without_begin CHECK (hosting_from IS NOT NULL OR (hosting_to IS NULL AND hosting_max_people IS NULL)),
        CONSTRAINT room_hosting_ends_first CHECK (hosting_to IS NULL OR hosting_from < hosting_to),
        CONSTRAINT room_hosting_people CHECK (hosting_max_people IS NULL OR hosting_max_people BETWEEN 1 AND COALESCE(capacity, 10000)),
        CONSTRAINT room_contact_twice CHECK (contact_role_id IS NULL OR (contact_name = '' AND contact_phone = ''))
      );
      CREATE UNIQUE INDEX room_name_taken ON rooms (organisation_id, lower(name)) WHERE retired_at IS NULL;
      CREATE INDEX rooms_by_name ON rooms (lower(name), id) WHERE retired_at IS NULL;
      CREATE INDEX rooms_contact_role ON rooms (contact_role_id) WHERE contact_role_id IS NOT NULL;
      CREATE TRIGGER directory_moves AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON rooms FOR EACH STATEMENT EXECUTE FUNCTION directory_moves();
      CREATE INDEX rooms_organisation ON rooms (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rooms');
  }
}
