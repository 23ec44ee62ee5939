import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of organisations with their review, the days on which each holds, what is required, and reminders sent. */
export class Documents1795600860000 implements MigrationInterface {
  name = 'Documents1795600860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE documents (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        kind text NOT NULL,
        title text NOT NULL DEFAULT '',
        issuer text NOT NULL DEFAULT '',
        issued_on date,
        valid_until date,
        file_id uuid NOT NULL REFERENCES files,
        file_name text NOT NULL,
        visibility text NOT NULL DEFAULT 'network',
        supersedes_id uuid REFERENCES documents,
        added_by uuid NOT NULL,
        added_by_name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT document_ends_before_issue CHECK (valid_until >= issued_on)
      );
      CREATE INDEX documents_organisation ON documents (organisation_id, kind);
      CREATE INDEX documents_file ON documents (file_id);
      CREATE INDEX documents_superseded ON documents (supersedes_id) WHERE supersedes_id IS NOT NULL;

      CREATE TABLE document_steps (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        step text NOT NULL,
        reason text NOT NULL DEFAULT '',
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (document_id, step)
      );
      CREATE UNIQUE INDEX document_step_impossible ON document_steps (document_id) WHERE step IN ('accepted', 'refused');
      CREATE INDEX document_steps_closed ON document_steps (document_id) WHERE step IN ('accepted', 'refused', 'withdrawn');

      CREATE TABLE document_periods (
        document_id uuid PRIMARY KEY REFERENCES documents ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        kind text NOT NULL,
        during daterange NOT NULL,
        CONSTRAINT document_periods_overlap EXCLUDE USING gist (organisation_id WITH =, kind WITH =, during WITH &&) WHERE (kind <> 'other')
      );
      CREATE INDEX document_periods_organisation ON document_periods (organisation_id, kind) INCLUDE (during, document_id);

      CREATE TABLE document_rules (
        id boolean PRIMARY KEY DEFAULT true CONSTRAINT one_set_of_document_rules CHECK (id),
        required jsonb NOT NULL,
        reminder_days integer[] NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      INSERT INTO document_rules (required, reminder_days) VALUES ('{
        "full": ["statutes", "registerExtract", "exemptionNotice", "boardList", "valueDeclaration"],
        "associate": ["statutes", "valueDeclaration"],
        "supporting": ["valueDeclaration"]
      }', '{90,30,0}');

      CREATE TABLE document_reminders (
        document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
        days_before integer NOT NULL,
        sent_at timestamptz NOT NULL,
        recipients integer NOT NULL,
        PRIMARY KEY (document_id, days_before)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_reminders, document_rules, document_periods, document_steps, documents');
  }
}
