import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each section of a record was last confirmed, and campaigns that ask whether it is still right. */
export class Confirmations1795602600000 implements MigrationInterface {
  name = 'Confirmations1795602600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_sections (
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        section text NOT NULL CONSTRAINT organisation_section_known CHECK (section IN ('identity', 'work', 'reach', 'people', 'documents', 'rooms')),
        confirmed_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, section)
      );
      CREATE INDEX organisation_sections_age ON organisation_sections (section, confirmed_at);
      -- Until now a record was confirmed as a whole.
      INSERT INTO organisation_sections (organisation_id, section, confirmed_at)
        SELECT id, section, confirmed_at FROM organisations, unnest('{identity,work,reach,people,documents,rooms}'::text[]) section WHERE confirmed_at IS NOT NULL;

      CREATE TABLE confirmation_campaigns (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        title text NOT NULL,
        kind text NOT NULL,
        segment jsonb NOT NULL DEFAULT '{}',
        sections text[] NOT NULL,
        message jsonb NOT NULL DEFAULT '{}',
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        reminder_days integer[] NOT NULL DEFAULT '{}',
        started_on date,
        closed_at timestamptz,
        closed_by text,
        report jsonb,
        mails_queued integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT campaign_ends_first CHECK (opens_on < closes_on),
        CONSTRAINT campaign_closed_before_start CHECK (closed_at IS NULL OR started_on IS NOT NULL),
        CONSTRAINT campaign_closed_without_report CHECK ((closed_at IS NULL) = (report IS NULL))
      );

      CREATE TABLE confirmation_recipients (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        campaign_id uuid NOT NULL REFERENCES confirmation_campaigns ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        organisation_name text NOT NULL,
        sort_name text NOT NULL,
        membership_class text,
        district_id uuid,
        district_name text,
        addressees jsonb NOT NULL DEFAULT '[]',
        opened_at timestamptz,
        changed_at timestamptz,
        completed_at timestamptz,
        completed_by text,
        passed_on_at timestamptz,
        passed_on_to text,
        dissolved_at timestamptz,
        dissolution_note text,
        settled_at timestamptz,
        revoked_at timestamptz,
        frozen_state text,
        touched_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT confirmation_recipient_twice UNIQUE (campaign_id, organisation_id)
      );
      CREATE INDEX confirmation_recipients_by_name ON confirmation_recipients (campaign_id, sort_name, id);
      CREATE INDEX confirmation_recipients_organisation ON confirmation_recipients (organisation_id);

      CREATE TABLE confirmation_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        recipient_id uuid NOT NULL REFERENCES confirmation_recipients ON DELETE CASCADE,
        campaign_id uuid NOT NULL REFERENCES confirmation_campaigns ON DELETE CASCADE,
        occasion text NOT NULL CONSTRAINT confirmation_link_occasion CHECK (occasion IN ('mailing', 'renewal', 'passedOn')),
        rung integer NOT NULL,
        email citext NOT NULL,
        name text NOT NULL,
        language text NOT NULL,
        digest text NOT NULL CONSTRAINT confirmation_link_digest_twice UNIQUE,
        message_id uuid REFERENCES mail_messages ON DELETE SET NULL,
        issued_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT confirmation_mail_twice UNIQUE (recipient_id, occasion, rung, email)
      );
      CREATE INDEX confirmation_links_campaign ON confirmation_links (campaign_id, rung);

      CREATE TABLE confirmation_answers (
        recipient_id uuid NOT NULL REFERENCES confirmation_recipients ON DELETE CASCADE,
        section text NOT NULL,
        corrected boolean NOT NULL DEFAULT false,
        answered_at timestamptz NOT NULL,
        answered_by text NOT NULL,
        PRIMARY KEY (recipient_id, section)
      );

      CREATE TABLE confirmation_remarks (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        recipient_id uuid NOT NULL REFERENCES confirmation_recipients ON DELETE CASCADE,
        section text NOT NULL,
        text text NOT NULL,
        made_at timestamptz NOT NULL,
        made_by text NOT NULL,
        CONSTRAINT confirmation_remark_twice UNIQUE (recipient_id, section, text)
      );

      -- A closed campaign is a snapshot: nothing about it changes any more, whoever tries.
      CREATE FUNCTION confirmation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM confirmation_campaigns WHERE id = NEW.campaign_id AND closed_at IS NOT NULL) THEN
            RAISE EXCEPTION 'the campaign is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_closed';
          END IF;
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER confirmation_recipients_late BEFORE INSERT ON confirmation_recipients FOR EACH ROW EXECUTE FUNCTION confirmation_refuse_change();
      -- What the office does about a reported dissolution is no part of the snapshot.
      CREATE TRIGGER confirmation_recipients_closed BEFORE UPDATE ON confirmation_recipients FOR EACH ROW WHEN (NEW.settled_at IS NOT DISTINCT FROM OLD.settled_at) EXECUTE FUNCTION confirmation_refuse_change();
      CREATE TRIGGER confirmation_links_closed BEFORE INSERT ON confirmation_links FOR EACH ROW EXECUTE FUNCTION confirmation_refuse_change();
      CREATE FUNCTION confirmation_keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'the campaign is closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_closed'; END
      $$;
      CREATE TRIGGER confirmation_campaigns_closed BEFORE UPDATE OR DELETE ON confirmation_campaigns FOR EACH ROW WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION confirmation_keep_closed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE confirmation_remarks, confirmation_answers, confirmation_links, confirmation_recipients, confirmation_campaigns, organisation_sections;
      DROP FUNCTION confirmation_refuse_change, confirmation_keep_closed;
    `);
  }
}
