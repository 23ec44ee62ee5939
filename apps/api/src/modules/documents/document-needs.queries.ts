import { LATER_DAYS, SOON_DAYS } from '@verbund/domain/documents/deadlines.js';
import { DOCUMENT_KINDS } from '@verbund/domain/documents/document-kinds.js';
import { isMemberState, MEMBERSHIP_CLASSES, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import { literal, sql, type Sql } from '../../platform/database/sql.js';
import { coversDay } from '../organisations/organisation-filters.queries.js';

export const MEMBER_STATES = MEMBERSHIP_STATES.filter(isMemberState);

/** So many rows can say what is required; without it the database reckons with thousands for each member. */
const MOST_REQUIRED = MEMBERSHIP_CLASSES.length * DOCUMENT_KINDS.length;

/** The kind that a document serves as: see `kindsThatServeAs` of the domain. */
export const servesAs = (kind: Sql): Sql => sql`CASE ${kind} WHEN 'notice60a' THEN 'exemptionNotice' ELSE ${kind} END`;

/** How a document stands on a day by the day after its last; the same words as `deadlineOf` of the domain. */
const deadline = (end: Sql, day: Sql): Sql => sql`
  CASE WHEN ${end} IS NULL THEN 'missing' WHEN ${end} <= ${day} THEN 'expired' WHEN ${end} <= ${day} + ${literal(SOON_DAYS + 1)} THEN 'expiring30'
    WHEN ${end} <= ${day} + ${literal(LATER_DAYS + 1)} THEN 'expiring90' ELSE 'valid' END`;

/**
 * One row per member and kind that its class of membership asks for or that it has on the day: `organisation_id, kind, paper, required,
 * valid_until, deadline`; each document of the kind `other` is a `paper` of its own. `organisations` narrows it to some, as a condition on
 * the column that is passed. Periods of a kind never overlap, so that of those which have begun the one that ends last is the newest: what is
 * asked and what is there come together in one grouping, without a sort or a join.
 */
export const documentNeeds = (day: Sql, organisations: (column: Sql) => Sql): Sql => sql`
  WITH required_kinds AS (
    SELECT class.key AS membership_class, kind FROM document_rules, jsonb_each(required) class, jsonb_array_elements_text(class.value) kind LIMIT ${literal(MOST_REQUIRED)}
  ), members AS MATERIALIZED (
    SELECT m.organisation_id, m.membership_class FROM membership_periods m WHERE ${coversDay(day)} AND m.state = ANY(${MEMBER_STATES}) AND ${organisations(sql`m.organisation_id`)}
  ), entries AS (
    SELECT m.organisation_id, r.kind, NULL::uuid AS paper, true AS required, NULL::date AS until FROM members m JOIN required_kinds r USING (membership_class)
    UNION ALL
    SELECT p.organisation_id, ${servesAs(sql`p.kind`)}, NULL, false, COALESCE(upper(p.during), 'infinity') FROM document_periods p JOIN members m USING (organisation_id)
    WHERE p.kind <> 'other' AND lower(p.during) <= ${day}
    UNION ALL
    SELECT p.organisation_id, p.kind, p.document_id, false, upper(p.during) FROM document_periods p JOIN members m USING (organisation_id) JOIN documents d ON d.id = p.document_id
    WHERE p.kind = 'other' AND lower(p.during) <= ${day} AND d.valid_until + 1 = upper(p.during)
  )
  SELECT organisation_id, kind, paper, bool_or(required) AS required, NULLIF(max(until), 'infinity') - 1 AS valid_until, ${deadline(sql`max(until)`, day)} AS deadline
  FROM entries GROUP BY organisation_id, kind, paper`;

/** The document behind a row of `documentNeeds`: the one that holds on the day, or the last one that did. */
export const documentOfNeed = (need: Sql, day: Sql): Sql => sql`
  COALESCE(${need}.paper, (SELECT p.document_id FROM document_periods p WHERE p.organisation_id = ${need}.organisation_id AND p.kind <> 'other' AND ${servesAs(sql`p.kind`)} = ${need}.kind
    AND lower(p.during) <= ${day} ORDER BY lower(p.during) DESC LIMIT 1))`;

/** Did nobody decide about the document `id` yet? */
export const isWaiting = (id: Sql): Sql => sql`NOT EXISTS (SELECT FROM document_steps s WHERE s.document_id = ${id} AND s.step IN ('accepted', 'refused', 'withdrawn'))`;
