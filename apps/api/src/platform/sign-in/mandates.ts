import { sql, type Sql } from '../database/sql.js';

/** Do the statutes in force on the day let the board stay in office until a successor is there? What nobody knows is no. */
const boardHoldsOver = (day: Sql): Sql => sql`COALESCE((SELECT r.rules -> 'board' ->> 'holdOver' = 'true' FROM rule_packs r
  WHERE r.registered_on <= ${day} AND GREATEST(r.registered_on, r.valid_from) <= ${day} ORDER BY GREATEST(r.registered_on, r.valid_from) DESC LIMIT 1), false)`;

/** The mandate `m` in the body `b` of the type `t` has run out, and its holder stays in office on the day; see libs/domain/src/bodies. */
export const holdsOverOn = (day: Sql): Sql => sql`(t.nature = 'board' AND upper(m.during) <= ${day} AND m.ended_by IS NULL AND m.deputises_id IS NULL
  AND EXISTS (SELECT 1 FROM seats s WHERE s.id = m.seat_id AND s.during @> ${day})
  AND NOT EXISTS (SELECT 1 FROM mandates n WHERE n.seat_id = m.seat_id AND n.deputises_id IS NULL AND lower(n.during) > lower(m.during) AND lower(n.during) <= ${day})
  AND NOT EXISTS (SELECT 1 FROM mandates n WHERE n.body_id = m.body_id AND n.person_id = m.person_id AND n.deputises_id IS NULL AND n.during @> ${day})
  AND ${boardHoldsOver(day)})`;

/** Is there the body `b` on the day? Ending one ends no mandate, but nobody acts in it. */
export const existsOn = (day: Sql): Sql => sql`((b.begun_on IS NULL OR b.begun_on <= ${day}) AND (b.ended_on IS NULL OR ${day} < b.ended_on))`;

/** Does the holder of the mandate `m` act in the body `b` of the type `t` on the day? */
export const actsOn = (day: Sql): Sql => sql`(${existsOn(day)} AND (m.during @> ${day} OR ${holdsOverOn(day)}))`;

/** The roles that mandates give to the person behind the account `a` on the day: from the first day of a mandate to its last, see ADR 0016. Guests of a body get none. */
export const rolesByMandate = (day: Sql): Sql => sql`SELECT t.rules ->> 'grants' AS role FROM mandates m JOIN bodies b ON b.id = m.body_id JOIN body_types t ON t.id = b.type_id
  WHERE m.person_id = a.person_id AND t.rules ->> 'grants' IS NOT NULL AND m.role <> 'guest' AND ${actsOn(day)}`;
