import type { Actor } from '@verbund/domain/access/can.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { empty, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { withoutApplication } from '../applications/open-application.queries.js';
import { gapOn } from '../representatives/representations.queries.js';
import { matches } from '../search/search.queries.js';
import { conditionsOf, coversDay, referenceDay, REPORTED_DISSOLVED, SINCE_CONFIRMED, EXEMPTION_IS, offersRooms, unfilledFunctions, withoutPrimaryContact } from './organisation-filters.queries.js';
import type { OrganisationsQuery } from './organisations-query.dto.js';
import type { OrganisationFacets } from './organisations.dto.js';

/** The filters that show counts; each is counted as if it were not set itself, so that its other values can be added. */
type Facet = Exclude<keyof OrganisationFacets, 'countedAll'>;

/** So many organisations are counted; in a larger register every number means "at least". Ten counts of 100,000 would take seconds. */
const COUNTED = 10_000;

/** One statement for all facets: how many organisations stand behind each value. */
export async function organisationFacets(db: Db, actor: Actor, query: OrganisationsQuery): Promise<OrganisationFacets> {
  const day = referenceDay(query.on);
  const { search, ...filters } = query;
  const found = search?.trim() ? sql`found AS MATERIALIZED (${matches('organisation', search)}),` : empty;
  const among = search?.trim() ? sql`o.id IN (SELECT id FROM found)` : sql`true`;
  const without = (facet: Facet): Sql => conditionsOf({ ...filters, [facet]: undefined }, actor);
  const row = await rowOf<{ facets: OrganisationFacets }>(
    db,
    sql`WITH ${found} register AS (
      SELECT o.id, o.removed_at, o.kinds, o.working_languages, o.advice_languages, o.exemption_notice_until, o.confirmed_at
      FROM organisations o WHERE ${among} AND ${conditionsOf({}, actor)} ORDER BY o.id LIMIT ${literal(COUNTED + 1)})
    SELECT json_build_object(
      'countedAll', (SELECT count(*) <= ${COUNTED} FROM register),
      'status', ${counted(sql`SELECT COALESCE(m.state, 'none') AS value, count(*) AS n FROM register o
        LEFT JOIN membership_periods m ON m.organisation_id = o.id AND ${coversDay(day)} WHERE ${without('status')} GROUP BY 1`)},
      'class', ${counted(sql`SELECT m.membership_class AS value, count(*) AS n FROM register o
        JOIN membership_periods m ON m.organisation_id = o.id AND ${coversDay(day)} AND m.membership_class IS NOT NULL WHERE ${without('class')} GROUP BY 1`)},
      'kind', ${counted(sql`SELECT value, count(*) AS n FROM register o, unnest(o.kinds) value WHERE ${without('kind')} GROUP BY 1`)},
      'district', ${counted(sql`SELECT d.district_id::text AS value, count(*) AS n FROM register o JOIN organisation_districts d ON d.organisation_id = o.id WHERE ${without('district')} GROUP BY 1`)},
      'topic', ${counted(sql`SELECT topic.id::text AS value, count(DISTINCT o.id) AS n FROM register o JOIN organisation_topics ot ON ot.organisation_id = o.id JOIN topics t ON t.id = ot.topic_id
        CROSS JOIN LATERAL (SELECT t.id UNION SELECT t.parent_id WHERE t.parent_id IS NOT NULL) topic WHERE ${without('topic')} GROUP BY 1`)},
      'language', ${counted(sql`SELECT value, count(*) AS n FROM register o
        CROSS JOIN LATERAL (SELECT unnest(o.working_languages) UNION SELECT unnest(o.advice_languages)) spoken(value) WHERE ${without('language')} GROUP BY 1`)},
      'unfilled', ${counted(sql`SELECT 'true' AS value, count(*) AS n FROM register o WHERE ${without('unfilled')} AND cardinality(${unfilledFunctions(day)}) > 0`)},
      'primaryContact', ${counted(sql`SELECT 'missing' AS value, count(*) AS n FROM register o WHERE ${without('primaryContact')} AND ${withoutPrimaryContact(day)}`)},
      'representation', ${counted(each(gapOn(day), without('representation')))},
      'exemption', ${counted(each(EXEMPTION_IS(day), without('exemption')))},
      'staleSection', ${counted(staleSections(without('staleSection')))},
      'reported', ${counted(sql`SELECT 'dissolved' AS value, count(*) AS n FROM register o WHERE ${without('reported')} AND ${REPORTED_DISSOLVED}`)},
      'application', ${counted(sql`SELECT 'missing' AS value, count(*) AS n FROM register o WHERE ${without('application')} AND ${withoutApplication}`)},
      'freshness', ${counted(each(SINCE_CONFIRMED, without('freshness')))},
      'rooms', ${counted(sql`SELECT 'offered' AS value, count(*) AS n FROM register o WHERE ${without('rooms')} AND ${offersRooms}`)}
    ) AS facets`,
  );
  return row!.facets;
}

/** Value → number, without the values that nobody has. */
const counted = (rows: Sql): Sql => sql`(SELECT COALESCE(json_object_agg(value, n) FILTER (WHERE n > 0), '{}') FROM (${rows}) counted)`;

/** For each section all less those who confirmed it within a year: one join instead of a look-up for each organisation and section. */
const staleSections = (where: Sql): Sql => sql`
  SELECT asked.section AS value, everybody.n - COALESCE(fresh.n, 0) AS n FROM unnest(${[...SECTIONS]}::text[]) AS asked(section) CROSS JOIN (SELECT count(*) AS n FROM register o WHERE ${where}) everybody
  LEFT JOIN (SELECT s.section, count(*) AS n FROM register o JOIN organisation_sections s ON s.organisation_id = o.id AND s.confirmed_at > now() - interval '12 months' WHERE ${where} GROUP BY 1) fresh ON fresh.section = asked.section`;

/** One row for each named condition. */
function each(conditions: Readonly<Record<string, Sql>>, where: Sql): Sql {
  const names = Object.keys(conditions);
  const cases = names.reduce((all, name) => sql`${all} WHEN ${conditions[name]!} THEN ${name}`, sql`CASE`);
  return sql`SELECT value, count(*) AS n FROM (SELECT ${cases} END AS value FROM register o WHERE ${where}) named WHERE value IS NOT NULL GROUP BY 1`;
}
