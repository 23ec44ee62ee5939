import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of a meeting that its approved minutes hold fast, and the column that leads to the meeting. */
const HELD = { agenda_items: 'meeting_id', agenda_papers: 'item_id', attendance_steps: 'meeting_id', recusals: 'item_id', minutes_sections: 'meeting_id', meeting_steps: 'meeting_id' } as const;

/** Approved minutes as frozen documents in a chain of hashes, their signatures and additions; what they hold fast is changed no more. */
export class Minutes1795946400000 implements MigrationInterface {
  name = 'Minutes1795946400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGERS);
    for (const [table, column] of Object.entries(HELD)) {
      await runner.query(`CREATE TRIGGER minutes_approved BEFORE INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION minutes_approved('${column}')`);
    }
    await runner.query(`CREATE TRIGGER minutes_approved BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION minutes_approved('meeting_id')`);
    await runner.query(DIGEST);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...Object.keys(HELD), 'decisions', 'meetings']) await runner.query(`DROP TRIGGER minutes_approved ON ${table}`);
    await runner.query(`DROP TABLE minutes_addenda, minutes_signatures, minutes;
      DROP FUNCTION minutes_approved(); DROP FUNCTION minutes_stand(); DROP FUNCTION minutes_rows_digest(uuid)`);
  }
}

const TABLES = `
  CREATE TABLE minutes (
    meeting_id uuid CONSTRAINT minutes_approved PRIMARY KEY REFERENCES meetings,
    body_id uuid NOT NULL REFERENCES bodies,
    running integer NOT NULL CONSTRAINT minutes_running CHECK (running > 0),
    document text NOT NULL,
    hash text NOT NULL CONSTRAINT minutes_hash CHECK (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    approved_at_id uuid REFERENCES meetings,
    decision_id uuid REFERENCES decisions,
    approved_on date NOT NULL,
    chair_id uuid NOT NULL REFERENCES people,
    minute_taker_id uuid NOT NULL REFERENCES people,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    approved_at timestamptz NOT NULL,
    CONSTRAINT minutes_approved_somewhere CHECK (approved_at_id IS NOT NULL OR decision_id IS NOT NULL),
    CONSTRAINT minutes_two_signatories CHECK (chair_id <> minute_taker_id),
    CONSTRAINT minutes_chain UNIQUE (body_id, running),
    CONSTRAINT minutes_sealed UNIQUE (meeting_id, hash)
  );
  CREATE INDEX minutes_approved_at ON minutes (approved_at_id) WHERE approved_at_id IS NOT NULL;
  CREATE INDEX minutes_decision ON minutes (decision_id) WHERE decision_id IS NOT NULL;
  CREATE INDEX minutes_chair ON minutes (chair_id);
  CREATE INDEX minutes_minute_taker ON minutes (minute_taker_id);

  CREATE TABLE minutes_signatures (
    meeting_id uuid NOT NULL,
    role text NOT NULL CONSTRAINT minutes_role_known CHECK (role IN ('chair', 'minuteTaker')),
    hash text NOT NULL,
    on_paper boolean NOT NULL,
    signed_on date NOT NULL,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT minutes_already_signed PRIMARY KEY (meeting_id, role),
    CONSTRAINT minutes_signed_as_sealed FOREIGN KEY (meeting_id, hash) REFERENCES minutes (meeting_id, hash)
  );

  CREATE TABLE minutes_addenda (
    meeting_id uuid NOT NULL REFERENCES minutes,
    number integer NOT NULL CONSTRAINT minutes_addendum_number CHECK (number > 0),
    document text NOT NULL,
    hash text NOT NULL CONSTRAINT minutes_addendum_hash CHECK (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, number)
  );
`;

/** The refusal bears the name of a constraint, so that it is answered as the problem of that name. */
const TRIGGERS = `
  CREATE FUNCTION minutes_approved() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      column_name text := TG_ARGV[0];
      touched uuid[] := ARRAY[(to_jsonb(OLD) ->> column_name)::uuid, (to_jsonb(NEW) ->> column_name)::uuid];
    BEGIN
      IF column_name = 'item_id' THEN touched := ARRAY(SELECT meeting_id FROM agenda_items WHERE id = ANY(touched)); END IF;
      IF EXISTS (SELECT 1 FROM minutes WHERE meeting_id = ANY(touched)) THEN
        RAISE EXCEPTION 'The minutes of this meeting are approved; what they say is changed no more.' USING ERRCODE = '23514', CONSTRAINT = 'minutes_approved';
      END IF;
      RETURN COALESCE(NEW, OLD);
    END $$;
  CREATE TRIGGER minutes_approved BEFORE UPDATE ON meetings FOR EACH ROW
    WHEN ((OLD.body_id, OLD.kind, OLD.title, OLD.starts_at, OLD.ends_at, OLD.mode, OLD.organisation_id, OLD.room_id, OLD.place)
      IS DISTINCT FROM (NEW.body_id, NEW.kind, NEW.title, NEW.starts_at, NEW.ends_at, NEW.mode, NEW.organisation_id, NEW.room_id, NEW.place))
    EXECUTE FUNCTION minutes_approved('id');

  CREATE FUNCTION minutes_stand() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'Approved minutes are never changed or deleted; an addition is written under them.'; END $$;
  CREATE TRIGGER minutes_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes FOR EACH STATEMENT EXECUTE FUNCTION minutes_stand();
  CREATE TRIGGER minutes_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes_signatures FOR EACH STATEMENT EXECUTE FUNCTION minutes_stand();
  CREATE TRIGGER minutes_stand BEFORE UPDATE OR DELETE OR TRUNCATE ON minutes_addenda FOR EACH STATEMENT EXECUTE FUNCTION minutes_stand();
`;

/** One hash for every row that approved minutes hold fast; columns are named, because later ones must not change it. */
const DIGEST = `
  CREATE FUNCTION minutes_rows_digest(of_meeting uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(
      (SELECT jsonb_build_array(body_id, kind, title, extract(epoch FROM starts_at)::bigint, extract(epoch FROM ends_at)::bigint, mode, organisation_id, room_id, place) FROM meetings WHERE id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(step, account_id, extract(epoch FROM taken_at)::bigint) ORDER BY step) FROM meeting_steps WHERE meeting_id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(id, parent_id, position, kind, title, description, minutes, is_internal, person_id, organisation_id) ORDER BY id) FROM agenda_items WHERE meeting_id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(p.id, p.item_id, p.file_id, p.file_name) ORDER BY p.id) FROM agenda_papers p JOIN agenda_items i ON i.id = p.item_id WHERE i.meeting_id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(person_id, from_item_id, attendance) ORDER BY person_id, from_item_id NULLS FIRST) FROM attendance_steps WHERE meeting_id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(r.id, r.item_id, r.person_id, r.reason) ORDER BY r.id) FROM recusals r JOIN agenda_items i ON i.id = r.item_id WHERE i.meeting_id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(item_id, text) ORDER BY item_id NULLS FIRST) FROM minutes_sections WHERE meeting_id = of_meeting),
      (SELECT jsonb_agg(jsonb_build_array(id, item_id, year, running, wording, yes, no, abstentions, invalid, present, entitled, rule, majority, passed, rule_pack_id, annuls_id, decided_on) ORDER BY id)
         FROM decisions WHERE meeting_id = of_meeting)
    )::text, 'UTF8')), 'hex')
  $$;
`;
