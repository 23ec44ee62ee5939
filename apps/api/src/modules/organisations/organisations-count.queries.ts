import type { Actor } from '@verbund/domain/access/can.js';
import { join, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { COUNT_LIMIT } from '../../platform/http/list-query.dto.js';
import { conditionsOf } from './organisation-filters.queries.js';
import type { OrganisationsQuery } from './organisations-query.dto.js';

export type Found = { count: number; countIsLowerBound: boolean; examples: { id: string; name: string }[] };

const EXAMPLES = 3;

/** How many organisations each of several lists holds, and the first few of them, in one statement. */
export function countEach(db: Db, actor: Actor, queries: readonly OrganisationsQuery[]): Promise<Found[]> {
  const counts = queries.map((query, nth) => countOf(conditionsOf(query, actor), nth));
  return rowsOf<Found>(db, sql`SELECT LEAST(total, ${COUNT_LIMIT}) AS count, total > ${COUNT_LIMIT} AS "countIsLowerBound", examples FROM (${join(counts, ' UNION ALL ')}) counts ORDER BY nth`);
}

/** Counting and naming apart: to name the first few by name, the list is walked by name only until they are found. */
const countOf = (where: Sql, nth: number): Sql => sql`
  SELECT ${nth}::int AS nth, (SELECT count(*)::int FROM (SELECT 1 FROM organisations o WHERE ${where} LIMIT ${COUNT_LIMIT + 1}) found) AS total,
    (SELECT COALESCE(json_agg(json_build_object('id', id, 'name', name)), '[]') FROM (SELECT o.id, o.name FROM organisations o WHERE ${where} ORDER BY o.sort_name, o.id LIMIT ${EXAMPLES}) found) AS examples`;
