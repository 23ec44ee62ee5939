import type { Actor } from '@verbund/domain/access/can.js';
import { allOf, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { COUNT_LIMIT, DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { ChangeRequestList, ChangeRequestsQuery } from './change-requests.dto.js';

/** Where a request stands, as `requestState` says it; null columns of open items count as undecided. */
const stateOfRequest = sql`
  CASE WHEN r.closed_at IS NULL THEN COALESCE((SELECT s.kind FROM change_request_steps s WHERE s.request_id = r.id AND s.kind IN ('askedBack', 'answered') ORDER BY s.id DESC LIMIT 1), 'proposed')
    ELSE (SELECT CASE WHEN bool_and(d.outcome = 'adopted') THEN 'adopted' WHEN bool_or(d.outcome = 'adopted') THEN 'partlyAdopted' WHEN bool_or(d.outcome = 'refused') THEN 'refused' ELSE 'withdrawn' END
      FROM change_request_items i JOIN change_request_decisions d ON d.item_id = i.id WHERE i.request_id = r.id) END`;

const fieldsOfRequest = sql`ARRAY(SELECT i.field FROM change_request_items i WHERE i.request_id = r.id ORDER BY i.position, i.id)`;

/** Whatever the actor may see, before the filters that are counted. */
function conditionsOf(actor: Actor, { organisation, search }: ChangeRequestsQuery): Sql {
  return allOf(
    [
      sql`o.removed_at IS NULL`,
      visibleTo(actor, 'changeRequest.read', sql`r.organisation_id`),
      organisation && sql`r.organisation_id = ANY(${organisation}::uuid[])`,
      search?.trim() && sql`strpos(lower(o.name || ' ' || r.proposed_by), lower(${search.trim()})) > 0`,
    ].filter((condition) => typeof condition === 'object'),
  );
}

/** The queue: open requests oldest first, then decided ones newest first; with counts per state and per field. */
export async function listChangeRequests(db: Db, actor: Actor, query: ChangeRequestsQuery): Promise<ChangeRequestList> {
  const pageSize = query.pageSize ?? DEFAULT_PAGE_SIZE;
  const offset = ((query.page ?? 1) - 1) * pageSize;
  const inState = query.state ? sql`q.state = ANY(${query.state})` : sql`true`;
  const withField = query.field ? sql`q.fields && ${query.field}::text[]` : sql`true`;
  const row = await rowOf<{ list: Omit<ChangeRequestList, 'totalIsLowerBound'> }>(
    db,
    sql`WITH q AS MATERIALIZED (
          SELECT r.id, r.organisation_id, o.name AS organisation_name, r.proposed_by, r.proposed_at, r.closed_at, ${stateOfRequest} AS state, ${fieldsOfRequest} AS fields
          FROM change_requests r JOIN organisations o ON o.id = r.organisation_id WHERE ${conditionsOf(actor, query)}),
        found AS (SELECT * FROM q WHERE ${inState} AND ${withField}),
        page AS (SELECT * FROM found ORDER BY closed_at IS NOT NULL, CASE WHEN closed_at IS NULL THEN proposed_at END, proposed_at DESC, id LIMIT ${literal(pageSize)} OFFSET ${literal(offset)})
        SELECT json_build_object(
          'items', COALESCE((SELECT json_agg(json_build_object('id', id, 'organisationId', organisation_id, 'organisationName', organisation_name, 'proposedBy', proposed_by,
              'proposedAt', proposed_at, 'state', state, 'fields', fields, 'closedAt', closed_at) ORDER BY closed_at IS NOT NULL, CASE WHEN closed_at IS NULL THEN proposed_at END, proposed_at DESC, id) FROM page), '[]'::json),
          'total', (SELECT count(*) FROM found),
          'state', (SELECT COALESCE(json_object_agg(state, n), '{}'::json) FROM (SELECT state, count(*) AS n FROM q WHERE ${withField} GROUP BY state) s),
          'field', (SELECT COALESCE(json_object_agg(field, n), '{}'::json) FROM (SELECT field, count(DISTINCT id) AS n FROM q, unnest(fields) field WHERE ${inState} GROUP BY field) f)
        ) AS list`,
  );
  const { total, ...list } = row!.list;
  const isExact = query.total === 'exact' || total <= COUNT_LIMIT;
  return { ...list, total: isExact ? total : COUNT_LIMIT, totalIsLowerBound: !isExact };
}
