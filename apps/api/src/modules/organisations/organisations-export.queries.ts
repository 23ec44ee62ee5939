import type { Actor } from '@verbund/domain/access/can.js';
import { empty, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { conditionsOf, MEMBER_STATES, referenceDay } from './organisation-filters.queries.js';
import type { OrganisationsQuery } from './organisations-query.dto.js';

/** What a file says about an organisation. */
export type ExportedOrganisation = {
  id: string; sortName: string; name: string; shortName: string | null; ownScriptName: string | null; latinName: string | null;
  legalForm: string | null; registerNumber: string | null; registerCourt: string | null; founded: string | null; kinds: string[];
  state: string | null; membershipClass: string | null; memberSince: string | null;
  street: string | null; postcode: string | null; place: string | null; districts: string[];
  phone: string | null; email: string | null; website: string | null; contact: string | null; contactFunction: string | null;
  workingLanguages: string[]; adviceLanguages: string[]; topics: string[]; targetGroups: string[]; seats: string[]; exemptionNoticeUntil: string | null;
};

const BATCH = 500;

/** Everything the filters find, by name, in batches. */
export async function* organisationsForExport(db: Db, actor: Actor, query: OrganisationsQuery, language: string): AsyncGenerator<ExportedOrganisation[]> {
  for (let last: ExportedOrganisation | undefined; ; ) {
    const rows = await batchAfter(db, actor, query, language, last);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1);
  }
}

function batchAfter(db: Db, actor: Actor, query: OrganisationsQuery, language: string, last: ExportedOrganisation | undefined): Promise<ExportedOrganisation[]> {
  const day = referenceDay(query.on);
  const seek = last ? sql`AND (o.sort_name, o.id) > (${last.sortName}, ${last.id}::uuid)` : empty;
  return rowsOf<ExportedOrganisation>(
    db,
    sql`SELECT o.id, o.sort_name AS "sortName", o.name,
          jsonb_path_query_first(o.names, '$[*] ? (@.kind == "short").text') #>> '{}' AS "shortName",
          native.text AS "ownScriptName", native.latin AS "latinName",
          o.legal_form AS "legalForm", o.register_number AS "registerNumber", o.register_court AS "registerCourt", o.founded, o.kinds,
          m.state, m.membership_class AS "membershipClass",
          (SELECT min(lower(p.during))::text FROM membership_periods p WHERE p.organisation_id = o.id AND p.state IN ${MEMBER_STATES}) AS "memberSince",
          o.addresses #>> '{0,street}' AS street, o.addresses #>> '{0,postcode}' AS postcode, o.addresses #>> '{0,place}' AS place,
          ARRAY(SELECT d.name FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name) AS districts,
          jsonb_path_query_first(o.channels, '$[*] ? (@.kind == "phone" || @.kind == "mobile").value') #>> '{}' AS phone,
          jsonb_path_query_first(o.channels, '$[*] ? (@.kind == "email").value') #>> '{}' AS email,
          jsonb_path_query_first(o.links, '$[*] ? (@.kind == "website").url') #>> '{}' AS website,
          contact.name AS contact, contact.function AS "contactFunction",
          o.working_languages AS "workingLanguages", o.advice_languages AS "adviceLanguages",
          ARRAY(SELECT COALESCE(t.labels ->> ${language}, t.labels ->> 'de') FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id ORDER BY t.position, t.slug) AS topics,
          ARRAY(SELECT CASE WHEN r.capacity_approximate THEN 'ca. ' ELSE '' END || r.capacity FROM rooms r WHERE r.organisation_id = o.id AND r.retired_at IS NULL AND r.capacity IS NOT NULL ORDER BY r.created_at, lower(r.name), r.id) AS seats,
          o.target_groups AS "targetGroups", o.exemption_notice_until::text AS "exemptionNoticeUntil"
        FROM organisations o
        LEFT JOIN membership_periods m ON m.organisation_id = o.id AND m.during @> ${day}
        LEFT JOIN LATERAL (SELECT n ->> 'text' AS text, n ->> 'latin' AS latin FROM jsonb_array_elements(o.names) n WHERE n ->> 'latin' IS NOT NULL LIMIT 1) native ON true
        LEFT JOIN LATERAL (
          SELECT concat_ws(' ', NULLIF(p.given_name, ''), p.family_name) AS name, c.function FROM contact_roles c JOIN people p ON p.id = c.person_id
          WHERE c.organisation_id = o.id AND c.is_primary AND (c.valid_from IS NULL OR c.valid_from <= ${day}) AND (c.valid_to IS NULL OR ${day} < c.valid_to) LIMIT 1) contact ON true
        WHERE ${conditionsOf(query, actor)} ${seek}
        ORDER BY o.sort_name, o.id LIMIT ${BATCH}`,
  );
}
