import { sql, type Sql } from '../../platform/database/sql.js';

/** What is asked for and not decided yet about an organisation, oldest first. For use inside other statements. */
export const pendingOf = (organisationId: Sql): Sql => sql`
  COALESCE((SELECT json_agg(json_build_object('requestId', r.id, 'itemId', i.id, 'field', i.field, 'subjectId', i.subject_id, 'proposed', i.proposed,
      'proposedBy', r.proposed_by, 'proposedAt', r.proposed_at) ORDER BY r.proposed_at, r.id, i.position)
    FROM change_requests r JOIN change_request_items i ON i.request_id = r.id
    WHERE r.organisation_id = ${organisationId} AND r.closed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM change_request_decisions d WHERE d.item_id = i.id)), '[]'::json)`;
