import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hosts in turn: plans, who was asked for which meeting, links and swaps, and who could have hosted. */
export class Hosting1795878000000 implements MigrationInterface {
  name = 'Hosting1795878000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE host_plans (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        series_id uuid REFERENCES meeting_series,
        from_on date NOT NULL,
        until_on date NOT NULL,
        settings jsonb NOT NULL,
        input jsonb NOT NULL,
        result jsonb NOT NULL,
        revision jsonb,
        rule_pack_id uuid REFERENCES rule_packs,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT host_plan_ends_first CHECK (from_on < until_on)
      );
      CREATE INDEX host_plans_body ON host_plans (body_id, from_on);

      CREATE TABLE host_plan_steps (
        plan_id uuid NOT NULL REFERENCES host_plans ON DELETE CASCADE,
        step text NOT NULL CONSTRAINT host_plan_step_known CHECK (step IN ('drafted', 'published')),
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL,
        PRIMARY KEY (plan_id, step)
      );

      CREATE TABLE host_assignments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL CONSTRAINT host_assigned_twice UNIQUE REFERENCES meetings ON DELETE CASCADE,
        plan_id uuid REFERENCES host_plans ON DELETE SET NULL,
        organisation_id uuid REFERENCES organisations,
        room_id uuid REFERENCES rooms ON DELETE SET NULL,
        pinned boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT host_room_without_host CHECK (room_id IS NULL OR organisation_id IS NOT NULL)
      );
      CREATE INDEX host_assignments_plan ON host_assignments (plan_id) WHERE plan_id IS NOT NULL;
      CREATE INDEX host_assignments_organisation ON host_assignments (organisation_id) WHERE organisation_id IS NOT NULL;

      CREATE TABLE host_assignment_steps (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        assignment_id uuid NOT NULL REFERENCES host_assignments ON DELETE CASCADE,
        step text NOT NULL CONSTRAINT host_step_known CHECK (step IN ('proposed', 'asked', 'reminded', 'confirmed', 'declined', 'swapped', 'released', 'fallback')),
        organisation_id uuid REFERENCES organisations,
        reason text NOT NULL DEFAULT '',
        other_days date[] NOT NULL DEFAULT '{}',
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        taken_at timestamptz NOT NULL
      );
      CREATE INDEX host_assignment_steps_of ON host_assignment_steps (assignment_id, id);
      CREATE INDEX host_assignment_steps_organisation ON host_assignment_steps (organisation_id, id) WHERE organisation_id IS NOT NULL;

      CREATE TABLE host_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assignment_id uuid NOT NULL REFERENCES host_assignments ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        email citext NOT NULL,
        name text NOT NULL,
        language text NOT NULL,
        digest text NOT NULL CONSTRAINT host_link_digest_twice UNIQUE,
        message_id uuid REFERENCES mail_messages ON DELETE SET NULL,
        issued_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX host_links_assignment ON host_links (assignment_id, organisation_id);

      CREATE TABLE host_swaps (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        assignment_id uuid NOT NULL REFERENCES host_assignments ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations,
        other_assignment_id uuid NOT NULL REFERENCES host_assignments ON DELETE CASCADE,
        other_organisation_id uuid NOT NULL REFERENCES organisations,
        proposed_at timestamptz NOT NULL,
        proposed_by text NOT NULL,
        answer text CONSTRAINT host_swap_answer_known CHECK (answer IN ('agreed', 'refused', 'withdrawn', 'overtaken')),
        answered_at timestamptz,
        answered_by text,
        told_at timestamptz,
        CONSTRAINT host_swap_with_itself CHECK (assignment_id <> other_assignment_id),
        CONSTRAINT host_swap_answered CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE UNIQUE INDEX host_swap_open ON host_swaps (assignment_id) WHERE answer IS NULL;
      CREATE INDEX host_swaps_other ON host_swaps (other_assignment_id);

      CREATE TABLE host_eligibility (
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations,
        weight integer NOT NULL CONSTRAINT host_eligibility_weight CHECK (weight BETWEEN 1 AND 10),
        PRIMARY KEY (meeting_id, organisation_id)
      );
      CREATE INDEX host_eligibility_organisation ON host_eligibility (organisation_id);

      CREATE TABLE host_weights (
        organisation_id uuid PRIMARY KEY REFERENCES organisations ON DELETE CASCADE,
        weight integer NOT NULL CONSTRAINT host_weight_range CHECK (weight BETWEEN 1 AND 10)
      );

      CREATE TABLE host_pauses (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        during daterange NOT NULL CONSTRAINT host_pause_never CHECK (NOT isempty(during) AND NOT lower_inf(during)),
        reason text NOT NULL DEFAULT '',
        account_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT host_pause_overlaps EXCLUDE USING gist (organisation_id WITH =, during WITH &&)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE host_pauses, host_weights, host_eligibility, host_swaps, host_links, host_assignment_steps, host_assignments, host_plan_steps, host_plans');
  }
}
