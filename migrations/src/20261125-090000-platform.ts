import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The network itself, accounts and sessions, the audit trail, idempotent requests, mail and limits. */
export class Platform1795597200000 implements MigrationInterface {
  name = 'Platform1795597200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;

      CREATE TABLE network (
        id boolean PRIMARY KEY DEFAULT true CONSTRAINT one_network CHECK (id),
        name text NOT NULL,
        short_name text NOT NULL,
        seat text NOT NULL DEFAULT '',
        register_number text NOT NULL DEFAULT '',
        website text NOT NULL DEFAULT '',
        email text NOT NULL DEFAULT '',
        languages text[] NOT NULL DEFAULT '{de,en,fr,es,ru,uk,ar}',
        time_zone text NOT NULL DEFAULT 'Europe/Berlin',
        required_functions text[] NOT NULL DEFAULT '{legalRepresentative,treasurer,delegate}',
        version integer NOT NULL DEFAULT 1
      );
      INSERT INTO network (name, short_name) VALUES ('Verbund', 'Verbund');
      CREATE FUNCTION network_today() RETURNS date LANGUAGE sql STABLE AS 'SELECT (now() AT TIME ZONE time_zone)::date FROM network';

      CREATE TABLE accounts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email citext NOT NULL CONSTRAINT account_email_taken UNIQUE,
        name text NOT NULL,
        language text NOT NULL DEFAULT 'de',
        password_hash text,
        second_factor_secret text,
        second_factor_since timestamptz,
        second_factor_last_step bigint,
        disabled_at timestamptz,
        last_sign_in_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE account_roles (
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        role text NOT NULL,
        granted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, role)
      );

      CREATE TABLE account_links (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        purpose text NOT NULL CONSTRAINT account_link_purpose CHECK (purpose IN ('invitation', 'reset')),
        token_hash text NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX account_links_account ON account_links (account_id);

      CREATE TABLE recovery_codes (
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        code_hash text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );

      CREATE TABLE known_devices (
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        token_hash text NOT NULL,
        last_used_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, token_hash)
      );

      CREATE TABLE sessions (
        sid text PRIMARY KEY,
        sess json NOT NULL,
        expire timestamptz NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid GENERATED ALWAYS AS ((sess #>> '{passport,user}')::uuid) STORED,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sessions_account ON sessions (account_id);
      CREATE INDEX sessions_expire ON sessions (expire);

      CREATE TABLE rate_limits (
        key text PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );

      CREATE TABLE idempotency_keys (
        account_id uuid NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        result jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, key)
      );
      CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at);

      CREATE TABLE mail_messages (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        recipient_name text NOT NULL,
        recipient_email text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CONSTRAINT mail_state CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'unsure')),
        attempts integer NOT NULL DEFAULT 0,
        sending_since timestamptz,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz
      );
      CREATE INDEX mail_messages_newest ON mail_messages (created_at DESC);
    `);
    await runner.query(AUDIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_messages, idempotency_keys, rate_limits, sessions, known_devices, recovery_codes, account_links, account_roles, accounts;
      DROP FUNCTION network_today;
      DROP TABLE network;
      DROP FUNCTION audit_entry_hash(audit_entries);
      DROP TABLE audit_seals, audit_entries;
      DROP FUNCTION audit_refuse_change, audit_set_hash, audit_hold_seal;
    `);
  }
}

/**
 * Append-only: a trigger refuses UPDATE, DELETE and TRUNCATE. Each entry carries a hash of its own content; a job chains
 * the hashes of finished entries into seals, so that a changed row names itself and a changed hash breaks the chain.
 */
const AUDIT = `
  CREATE TABLE audit_entries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occurred_at timestamptz NOT NULL,
    account_id uuid NOT NULL,
    account_name text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    organisation_id uuid,
    changes jsonb NOT NULL DEFAULT '{}',
    reference uuid,
    request_id text,
    hash bytea NOT NULL
  );
  CREATE INDEX audit_entries_subject ON audit_entries (subject_id, id DESC);
  CREATE INDEX audit_entries_organisation ON audit_entries (organisation_id, id DESC);
  CREATE INDEX audit_entries_reference ON audit_entries (reference) WHERE reference IS NOT NULL;
  CREATE INDEX audit_entries_account ON audit_entries (account_id, id DESC);
  CREATE INDEX audit_entries_time ON audit_entries (occurred_at, id);

  CREATE TABLE audit_seals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    first_entry bigint NOT NULL,
    last_entry bigint NOT NULL,
    entries integer NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE FUNCTION audit_entry_hash(entry audit_entries) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(extract(epoch FROM entry.occurred_at), entry.account_id, entry.account_name, entry.action, entry.subject,
      entry.subject_id, entry.organisation_id, entry.changes, entry.reference, entry.request_id)::text, 'UTF8'))
  $$;
  CREATE FUNCTION audit_set_hash() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.hash := audit_entry_hash(NEW); RETURN NEW; END
  $$;
  CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END
  $$;
  -- Before an entry draws its number: a seal is set only while nobody holds this lock, so no entry can appear inside a sealed range later.
  CREATE FUNCTION audit_hold_seal() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock_shared(hashtext('audit seal')); RETURN NULL; END
  $$;
  CREATE TRIGGER audit_entries_hold_seal BEFORE INSERT ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_hold_seal();
  CREATE TRIGGER audit_entries_hash BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_set_hash();
  CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
  CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
`;
