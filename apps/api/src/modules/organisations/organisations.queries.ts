import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import type { Actor } from '@verbund/domain/access/can.js';
import { can } from '@verbund/domain/access/can.js';
import { LANGUAGES } from '@verbund/contracts/languages.js';
import type { FieldRule } from '@verbund/domain/profile/profile-fields.js';
import { translationStates } from '@verbund/domain/profile/translations.js';
import { empty, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { COUNT_LIMIT, DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { allowedActions, fieldRulesFor } from './allowed-actions.js';
import { pendingOf } from '../change-requests/pending.queries.js';
import { setRules } from '../field-rules/field-rules.queries.js';
import { matches } from '../search/search.queries.js';
import { conditionsOf, coversDay, MEMBER_STATES, referenceDay, unfilledFunctions } from './organisation-filters.queries.js';
import type { OrganisationsQuery } from './organisations-query.dto.js';
import type { OrganisationList, OrganisationView } from './organisations.dto.js';

/** The first day of any membership; who never was a member comes last, whichever way the list runs. */
const since = (never: Sql) => ({
  key: sql`COALESCE((SELECT min(lower(m.during)) FROM membership_periods m WHERE m.organisation_id = o.id AND m.state IN ${MEMBER_STATES}), ${never})`,
  type: sql`date`,
});

/** Sort keys: what rows are ordered by, always followed by the id so that pages never overlap. */
const ORDER: Record<string, { key: Sql; type: Sql }> = {
  name: { key: sql`o.sort_name`, type: sql`text` },
  updatedAt: { key: sql`o.updated_at`, type: sql`timestamptz` },
  since: since(sql`'infinity'`),
  '-since': since(sql`'-infinity'`),
  '-relevance': { key: sql`found.rank`, type: sql`float8` },
};

/** The day of the question, looked up once by each statement. */
const ASKED_DAY = sql`asked.day`;

type Row = { page: OrganisationList };

/** One page of the list with its total, in one statement. */
export async function listOrganisations(db: Db, actor: Actor, query: OrganisationsQuery): Promise<OrganisationList> {
  const pageSize = query.pageSize ?? DEFAULT_PAGE_SIZE;
  const day = referenceDay(query.on);
  const { search, ...filters } = query;
  const where = conditionsOf(filters, actor);
  const found = search?.trim() ? sql`found AS MATERIALIZED (${matches('organisation', search)}),` : empty;
  const rows = search?.trim() ? sql`found JOIN organisations o ON o.id = found.id` : sql`organisations o`;
  const sort = query.sort ?? (search?.trim() ? '-relevance' : 'name');
  const descending = sort.startsWith('-');
  const { key, type } = (ORDER[sort] ?? ORDER[sort.slice(1)])!;
  const direction = descending ? sql`DESC` : sql`ASC`;
  const seek = query.after ? sql`AND (${key}, o.id) ${descending ? sql`<` : sql`>`} ${cursorOf(query.after, type)}` : empty;
  const offset = query.after ? 0 : ((query.page ?? 1) - 1) * pageSize;
  const limit = query.total === 'exact' ? empty : sql`LIMIT ${literal(COUNT_LIMIT + 1)}`;
  const row = await rowOf<Row>(
    db,
    sql`WITH ${found} asked AS MATERIALIZED (SELECT ${day} AS day), page AS (
          SELECT o.id, ${key} AS key, row_number() OVER (ORDER BY ${key} ${direction}, o.id ${direction}) AS nth
          FROM ${rows} WHERE ${where} ${seek}
          ORDER BY ${key} ${direction}, o.id ${direction} LIMIT ${literal(pageSize + 1)} OFFSET ${literal(offset)}
        ), counted AS (SELECT count(*)::int AS total FROM (SELECT 1 FROM ${rows} WHERE ${where} ${limit}) counted)
        SELECT json_build_object(
          'items', COALESCE((SELECT json_agg(${listItem(ASKED_DAY)} ORDER BY page.nth) FROM (SELECT * FROM page ORDER BY nth LIMIT ${literal(pageSize)}) page JOIN organisations o ON o.id = page.id CROSS JOIN asked), '[]'::json),
          'total', ${query.total === 'exact' ? sql`total` : sql`LEAST(total, ${COUNT_LIMIT})`},
          'totalIsLowerBound', ${query.total === 'exact' ? sql`false` : sql`total > ${COUNT_LIMIT}`},
          'referenceDate', (SELECT day FROM asked),
          'next', CASE WHEN (SELECT count(*) FROM page) > ${pageSize}
            THEN (SELECT json_build_array(key::text, id)::text FROM page ORDER BY nth OFFSET ${literal(pageSize - 1)} LIMIT 1) END
        ) AS page FROM counted`,
  );
  return row!.page;
}

function cursorOf(after: string, type: Sql): Sql {
  const [key, id] = parsedCursor(after);
  return sql`(${key}::${type}, ${id}::uuid)`;
}

function parsedCursor(after: string): [string, string] {
  try {
    const cursor = JSON.parse(after) as unknown;
    if (Array.isArray(cursor) && cursor.length === 2 && cursor.every((part) => typeof part === 'string')) return cursor as [string, string];
  } catch {
    // falls through to the refusal
  }
  return refuse('VALIDATION_FAILED', { issues: [{ field: 'after', code: 'invalid' }] });
}

const membershipOn = (day: Sql): Sql => sql`
  (SELECT json_build_object('state', m.state, 'membershipClass', m.membership_class, 'from', lower(m.during), 'to', upper(m.during))
   FROM membership_periods m WHERE m.organisation_id = o.id AND ${coversDay(day)})`;

const currentName = (day: Sql, condition: Sql): Sql => sql`
  (SELECT n ->> 'text' FROM jsonb_array_elements(o.names) n WHERE ${condition}
     AND COALESCE(n ->> 'validFrom', '') <= ${day}::text AND COALESCE(n ->> 'validTo', '9999') > ${day}::text LIMIT 1)`;

const primaryContact = (day: Sql): Sql => sql`
  (SELECT json_build_object('personId', p.id, 'name', concat_ws(' ', NULLIF(p.title, ''), NULLIF(p.given_name, ''), p.family_name), 'function', c.function,
     'phone', jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "phone" || @.kind == "mobile").value') #>> '{}',
     'email', jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "email").value') #>> '{}')
   FROM contact_roles c JOIN people p ON p.id = c.person_id
   WHERE c.organisation_id = o.id AND c.is_primary AND (c.valid_from IS NULL OR c.valid_from <= ${day}) AND (c.valid_to IS NULL OR ${day} < c.valid_to)
   ORDER BY c.valid_from DESC NULLS LAST, c.id LIMIT 1)`;

const listItem = (day: Sql): Sql => sql`json_build_object(
  'id', o.id, 'name', o.name,
  'shortName', ${currentName(day, sql`n ->> 'kind' = 'short'`)},
  'ownScriptName', ${currentName(day, sql`n ->> 'text' ~ '[^\\u0000-\\u024F\\u1E00-\\u1EFF\\u2000-\\u206F]'`)},
  'place', o.addresses #>> '{0,place}',
  'districts', ARRAY(SELECT d.name FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name),
  'membership', ${membershipOn(day)},
  'memberSince', ${memberSince(day)},
  'primaryContact', ${primaryContact(day)},
  'unfilledFunctions', ${unfilledFunctions(day)},
  'hasLogo', EXISTS (SELECT 1 FROM organisation_logos l WHERE l.organisation_id = o.id),
  'confirmedAt', o.confirmed_at, 'updatedAt', o.updated_at)`;

type ViewRow = { view: Omit<OrganisationView, 'allowedActions' | 'fieldRules' | 'purposeStates'> & { internalNotes: string; setRules: Record<string, FieldRule>; purposeSources: Record<string, string> } };

/** The record as the actor may see it; one of a foreign organisation is not there. */
export async function organisationView(db: Db, actor: Actor, id: string, on?: string): Promise<OrganisationView> {
  const row = await rowOf<ViewRow>(
    db,
    sql`WITH asked AS MATERIALIZED (SELECT ${referenceDay(on)} AS day) SELECT json_build_object(
          'id', o.id, 'version', o.version, 'name', o.name, 'names', o.names, 'kinds', o.kinds, 'legalForm', o.legal_form,
          'registerCourt', o.register_court, 'registerNumber', o.register_number, 'founded', o.founded, 'purpose', o.purpose, 'purposeSources', o.purpose_sources,
          'topicIds', ARRAY(SELECT ot.topic_id FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id ORDER BY t.position, t.slug),
          'targetGroups', o.target_groups, 'workingLanguages', o.working_languages, 'adviceLanguages', o.advice_languages,
          'districtIds', ARRAY(SELECT od.district_id FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id ORDER BY d.position, d.name),
          'addresses', o.addresses, 'channels', o.channels, 'links', o.links,
          'accessibility', CASE WHEN o.accessibility ? 'stepFree' THEN o.accessibility ELSE '{"stepFree": "unknown"}' END,
          'exemptionNoticeUntil', o.exemption_notice_until, 'foundingMember', o.founding_member,
          'internalNotes', o.internal_notes, 'visibility', o.visibility,
          'membership', ${membershipOn(ASKED_DAY)},
          'memberSince', ${memberSince(ASKED_DAY)},
          'unfilledFunctions', ${unfilledFunctions(ASKED_DAY)},
          'logoDigest', (SELECT l.digest FROM organisation_logos l WHERE l.organisation_id = o.id),
          'confirmedAt', o.confirmed_at, 'sections', ${SECTION_CONFIRMATIONS}, 'createdAt', o.created_at, 'updatedAt', o.updated_at, 'referenceDate', asked.day,
          'setRules', ${setRules}, 'pending', ${can(actor, 'changeRequest.read', id) ? pendingOf(sql`o.id`) : sql`'[]'::json`}
        ) AS view
        FROM organisations o, asked
        WHERE o.id = ${id} AND o.removed_at IS NULL AND ${visibleTo(actor, 'organisation.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  const { internalNotes, setRules: set, purposeSources, ...view } = row.view;
  return {
    ...view,
    ...(can(actor, 'organisation.readInternal', id) && { internalNotes }),
    purposeStates: translationStates(view.purpose ?? {}, purposeSources, LANGUAGES),
    fieldRules: fieldRulesFor(actor, id, set),
    allowedActions: allowedActions(actor, view),
  };
}

/** Each section in the order of the page, with the day it was last confirmed. */
const SECTION_CONFIRMATIONS = sql`(SELECT json_agg(json_build_object('section', s.section, 'confirmedAt', c.confirmed_at) ORDER BY s.n)
  FROM unnest(${[...SECTIONS]}::text[]) WITH ORDINALITY AS s(section, n) LEFT JOIN organisation_sections c ON c.organisation_id = o.id AND c.section = s.section)`;

/** First day of the unbroken run of member states that covers the day. */
const memberSince = (day: Sql): Sql => sql`
  (SELECT lower(run) FROM (SELECT unnest(range_agg(m.during)) AS run FROM membership_periods m WHERE m.organisation_id = o.id AND m.state IN ${MEMBER_STATES}) runs WHERE run @> ${day})`;
