// The limit's queries: each returns the same JSON as the API, as text, in column `answer`.

const DAY = 'CURRENT_DATE';

const MEMBERSHIP = `(SELECT json_build_object('state', m.state, 'membershipClass', m.membership_class, 'from', lower(m.during), 'to', upper(m.during))
  FROM membership_periods m WHERE m.organisation_id = o.id AND m.during @> ${DAY})`;
const UNFILLED = `ARRAY(SELECT f FROM network, unnest(network.required_functions) f WHERE NOT EXISTS (SELECT 1 FROM contact_roles c WHERE c.organisation_id = o.id AND c.function = f))`;
const ITEM = `json_build_object('id', o.id, 'name', o.name,
  'shortName', (SELECT n ->> 'text' FROM jsonb_array_elements(o.names) n WHERE n ->> 'kind' = 'short' LIMIT 1),
  'ownScriptName', (SELECT n ->> 'text' FROM jsonb_array_elements(o.names) n WHERE n ? 'latin' LIMIT 1),
  'place', o.addresses #>> '{0,place}',
  'districts', ARRAY(SELECT d.name FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id),
  'membership', ${MEMBERSHIP},
  'primaryContact', (SELECT json_build_object('personId', p.id, 'name', concat_ws(' ', NULLIF(p.title, ''), p.given_name, p.family_name), 'function', c.function,
     'phone', jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "phone").value') #>> '{}', 'email', jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "email").value') #>> '{}')
     FROM contact_roles c JOIN people p ON p.id = c.person_id WHERE c.organisation_id = o.id AND c.is_primary LIMIT 1),
  'unfilledFunctions', ${UNFILLED},
  'hasLogo', EXISTS (SELECT 1 FROM organisation_logos l WHERE l.organisation_id = o.id),
  'confirmedAt', o.confirmed_at, 'updatedAt', o.updated_at)`;

const pageOf = (rows, total) => `SELECT json_build_object('items', COALESCE((SELECT json_agg(item) FROM (${rows}) page), '[]'::json),
  'total', ${total}, 'totalIsLowerBound', false, 'referenceDate', ${DAY}, 'next', NULL)::text AS answer`;

const IN_STATE = `EXISTS (SELECT 1 FROM membership_periods m WHERE m.organisation_id = o.id AND m.state = $1 AND m.during @> ${DAY})`;
const FILTERS = {
  district: 'EXISTS (SELECT 1 FROM organisation_districts od WHERE od.organisation_id = o.id AND od.district_id = $2)',
  topic: 'EXISTS (SELECT 1 FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id AND t.parent_id = $2)',
  language: 'o.working_languages && ARRAY[$2]',
};

export function listQuery(parameters) {
  const filter = Object.keys(FILTERS).find((name) => parameters.has(name));
  const order = parameters.get('sort') === 'name' ? 'o.sort_name' : 'o.updated_at DESC';
  const where = `o.removed_at IS NULL AND ${IN_STATE}${filter ? ` AND ${FILTERS[filter]}` : ''}`;
  return {
    name: `list ${filter} ${order}`,
    text: pageOf(`SELECT ${ITEM} AS item FROM organisations o WHERE ${where} ORDER BY ${order}, o.id LIMIT 25`, `(SELECT count(*) FROM organisations o WHERE ${where})`),
    values: [parameters.get('status'), ...(filter ? [parameters.get(filter)] : [])],
  };
}

/** The plain trigram query over every name and its transliteration. */
export const searchQuery = (parameters) => ({
  name: 'search',
  text: pageOf(`SELECT ${ITEM} AS item FROM (SELECT organisation_id, max(similarity(name, $1)) AS rank FROM limit_names WHERE name % $1 GROUP BY organisation_id ORDER BY rank DESC LIMIT 20) found
    JOIN organisations o ON o.id = found.organisation_id ORDER BY found.rank DESC`, '(SELECT count(DISTINCT organisation_id) FROM limit_names WHERE name % $1)'),
  values: [parameters.get('search')],
});

/** The index behind it, beside the register so that it costs the API's writes nothing. */
export const LIMIT_SCHEMA = `
  CREATE TABLE limit_names AS
    SELECT id AS organisation_id, n ->> 'text' AS name FROM organisations, jsonb_array_elements(names) n
    UNION ALL SELECT id, n ->> 'latin' FROM organisations, jsonb_array_elements(names) n WHERE n ? 'latin';
  CREATE INDEX limit_names_similar ON limit_names USING gin (name gin_trgm_ops);
  ANALYZE limit_names;`;

const RECORD = `json_build_object(
  'id', o.id, 'version', o.version, 'name', o.name, 'names', o.names, 'kinds', o.kinds, 'legalForm', o.legal_form, 'registerCourt', o.register_court, 'registerNumber', o.register_number,
  'founded', o.founded, 'purpose', o.purpose, 'topicIds', ARRAY(SELECT topic_id FROM organisation_topics t WHERE t.organisation_id = o.id), 'targetGroups', o.target_groups,
  'workingLanguages', o.working_languages, 'adviceLanguages', o.advice_languages, 'districtIds', ARRAY(SELECT district_id FROM organisation_districts d WHERE d.organisation_id = o.id),
  'addresses', o.addresses, 'channels', o.channels, 'links', o.links, 'accessibility', o.accessibility, 'exemptionNoticeUntil', o.exemption_notice_until,
  'foundingMember', o.founding_member, 'internalNotes', o.internal_notes, 'visibility', o.visibility, 'membership', ${MEMBERSHIP},
  'memberSince', (SELECT min(lower(m.during)) FROM membership_periods m WHERE m.organisation_id = o.id), 'unfilledFunctions', ${UNFILLED},
  'logoDigest', (SELECT l.digest FROM organisation_logos l WHERE l.organisation_id = o.id), 'confirmedAt', o.confirmed_at, 'createdAt', o.created_at, 'updatedAt', o.updated_at, 'referenceDate', ${DAY})::text`;

export const recordQuery = (id) => ({ name: 'record', text: `SELECT ${RECORD} AS answer FROM organisations o WHERE o.id = $1`, values: [id] });

export const UPDATE = {
  lock: 'SELECT version, founded FROM organisations WHERE id = $1 FOR UPDATE',
  change: `UPDATE organisations o SET founded = $2, version = $3, updated_at = now() WHERE id = $1 RETURNING ${RECORD} AS answer`,
  audit: `INSERT INTO audit_entries (occurred_at, account_id, account_name, action, subject, subject_id, organisation_id, changes)
    VALUES (now(), $1, 'Limit', 'organisation.changed', 'organisation', $2, $2, $3)`,
};
