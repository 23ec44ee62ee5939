import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Resolutions without a meeting: what is asked, who is asked, what they answered in text form, and the links by which they do. */
export class CircularResolutions1795950000000 implements MigrationInterface {
  name = 'CircularResolutions1795950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE circular_resolutions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        title text NOT NULL,
        wording text NOT NULL,
        reasons text NOT NULL DEFAULT '',
        last_day date NOT NULL,
        rule jsonb,
        rule_pack_id uuid REFERENCES rule_packs,
        decision_id uuid REFERENCES decisions CONSTRAINT circular_decision_taken UNIQUE,
        account_name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX circular_resolutions_body ON circular_resolutions (body_id, created_at DESC);

      CREATE TABLE circular_resolution_steps (
        resolution_id uuid NOT NULL REFERENCES circular_resolutions ON DELETE CASCADE,
        step text NOT NULL CONSTRAINT circular_step_known CHECK (step IN ('started', 'reminded', 'withdrawn', 'decided')),
        reason text NOT NULL DEFAULT '',
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (resolution_id, step)
      );
      CREATE UNIQUE INDEX circular_ends_once ON circular_resolution_steps (resolution_id) WHERE step IN ('withdrawn', 'decided');

      CREATE TABLE circular_voters (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        resolution_id uuid NOT NULL REFERENCES circular_resolutions,
        person_id uuid NOT NULL REFERENCES people,
        name text NOT NULL,
        email text NOT NULL,
        language text NOT NULL,
        CONSTRAINT circular_voter_taken UNIQUE (resolution_id, person_id)
      );
      CREATE INDEX circular_voters_person ON circular_voters (person_id);

      CREATE TABLE circular_answers (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        voter_id uuid NOT NULL REFERENCES circular_voters,
        choice text NOT NULL CONSTRAINT circular_choice_known CHECK (choice IN ('consent', 'refuse', 'abstain', 'recuse')),
        remark text NOT NULL,
        name text NOT NULL,
        wording text NOT NULL,
        answered_at timestamptz NOT NULL
      );
      CREATE INDEX circular_answers_voter ON circular_answers (voter_id, id DESC);

      CREATE FUNCTION circular_answer_stands() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'An answer is kept as it was given; a later one takes its place.'; END $$;
      CREATE TRIGGER circular_answer_stands BEFORE UPDATE OR DELETE ON circular_answers FOR EACH ROW EXECUTE FUNCTION circular_answer_stands();

      CREATE TABLE circular_links (
        id uuid PRIMARY KEY,
        voter_id uuid NOT NULL REFERENCES circular_voters,
        digest text NOT NULL CONSTRAINT circular_digest_taken UNIQUE,
        message_id uuid REFERENCES mail_messages ON DELETE SET NULL,
        issued_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX circular_links_voter ON circular_links (voter_id, issued_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE circular_links, circular_answers, circular_voters, circular_resolution_steps, circular_resolutions;
      DROP FUNCTION circular_answer_stands()`);
  }
}
