import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications for membership with their links, decisions and mails; the principles applicants accept; what the network asks of them. */
export class Applications1795603200000 implements MigrationInterface {
  name = 'Applications1795603200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE applications (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        origin text NOT NULL CONSTRAINT application_origin CHECK (origin IN ('public', 'lead')),
        language text NOT NULL,
        email text,
        email_confirmed_at timestamptz,
        answers jsonb NOT NULL DEFAULT '{}',
        lead_note text NOT NULL DEFAULT '',
        lead_source text NOT NULL DEFAULT '',
        accepted_version integer,
        accepted_name text,
        accepted_function text,
        accepted_on date,
        submitted_on date,
        withdrawn_on date,
        appealed_on date,
        appeal_text text NOT NULL DEFAULT '',
        asked text[] NOT NULL DEFAULT '{}',
        asked_note text NOT NULL DEFAULT '',
        asked_on date,
        organisation_id uuid REFERENCES organisations ON DELETE SET NULL,
        organisation_entered boolean NOT NULL DEFAULT false,
        welcomed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT application_acceptance_whole CHECK ((accepted_version IS NULL) = (accepted_on IS NULL) AND (accepted_version IS NULL) = (accepted_name IS NULL))
      );
      CREATE INDEX applications_organisation ON applications (organisation_id);
      CREATE INDEX applications_by_change ON applications (changed_at DESC, id);

      CREATE TABLE application_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL REFERENCES applications ON DELETE CASCADE,
        token_hash text NOT NULL CONSTRAINT application_link_taken UNIQUE,
        mailed boolean NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX application_links_application ON application_links (application_id);

      CREATE TABLE application_decisions (
        application_id uuid NOT NULL REFERENCES applications ON DELETE CASCADE,
        on_appeal boolean NOT NULL,
        outcome text NOT NULL CONSTRAINT application_outcome CHECK (outcome IN ('admitted', 'refused')),
        decided_on date NOT NULL,
        wording text NOT NULL,
        reason text NOT NULL DEFAULT '',
        membership_class text,
        begins_on date,
        probation_until date,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT application_already_decided PRIMARY KEY (application_id, on_appeal)
      );

      CREATE TABLE application_documents (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        application_id uuid NOT NULL REFERENCES applications ON DELETE CASCADE,
        kind text NOT NULL,
        file_id uuid NOT NULL,
        file_name text NOT NULL,
        uploaded_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'received' CONSTRAINT application_document_state CHECK (state IN ('received', 'accepted', 'refused')),
        reason text
      );
      CREATE INDEX application_documents_application ON application_documents (application_id, uploaded_at);
      CREATE INDEX application_documents_file ON application_documents (file_id);

      CREATE TABLE application_mails (
        mail_id uuid PRIMARY KEY REFERENCES mail_messages ON DELETE CASCADE,
        application_id uuid NOT NULL REFERENCES applications ON DELETE CASCADE
      );
      CREATE INDEX application_mails_application ON application_mails (application_id);

      CREATE TABLE principles (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        version integer NOT NULL CONSTRAINT principles_version_taken UNIQUE,
        texts jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by text NOT NULL
      );

      CREATE TABLE application_settings (
        id boolean PRIMARY KEY DEFAULT true CONSTRAINT application_settings_single CHECK (id),
        open boolean NOT NULL DEFAULT true,
        required_documents text[] NOT NULL DEFAULT '{statutes}',
        optional_documents text[] NOT NULL DEFAULT '{registerExtract,exemptionNotice,boardList}',
        draft_days integer NOT NULL DEFAULT 90,
        lead_months integer NOT NULL DEFAULT 12,
        refused_months integer NOT NULL DEFAULT 6,
        appeal_days integer NOT NULL DEFAULT 30,
        version integer NOT NULL DEFAULT 1
      );
      INSERT INTO application_settings DEFAULT VALUES;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE application_settings, principles, application_mails, application_documents, application_decisions, application_links, applications`);
  }
}
