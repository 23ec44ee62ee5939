import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stood in the list of rooms of each organisation moves into the table; a name that an organisation used twice gets a number. */
export class RoomsOfOrganisations1795604460000 implements MigrationInterface {
  name = 'RoomsOfOrganisations1795604460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO rooms (organisation_id, name, capacity, capacity_approximate, visibility, created_at, updated_at)
      SELECT id, CASE WHEN twice = 1 THEN label ELSE label || ' · ' || nth END, capacity, approximate, visibility, created_at, updated_at
      FROM (
        SELECT named.*, row_number() OVER (PARTITION BY id, lower(label) ORDER BY nth) AS twice
        FROM (
          SELECT o.id, COALESCE(NULLIF(trim(r.value ->> 'label'), ''), 'Raum') AS label, r.nth,
            CASE WHEN (r.value ->> 'capacity')::numeric BETWEEN 1 AND 10000 THEN (r.value ->> 'capacity')::integer END AS capacity,
            COALESCE((r.value ->> 'approximate')::boolean, false) AS approximate, COALESCE(o.visibility ->> 'rooms', 'members') AS visibility, o.created_at, o.updated_at
          FROM organisations o, jsonb_array_elements(o.rooms) WITH ORDINALITY AS r(value, nth)
        ) named
      ) numbered;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE organisations o SET
        rooms = (SELECT jsonb_agg(jsonb_build_object('label', r.name, 'capacity', r.capacity, 'approximate', r.capacity_approximate) ORDER BY r.created_at, r.name) FROM rooms r WHERE r.organisation_id = o.id),
        visibility = o.visibility || (SELECT jsonb_build_object('rooms', min(r.visibility)) FROM rooms r WHERE r.organisation_id = o.id)
      WHERE EXISTS (SELECT 1 FROM rooms r WHERE r.organisation_id = o.id);
      DELETE FROM rooms;
    `);
  }
}
