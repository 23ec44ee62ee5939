import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is invited to a meeting and what they answer, each mail as proof that it was dispatched, and calendars to subscribe to. */
export class Invitations1795874400000 implements MigrationInterface {
  name = 'Invitations1795874400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_messages ADD COLUMN calendar text, ADD COLUMN calendar_method text
        CONSTRAINT mail_calendar_method CHECK (calendar_method IN ('REQUEST', 'CANCEL'));

      CREATE TABLE meeting_invitees (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
        person_id uuid REFERENCES people ON DELETE SET NULL,
        is_guest boolean NOT NULL,
        name text NOT NULL,
        email text,
        language text NOT NULL,
        answer text CONSTRAINT meeting_answer_known CHECK (answer IN ('coming', 'remote', 'notComing')),
        remark text NOT NULL DEFAULT '',
        answered_at timestamptz,
        answered_by text NOT NULL DEFAULT '',
        answered_sequence integer,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT answer_with_time CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_sequence IS NULL))
      );
      CREATE UNIQUE INDEX invitee_person_taken ON meeting_invitees (meeting_id, person_id) WHERE person_id IS NOT NULL;
      CREATE UNIQUE INDEX invitee_guest_taken ON meeting_invitees (meeting_id, lower(email)) WHERE is_guest;
      CREATE INDEX meeting_invitees_person ON meeting_invitees (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE meeting_dispatches (
        id uuid PRIMARY KEY,
        invitee_id uuid NOT NULL REFERENCES meeting_invitees ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT dispatch_kind_known CHECK (kind IN ('invitation', 'change', 'cancellation', 'reminder')),
        name text NOT NULL,
        email text NOT NULL,
        language text NOT NULL,
        sequence integer NOT NULL,
        digest text CONSTRAINT dispatch_digest_taken UNIQUE,
        message_id uuid REFERENCES mail_messages ON DELETE SET NULL,
        dispatched_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX meeting_dispatches_invitee ON meeting_dispatches (invitee_id, dispatched_at);

      CREATE TABLE calendar_feeds (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CONSTRAINT feed_kind_known CHECK (kind IN ('personal', 'body', 'public')),
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        body_id uuid REFERENCES bodies ON DELETE CASCADE,
        language text NOT NULL,
        digest text NOT NULL CONSTRAINT feed_digest_taken UNIQUE,
        created_at timestamptz NOT NULL,
        renewed_at timestamptz NOT NULL,
        last_used_at timestamptz,
        CONSTRAINT feed_of_body CHECK (kind <> 'body' OR body_id IS NOT NULL),
        CONSTRAINT feed_of_person CHECK (kind <> 'personal' OR body_id IS NULL),
        CONSTRAINT feed_taken UNIQUE NULLS NOT DISTINCT (account_id, kind, body_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds, meeting_dispatches, meeting_invitees; ALTER TABLE mail_messages DROP COLUMN calendar, DROP COLUMN calendar_method');
  }
}
