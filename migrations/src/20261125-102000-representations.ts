import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts for an organisation becomes a dated record with a role: manager or editor, from a day until the day before another, and only
 * as long as the function it hangs on. Whoever represented an organisation so far did everything for it: they are its managers.
 */
export class Representations1795602000000 implements MigrationInterface {
  name = 'Representations1795602000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account_organisations
        DROP CONSTRAINT account_organisations_pkey,
        ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ADD COLUMN role text NOT NULL DEFAULT 'manager' CONSTRAINT representation_role CHECK (role IN ('manager', 'editor')),
        ADD COLUMN valid_from date,
        ADD COLUMN valid_to date,
        ADD COLUMN contact_role_id uuid REFERENCES contact_roles ON DELETE CASCADE,
        ADD COLUMN invited_name text NOT NULL DEFAULT '',
        ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT representation_ends_first CHECK (valid_from <= valid_to),
        ADD CONSTRAINT representation_twice EXCLUDE USING gist (account_id WITH =, organisation_id WITH =, daterange(valid_from, valid_to) WITH &&);
      UPDATE account_organisations r SET valid_from = a.created_at::date FROM accounts a WHERE a.id = r.account_id;
      ALTER TABLE account_organisations ALTER COLUMN role DROP DEFAULT, ALTER COLUMN valid_from SET NOT NULL;
      CREATE INDEX account_organisations_account ON account_organisations (account_id);
      CREATE INDEX account_organisations_organisation ON account_organisations (organisation_id);
      CREATE INDEX account_organisations_contact_role ON account_organisations (contact_role_id) WHERE contact_role_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account_organisations
        DROP CONSTRAINT representation_twice,
        DROP COLUMN id, DROP COLUMN role, DROP COLUMN valid_from, DROP COLUMN valid_to, DROP COLUMN contact_role_id, DROP COLUMN invited_name,
        DROP COLUMN created_at, DROP COLUMN version,
        ADD PRIMARY KEY (account_id, organisation_id);
    `);
  }
}
