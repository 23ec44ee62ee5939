import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which Land holidays are looked up; what the office adds to the calendars that ship, and which years somebody looked through. */
export class Calendar1795870800000 implements MigrationInterface {
  name = 'Calendar1795870800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE network ADD COLUMN land text NOT NULL DEFAULT 'NI'
        CONSTRAINT land_known CHECK (land IN ('BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'));
      ALTER TABLE meetings ADD COLUMN electronic_rights text NOT NULL DEFAULT '';

      CREATE TABLE calendar_days (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        replaces text CONSTRAINT calendar_day_replaced UNIQUE,
        calendar text NOT NULL,
        name text NOT NULL,
        during daterange NOT NULL CONSTRAINT calendar_day_never CHECK (NOT isempty(during) AND NOT lower_inf(during) AND NOT upper_inf(during)),
        estimated boolean NOT NULL DEFAULT false,
        evening_before boolean NOT NULL DEFAULT false,
        source text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE calendar_reviews (
        calendar text NOT NULL,
        year integer NOT NULL,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        reviewed_at timestamptz NOT NULL,
        PRIMARY KEY (calendar, year)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_reviews, calendar_days; ALTER TABLE meetings DROP COLUMN electronic_rights; ALTER TABLE network DROP COLUMN land');
  }
}
