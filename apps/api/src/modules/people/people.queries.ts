import type { Actor } from '@verbund/domain/access/can.js';
import { searchTerms } from '@verbund/domain/names/search-terms.js';
import anyAscii from 'any-ascii';
import { allOf, empty, join, raw, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { COUNT_LIMIT, DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { foundBy } from '../search/search.queries.js';
import { allowedPersonActions } from './allowed-person-actions.js';
import type { DuplicatesQuery, PeopleQuery, PersonList, PersonListItem, PersonView } from './people.dto.js';

/** The person `p` as addressed: title, given and family name. */
export const personName = sql`concat_ws(' ', NULLIF(p.title, ''), NULLIF(p.given_name, ''), p.family_name)`;
/** The same in Latin letters, `null` when the name is written in Latin letters anyway. */
export const personNameLatin = sql`CASE WHEN p.given_name_latin || p.family_name_latin <> ''
  THEN concat_ws(' ', COALESCE(NULLIF(p.given_name_latin, ''), NULLIF(p.given_name, '')), COALESCE(NULLIF(p.family_name_latin, ''), p.family_name)) END`;

/** Where the function `c` stands on the day. */
export const standingOn = (day: Sql): Sql => sql`
  CASE WHEN c.valid_to <= ${day} THEN 'past' WHEN c.valid_from > ${day} THEN 'future' ELSE 'present' END`;
export const heldOn = (day: Sql): Sql =>
  sql`(c.valid_from IS NULL OR c.valid_from <= ${day}) AND (c.valid_to IS NULL OR ${day} < c.valid_to)`;

const TODAY = sql`network_today()`;
const firstChannel = (kinds: string): Sql =>
  sql`jsonb_path_query_first(p.channels, ${raw(`'$[*] ? (${kinds}).value'`)}) #>> '{}'`;

const listItem = sql`json_build_object(
  'id', p.id, 'name', ${personName}, 'sortName', p.sort_name, 'nameLatin', ${personNameLatin},
  'organisations', COALESCE((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'function', c.function) ORDER BY o.sort_name, c.function, c.id)
    FROM contact_roles c JOIN organisations o ON o.id = c.organisation_id WHERE c.person_id = p.id AND o.removed_at IS NULL AND ${heldOn(TODAY)}), '[]'::json),
  'phone', ${firstChannel('@.kind == "phone" || @.kind == "mobile"')}, 'email', ${firstChannel('@.kind == "email"')},
  'updatedAt', p.updated_at)`;

/** One page of the list with its total, in one statement. */
export async function listPeople(db: Db, actor: Actor, query: PeopleQuery): Promise<PersonList> {
  const pageSize = query.pageSize ?? DEFAULT_PAGE_SIZE;
  const where = conditionsOf(query, actor);
  const key = query.sort?.endsWith('updatedAt') ? sql`p.updated_at` : sql`p.sort_name`;
  const direction = query.sort?.startsWith('-') ? sql`DESC` : sql`ASC`;
  const exact = query.total === 'exact';
  const row = await rowOf<{ list: PersonList }>(
    db,
    sql`WITH page AS (
          SELECT p.id, row_number() OVER (ORDER BY ${key} ${direction}, p.id ${direction}) AS nth FROM people p WHERE ${where}
          ORDER BY ${key} ${direction}, p.id ${direction} LIMIT ${pageSize} OFFSET ${((query.page ?? 1) - 1) * pageSize}
        ), counted AS (SELECT count(*)::int AS total FROM (SELECT 1 FROM people p WHERE ${where} ${exact ? empty : sql`LIMIT ${COUNT_LIMIT + 1}`}) rows)
        SELECT json_build_object(
          'items', COALESCE((SELECT json_agg(${listItem} ORDER BY page.nth) FROM page JOIN people p ON p.id = page.id), '[]'::json),
          'total', ${exact ? sql`total` : sql`LEAST(total, ${COUNT_LIMIT})`},
          'totalIsLowerBound', ${exact ? sql`false` : sql`total > ${COUNT_LIMIT}`}) AS list FROM counted`,
  );
  return row!.list;
}

const isPresentTo = (actor: Actor): Sql =>
  sql`p.removed_at IS NULL AND ${visibleTo(actor, 'person.read', sql`NULL::uuid`)}`;

export function conditionsOf({ search, function: functions, organisation, language }: PeopleQuery, actor: Actor): Sql {
  const conditions = [isPresentTo(actor)];
  if (search?.trim()) conditions.push(sql`p.id IN (${foundBy('person', search)})`);
  const held = [
    ...(functions ? [sql`c.function = ANY(${functions})`] : []),
    ...(organisation ? [sql`c.organisation_id = ANY(${organisation}::uuid[])`] : []),
  ];
  if (held.length > 0)
    conditions.push(
      sql`EXISTS (SELECT 1 FROM contact_roles c WHERE c.person_id = p.id AND ${allOf(held)} AND ${heldOn(TODAY)})`,
    );
  if (language) conditions.push(sql`p.languages && ${language}::text[]`);
  return allOf(conditions);
}

/** The record with every function the person holds, held and will hold. */
export async function personView(db: Db, actor: Actor, id: string): Promise<PersonView> {
  const row = await rowOf<{ view: Omit<PersonView, 'allowedActions'> }>(
    db,
    sql`SELECT json_build_object(
          'id', p.id, 'version', p.version, 'name', ${personName}, 'givenName', p.given_name, 'familyName', p.family_name,
          'givenNameLatin', p.given_name_latin, 'familyNameLatin', p.family_name_latin, 'salutation', p.salutation, 'title', p.title,
          'languages', p.languages, 'channels', p.channels, 'createdAt', p.created_at, 'updatedAt', p.updated_at,
          'roles', COALESCE((SELECT json_agg(json_build_object('id', c.id, 'organisationId', o.id, 'organisationName', o.name, 'function', c.function, 'label', c.label,
              'validFrom', c.valid_from, 'validTo', c.valid_to, 'isPrimary', c.is_primary, 'isPublic', c.is_public, 'standing', ${standingOn(TODAY)})
              ORDER BY array_position('{present,future,past}', ${standingOn(TODAY)}), c.valid_from DESC NULLS LAST, o.sort_name, c.id)
            FROM contact_roles c JOIN organisations o ON o.id = c.organisation_id WHERE c.person_id = p.id AND o.removed_at IS NULL), '[]'::json)) AS view
        FROM people p WHERE p.id = ${id} AND ${isPresentTo(actor)}`,
  );
  if (!row) refuse('NOT_FOUND');
  return { ...row.view, allowedActions: allowedPersonActions(actor, row.view) };
}

const MAX_DUPLICATES = 5;

/** People who may be the one being typed in: the same e-mail address, or names that sound alike in whatever script. */
export async function possibleDuplicates(
  db: Db,
  actor: Actor,
  { givenName, familyName, email }: DuplicatesQuery,
): Promise<PersonListItem[]> {
  const [family, given] = [familyName, givenName].map((name) => searchTerms(name ?? '', anyAscii));
  const names = family!.length === 0 ? [] : [family!, ...(given!.length > 0 ? [given!] : [])];
  const reasons = [
    ...(email?.trim()
      ? [
          sql`SELECT p.id, 100 AS weight FROM people p WHERE lower(p.channels::text)::jsonb @> ${JSON.stringify([{ kind: 'email', value: email.trim().toLowerCase() }])}::jsonb`,
        ]
      : []),
    ...(names.length > 0 ? [join(names.map(soundingLike), ' INTERSECT ')] : []),
  ];
  if (reasons.length === 0) return [];
  const rows = await rowsOf<{ item: PersonListItem }>(
    db,
    sql`SELECT ${listItem} AS item FROM people p JOIN (SELECT id, max(weight) AS weight FROM (${join(
      reasons.map((reason) => sql`(${reason})`),
      ' UNION ALL ',
    )}) reasons GROUP BY id) likely ON likely.id = p.id
        WHERE ${isPresentTo(actor)} ORDER BY likely.weight DESC, p.sort_name, p.id LIMIT ${MAX_DUPLICATES}`,
  );
  return rows.map(({ item }) => item);
}

const soundingLike = (terms: readonly string[]): Sql => sql`
  SELECT DISTINCT subject_id AS id, 1 AS weight FROM search_postings WHERE subject = 'person' AND term = ANY(${[...terms]})`;
