import type { Mandate } from '@verbund/domain/bodies/mandates.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';

/** Every mandate there was, is and will be in the body, as the rules know it. */
export const mandateHistory = (db: Db, bodyId: string): Promise<Mandate[]> =>
  rowsOf<Mandate>(
    db,
    sql`SELECT m.id, m.person_id AS "personId", m.seat_id AS "seatId", m.deputises_id AS "deputisesId", m.role, lower(m.during)::text AS from, upper(m.during)::text AS to, m.ended_by AS "endedBy"
        FROM mandates m WHERE m.body_id = ${bodyId} ORDER BY m.during, m.id`,
  );
