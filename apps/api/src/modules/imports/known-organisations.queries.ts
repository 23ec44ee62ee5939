import type { MembershipEvent } from '@verbund/domain/membership/membership-rules.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { StoredOrganisation } from '../organisations/organisation-values.js';

/** Somebody with a function in an organisation today. */
export type KnownContact = { personId: string; givenName: string; familyName: string; function: string; isPrimary: boolean };

/** A room that the organisation offers. */
export type KnownRoom = { id: string; name: string; capacity: number | null; approximate: boolean };

/** What the register holds about an organisation, as far as a row of a file can speak of it. */
export type KnownOrganisation = StoredOrganisation & {
  topicIds: string[];
  districtIds: string[];
  rooms: KnownRoom[];
  contacts: KnownContact[];
  events: MembershipEvent[];
  notes: string[];
};

/** By what organisations of the register are recognised: `keys` as the function `organisation_keys` gives them. Every list may be empty. */
export type SearchKeys = { ids: string[]; foldedNames: string[]; keys: string[] };

const rooms = sql`
  (SELECT COALESCE(json_agg(json_build_object('id', r.id, 'name', r.name, 'capacity', r.capacity, 'approximate', r.capacity_approximate) ORDER BY r.created_at, lower(r.name), r.id), '[]')
   FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL)`;

const contacts = sql`
  (SELECT COALESCE(json_agg(json_build_object('personId', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'function', c.function, 'isPrimary', c.is_primary) ORDER BY c.is_primary DESC, c.id), '[]')
   FROM contact_roles c JOIN people p ON p.id = c.person_id
   WHERE c.organisation_id = o.id AND (c.valid_to IS NULL OR c.valid_to > network_today()))`;

const events = sql`
  (SELECT COALESCE(json_agg(json_build_object('state', e.state, 'effectiveOn', e.effective_on, 'membershipClass', e.membership_class) ORDER BY e.effective_on, e.recorded_at), '[]')
   FROM membership_events e WHERE e.organisation_id = o.id AND e.annulled_at IS NULL)`;

/** Every organisation that shares a key; one look through the register for many rows. */
export const knownOrganisations = (db: Db, keys: SearchKeys): Promise<KnownOrganisation[]> =>
  rowsOf<KnownOrganisation>(
    db,
    sql`SELECT o.id, o.version, o.name, o.names, o.kinds, o.legal_form AS "legalForm", o.register_court AS "registerCourt", o.register_number AS "registerNumber", o.founded, o.purpose,
          o.target_groups AS "targetGroups", o.working_languages AS "workingLanguages", o.advice_languages AS "adviceLanguages", o.addresses, o.channels, o.links, o.accessibility,
          o.exemption_notice_until AS "exemptionNoticeUntil", o.founding_member AS "foundingMember", o.internal_notes AS "internalNotes", o.visibility,
          ARRAY(SELECT ot.topic_id FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id ORDER BY t.position, t.slug) AS "topicIds",
          ARRAY(SELECT od.district_id FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name) AS "districtIds",
          ${rooms} AS rooms, ${contacts} AS contacts, ${events} AS events,
          ARRAY(SELECT n.text FROM notes n WHERE n.organisation_id = o.id ORDER BY n.created_at, n.id) AS notes
        FROM organisations o
        WHERE o.removed_at IS NULL AND o.id IN (
          SELECT unnest(${keys.ids}::uuid[])
          UNION SELECT id FROM organisations WHERE removed_at IS NULL AND sort_name = ANY(${keys.foldedNames}::text[])
          UNION SELECT id FROM organisations WHERE organisation_keys(names, register_number, channels, links) && ${keys.keys}::text[])
        ORDER BY o.id`,
  );
