import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody says that they may act for an organisation: what they gave, how it was proved, how it was decided, and the links that were mailed. */
export class Claims1795602120000 implements MigrationInterface {
  name = 'Claims1795602120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE claims (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        name text NOT NULL,
        email citext NOT NULL,
        language text NOT NULL,
        message text NOT NULL DEFAULT '',
        address_asked_at timestamptz,
        address_answer text CONSTRAINT claim_address_answer CHECK (address_answer IN ('yes', 'no')),
        address_answered_at timestamptz,
        file_id uuid REFERENCES files,
        file_name text NOT NULL DEFAULT '',
        decision text CONSTRAINT claim_decision CHECK (decision IN ('accepted', 'refused')),
        decided_at timestamptz,
        decided_by_name text,
        reason text NOT NULL DEFAULT '',
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT claim_decided_whole CHECK ((decision IS NULL) = (decided_at IS NULL))
      );
      CREATE UNIQUE INDEX claims_open_once ON claims (organisation_id, email) WHERE decision IS NULL;
      CREATE INDEX claims_by_time ON claims (created_at DESC, id);
      CREATE INDEX claims_file ON claims (file_id) WHERE file_id IS NOT NULL;

      CREATE TABLE claim_links (
        token_hash text PRIMARY KEY,
        claim_id uuid NOT NULL REFERENCES claims ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT claim_link_role CHECK (role IN ('claimant', 'witness')),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX claim_links_claim ON claim_links (claim_id);

      CREATE TABLE claim_mails (
        mail_id uuid PRIMARY KEY REFERENCES mail_messages ON DELETE CASCADE,
        claim_id uuid NOT NULL REFERENCES claims ON DELETE CASCADE
      );
      CREATE INDEX claim_mails_claim ON claim_mails (claim_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE claim_mails, claim_links, claims');
  }
}
