import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people and their functions, membership events, notes, taxonomies, search terms and saved views. */
export class Register1795597800000 implements MigrationInterface {
  name = 'Register1795597800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE topics (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        parent_id uuid REFERENCES topics,
        slug text NOT NULL CONSTRAINT topic_slug_taken UNIQUE,
        labels jsonb NOT NULL,
        position integer NOT NULL DEFAULT 0,
        retired_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX topics_parent ON topics (parent_id);

      CREATE TABLE districts (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CONSTRAINT district_name_taken UNIQUE,
        position integer NOT NULL DEFAULT 0,
        retired_at timestamptz,
        version integer NOT NULL DEFAULT 1
      );

      CREATE TABLE organisations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        sort_name text NOT NULL,
        names jsonb NOT NULL,
        kinds text[] NOT NULL DEFAULT '{}',
        legal_form text,
        register_court text,
        register_number text,
        founded text,
        purpose jsonb NOT NULL DEFAULT '{}',
        target_groups text[] NOT NULL DEFAULT '{}',
        working_languages text[] NOT NULL DEFAULT '{}',
        advice_languages text[] NOT NULL DEFAULT '{}',
        addresses jsonb NOT NULL DEFAULT '[]',
        channels jsonb NOT NULL DEFAULT '[]',
        links jsonb NOT NULL DEFAULT '[]',
        accessibility jsonb NOT NULL DEFAULT '{}',
        rooms jsonb NOT NULL DEFAULT '[]',
        exemption_notice_until date,
        founding_member boolean NOT NULL DEFAULT false,
        internal_notes text NOT NULL DEFAULT '',
        visibility jsonb NOT NULL DEFAULT '{}',
        confirmed_at timestamptz,
        removed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX organisations_present ON organisations (id) WHERE removed_at IS NULL;
      CREATE INDEX organisations_by_name ON organisations (sort_name, id) WHERE removed_at IS NULL;
      CREATE INDEX organisations_by_change ON organisations (updated_at DESC, id) WHERE removed_at IS NULL;
      CREATE INDEX organisations_languages ON organisations USING gin (working_languages, advice_languages);

      CREATE TABLE organisation_logos (
        organisation_id uuid PRIMARY KEY REFERENCES organisations ON DELETE CASCADE,
        image bytea NOT NULL,
        digest text NOT NULL
      );

      CREATE TABLE organisation_topics (
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        topic_id uuid NOT NULL REFERENCES topics,
        PRIMARY KEY (organisation_id, topic_id)
      );
      CREATE INDEX organisation_topics_topic ON organisation_topics (topic_id, organisation_id);

      CREATE TABLE organisation_districts (
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        district_id uuid NOT NULL REFERENCES districts,
        PRIMARY KEY (organisation_id, district_id)
      );
      CREATE INDEX organisation_districts_district ON organisation_districts (district_id, organisation_id);

      CREATE TABLE account_organisations (
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        PRIMARY KEY (account_id, organisation_id)
      );

      CREATE TABLE membership_events (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        state text NOT NULL,
        membership_class text,
        effective_on date NOT NULL,
        reason text NOT NULL DEFAULT '',
        decided_by text,
        decided_on date,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        annulled_at timestamptz,
        annulment_reason text,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX membership_events_organisation ON membership_events (organisation_id, effective_on);

      CREATE TABLE membership_periods (
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        during daterange NOT NULL,
        state text NOT NULL,
        membership_class text,
        CONSTRAINT membership_periods_overlap EXCLUDE USING gist ((organisation_id::text) WITH =, during WITH &&)
      );
      CREATE INDEX membership_periods_state ON membership_periods (state, organisation_id);
      CREATE INDEX membership_periods_organisation ON membership_periods (organisation_id) INCLUDE (during, state, membership_class);

      CREATE TABLE people (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        given_name text NOT NULL DEFAULT '',
        family_name text NOT NULL,
        given_name_latin text NOT NULL DEFAULT '',
        family_name_latin text NOT NULL DEFAULT '',
        sort_name text NOT NULL,
        salutation text,
        title text NOT NULL DEFAULT '',
        languages text[] NOT NULL DEFAULT '{}',
        channels jsonb NOT NULL DEFAULT '[]',
        removed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX people_by_name ON people (sort_name, id) WHERE removed_at IS NULL;
      CREATE INDEX people_by_change ON people (updated_at DESC, id) WHERE removed_at IS NULL;
      CREATE INDEX people_by_channel ON people USING gin ((lower(channels::text)::jsonb) jsonb_path_ops);

      CREATE TABLE contact_roles (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL REFERENCES people,
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        function text NOT NULL,
        label text NOT NULL DEFAULT '',
        valid_from date,
        valid_to date,
        is_primary boolean NOT NULL DEFAULT false,
        is_public boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT contact_role_ends_first CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_from < valid_to),
        CONSTRAINT contact_role_twice EXCLUDE USING gist
          (organisation_id WITH =, person_id WITH =, function WITH =, label WITH =, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE INDEX contact_roles_organisation ON contact_roles (organisation_id, function);
      CREATE INDEX contact_roles_person ON contact_roles (person_id);
      CREATE UNIQUE INDEX contact_role_second_primary ON contact_roles (organisation_id) WHERE is_primary AND valid_to IS NULL;

      CREATE TABLE notes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations ON DELETE CASCADE,
        kind text NOT NULL,
        occurred_on date NOT NULL,
        text text NOT NULL,
        visibility text NOT NULL DEFAULT 'team',
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX notes_organisation ON notes (organisation_id, occurred_on DESC, id);

      CREATE TABLE saved_views (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
        list text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        shared boolean NOT NULL DEFAULT false,
        position integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT saved_view_name_taken UNIQUE (account_id, list, name)
      );

      CREATE TABLE search_terms (term text PRIMARY KEY);
      CREATE INDEX search_terms_similar ON search_terms USING gin (term gin_trgm_ops);
      CREATE INDEX search_terms_prefix ON search_terms (term text_pattern_ops);
      CREATE TABLE search_postings (
        term text NOT NULL,
        subject text NOT NULL,
        subject_id uuid NOT NULL,
        weight smallint NOT NULL,
        PRIMARY KEY (term, subject, subject_id) INCLUDE (weight)
      );
      CREATE INDEX search_postings_subject ON search_postings (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE search_postings, search_terms, saved_views, notes, contact_roles, people, membership_periods, membership_events, account_organisations,
        organisation_districts, organisation_topics, organisation_logos, organisations, districts, topics;
    `);
  }
}
