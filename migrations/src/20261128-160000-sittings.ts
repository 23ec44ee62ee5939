import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting is about, who is there, what is written down and decided, and what is to be done afterwards. */
export class Sittings1795881600000 implements MigrationInterface {
  name = 'Sittings1795881600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agenda_proposals (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        title text NOT NULL,
        reason text NOT NULL DEFAULT '',
        kind text NOT NULL CONSTRAINT proposal_kind_known CHECK (kind IN ('information', 'discussion', 'resolution', 'election', 'break')),
        minutes integer CONSTRAINT proposal_minutes CHECK (minutes BETWEEN 1 AND 600),
        organisation_id uuid REFERENCES organisations,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        withdrawn_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX agenda_proposals_body ON agenda_proposals (body_id, created_at);
      CREATE INDEX agenda_proposals_organisation ON agenda_proposals (organisation_id) WHERE organisation_id IS NOT NULL;

      CREATE TABLE agenda_items (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        parent_id uuid REFERENCES agenda_items ON DELETE CASCADE,
        position integer NOT NULL,
        kind text NOT NULL CONSTRAINT item_kind_known CHECK (kind IN ('information', 'discussion', 'resolution', 'election', 'break')),
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        minutes integer CONSTRAINT item_minutes CHECK (minutes BETWEEN 1 AND 600),
        is_internal boolean NOT NULL DEFAULT false,
        person_id uuid REFERENCES people,
        organisation_id uuid REFERENCES organisations,
        announced_at timestamptz,
        carried_from_id uuid REFERENCES agenda_items ON DELETE SET NULL,
        proposal_id uuid REFERENCES agenda_proposals CONSTRAINT agenda_proposal_taken UNIQUE,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT item_within_itself CHECK (parent_id <> id)
      );
      CREATE INDEX agenda_items_meeting ON agenda_items (meeting_id, position);
      CREATE INDEX agenda_items_parent ON agenda_items (parent_id) WHERE parent_id IS NOT NULL;
      CREATE INDEX agenda_items_carried ON agenda_items (carried_from_id) WHERE carried_from_id IS NOT NULL;
      CREATE INDEX agenda_items_person ON agenda_items (person_id) WHERE person_id IS NOT NULL;
      CREATE INDEX agenda_items_organisation ON agenda_items (organisation_id) WHERE organisation_id IS NOT NULL;

      CREATE TABLE agenda_papers (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
        file_id uuid NOT NULL REFERENCES files,
        file_name text NOT NULL,
        account_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX agenda_papers_item ON agenda_papers (item_id);
      CREATE INDEX agenda_papers_file ON agenda_papers (file_id);

      CREATE TABLE attendance_steps (
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        from_item_id uuid REFERENCES agenda_items ON DELETE CASCADE,
        attendance text NOT NULL CONSTRAINT attendance_known CHECK (attendance IN ('present', 'remote', 'excused', 'absent')),
        noted_at timestamptz NOT NULL,
        CONSTRAINT attendance_noted UNIQUE NULLS NOT DISTINCT (meeting_id, person_id, from_item_id)
      );
      CREATE INDEX attendance_steps_person ON attendance_steps (person_id);

      CREATE TABLE recusals (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        item_id uuid NOT NULL REFERENCES agenda_items ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people,
        reason text NOT NULL,
        noted_at timestamptz NOT NULL,
        CONSTRAINT recusal_noted UNIQUE (item_id, person_id)
      );
      CREATE INDEX recusals_person ON recusals (person_id);

      CREATE TABLE minutes_sections (
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        item_id uuid REFERENCES agenda_items ON DELETE CASCADE,
        text text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        account_name text NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT minutes_section UNIQUE NULLS NOT DISTINCT (meeting_id, item_id)
      );

      CREATE TABLE decision_numbers (
        body_id uuid NOT NULL REFERENCES bodies,
        year integer NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (body_id, year)
      );

      CREATE TABLE decisions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        meeting_id uuid REFERENCES meetings,
        item_id uuid REFERENCES agenda_items,
        year integer NOT NULL,
        running integer NOT NULL CONSTRAINT decision_running CHECK (running > 0),
        wording text NOT NULL,
        yes integer NOT NULL,
        no integer NOT NULL,
        abstentions integer NOT NULL,
        invalid integer NOT NULL,
        present integer NOT NULL,
        entitled integer NOT NULL,
        rule text NOT NULL,
        majority jsonb NOT NULL,
        passed boolean NOT NULL,
        rule_pack_id uuid REFERENCES rule_packs,
        annuls_id uuid REFERENCES decisions CONSTRAINT decision_already_annulled UNIQUE,
        decided_on date NOT NULL,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT decision_votes CHECK (LEAST(yes, no, abstentions, invalid) >= 0 AND yes + no + abstentions + invalid <= present),
        CONSTRAINT decision_number_taken UNIQUE (body_id, year, running)
      );
      CREATE INDEX decisions_meeting ON decisions (meeting_id) WHERE meeting_id IS NOT NULL;
      CREATE INDEX decisions_item ON decisions (item_id) WHERE item_id IS NOT NULL;
      CREATE INDEX decisions_by_day ON decisions (decided_on DESC, id);

      CREATE FUNCTION decision_stands() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'A decision is never changed or deleted; another one annuls it.'; END $$;
      CREATE TRIGGER decision_stands BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION decision_stands();

      CREATE TABLE meeting_tasks (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body_id uuid NOT NULL REFERENCES bodies,
        meeting_id uuid REFERENCES meetings ON DELETE CASCADE,
        item_id uuid REFERENCES agenda_items ON DELETE SET NULL,
        decision_id uuid REFERENCES decisions,
        title text NOT NULL,
        person_id uuid REFERENCES people,
        due_on date,
        done_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX meeting_tasks_meeting ON meeting_tasks (meeting_id);
      CREATE INDEX meeting_tasks_open ON meeting_tasks (body_id, due_on) WHERE done_on IS NULL;
      CREATE INDEX meeting_tasks_person ON meeting_tasks (person_id) WHERE person_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE meeting_tasks, decisions, decision_numbers, minutes_sections, recusals, attendance_steps, agenda_papers, agenda_items, agenda_proposals;
      DROP FUNCTION decision_stands()`);
  }
}
