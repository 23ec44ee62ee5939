import { allOf, sql, type Sql } from '../../platform/database/sql.js';
import { foundBy } from '../search/search.queries.js';
import type { RoomsQuery } from './rooms-query.dto.js';

/** Everything the query asks for as one condition on rooms `r`. */
export function conditionsOfRooms({ search, seats, stepFree, equipment, district, hostsOn }: RoomsQuery): Sql {
  const conditions: Sql[] = [];
  const text = search?.trim();
  if (text) conditions.push(sql`(strpos(lower(r.name), lower(${text})) > 0 OR r.organisation_id IN (${foundBy('organisation', text)}))`);
  if (seats) conditions.push(sql`r.capacity >= ${seats}`);
  if (stepFree) conditions.push(sql`r.step_free = ANY(${stepFree})`);
  if (equipment) conditions.push(sql`r.equipment @> ${equipment}::text[]`);
  if (district) conditions.push(sql`EXISTS (SELECT 1 FROM organisation_districts d WHERE d.organisation_id = r.organisation_id AND d.district_id = ANY(${district}::uuid[]))`);
  if (hostsOn) conditions.push(hostsBoardOn(hostsOn));
  return allOf(conditions);
}

/** The rule `hostsOn` of the domain, said in SQL so that it can filter pages; a test holds the two together. */
const hostsBoardOn = (day: string): Sql => sql`
  (r.hosting_from <= ${day}::date AND (r.hosting_to IS NULL OR ${day}::date < r.hosting_to)
   AND (r.opening_times = '[]' OR EXISTS (SELECT 1 FROM jsonb_array_elements(r.opening_times) t WHERE (t ->> 'weekday')::int = extract(isodow FROM ${day}::date)))
   AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(r.unavailable) u,
     LATERAL (SELECT substr(u ->> 'from', 6) AS first, to_char((u ->> 'to')::date - 1, 'MM-DD') AS last, substr(${day}, 6) AS asked) year
     WHERE u ->> 'from' <= ${day} AND CASE WHEN (u ->> 'yearly')::boolean
       THEN CASE WHEN first <= last THEN asked BETWEEN first AND last ELSE asked >= first OR asked <= last END
       ELSE ${day} < u ->> 'to' END))`;
