import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported files with the original beside them, one row per row of the file, progress of a run, and columns matched before. */
export class Imports1795598700000 implements MigrationInterface {
  name = 'Imports1795598700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        file_name text NOT NULL,
        file_digest text NOT NULL,
        file_kind text NOT NULL,
        state text NOT NULL DEFAULT 'preview',
        encoding text,
        delimiter text,
        sheet text,
        sheets text[] NOT NULL DEFAULT '{}',
        header_row integer NOT NULL,
        columns jsonb NOT NULL,
        started_by uuid NOT NULL,
        started_by_name text NOT NULL,
        failure text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        undone_at timestamptz
      );
      CREATE INDEX imports_digest ON imports (file_digest);
      CREATE INDEX imports_by_time ON imports (created_at DESC, id);

      CREATE TABLE import_files (
        import_id uuid PRIMARY KEY REFERENCES imports ON DELETE CASCADE,
        content bytea NOT NULL
      );

      CREATE TABLE import_rows (
        import_id uuid NOT NULL REFERENCES imports ON DELETE CASCADE,
        number integer NOT NULL,
        cells jsonb NOT NULL,
        formulas smallint[] NOT NULL DEFAULT '{}',
        corrections jsonb NOT NULL DEFAULT '{}',
        decision text,
        target_organisation_id uuid,
        target_row integer,
        visibility text,
        accepted boolean NOT NULL DEFAULT false,
        state text NOT NULL DEFAULT 'new',
        keys text[] NOT NULL DEFAULT '{}',
        organisation_id uuid,
        evaluation jsonb NOT NULL DEFAULT '{}',
        outcome text,
        PRIMARY KEY (import_id, number)
      );
      CREATE INDEX import_rows_state ON import_rows (import_id, state, number);

      CREATE TABLE import_progress (
        import_id uuid PRIMARY KEY REFERENCES imports ON DELETE CASCADE,
        done integer NOT NULL,
        total integer NOT NULL
      );

      CREATE TABLE import_column_memory (
        header_key text PRIMARY KEY,
        field text,
        remembered_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_column_memory, import_progress, import_rows, import_files, imports');
  }
}
