import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may change which field of a profile, and what organisations asked the office to change. */
export class ChangeRequests1795601400000 implements MigrationInterface {
  name = 'ChangeRequests1795601400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE field_rules (
        field text PRIMARY KEY,
        rule text NOT NULL CONSTRAINT field_rule_known CHECK (rule IN ('self', 'approval', 'office')),
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE change_requests (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        account_id uuid,
        proposed_by text NOT NULL,
        email text NOT NULL,
        language text NOT NULL,
        reason text NOT NULL DEFAULT '',
        proposed_at timestamptz NOT NULL,
        announced_at timestamptz,
        closed_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX change_requests_organisation ON change_requests (organisation_id, proposed_at DESC, id);
      CREATE INDEX change_requests_open ON change_requests (proposed_at, id) WHERE closed_at IS NULL;
      CREATE INDEX change_requests_all ON change_requests (proposed_at DESC, id);
      CREATE INDEX change_requests_announced ON change_requests (announced_at);

      CREATE TABLE change_request_items (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        request_id uuid NOT NULL REFERENCES change_requests ON DELETE CASCADE,
        field text NOT NULL,
        subject_id uuid,
        position integer NOT NULL DEFAULT 0,
        base jsonb NOT NULL,
        proposed jsonb NOT NULL
      );
      CREATE INDEX change_request_items_request ON change_request_items (request_id, position);

      CREATE TABLE change_request_steps (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        request_id uuid NOT NULL REFERENCES change_requests ON DELETE CASCADE,
        kind text NOT NULL,
        text text NOT NULL DEFAULT '',
        account_id uuid,
        name text NOT NULL,
        taken_at timestamptz NOT NULL
      );
      CREATE INDEX change_request_steps_request ON change_request_steps (request_id, id);

      CREATE TABLE change_request_decisions (
        item_id uuid CONSTRAINT change_request_decided PRIMARY KEY REFERENCES change_request_items ON DELETE CASCADE,
        step_id bigint NOT NULL REFERENCES change_request_steps ON DELETE CASCADE,
        outcome text NOT NULL CONSTRAINT change_request_outcome_known CHECK (outcome IN ('adopted', 'refused', 'withdrawn'))
      );
      CREATE INDEX change_request_decisions_step ON change_request_decisions (step_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_request_decisions, change_request_steps, change_request_items, change_requests, field_rules;');
  }
}
