import { LATER_DAYS, SOON_DAYS } from '@verbund/domain/documents/deadlines.js';
import { isMemberState, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import { literal, sql, type Sql } from '../../platform/database/sql.js';

export const MEMBER_STATES = MEMBERSHIP_STATES.filter(isMemberState);

/** The kind that a document serves as: see `kindsThatServeAs` of the domain. */
export const servesAs = (kind: Sql): Sql => sql`CASE ${kind} WHEN 'notice60a' THEN 'exemptionNotice' ELSE ${kind} END`;

/** How a last day stands on a day; the same words as `deadlineOf` of the domain. */
const deadline = (until: Sql, hasDocument: Sql, day: Sql): Sql => sql`
  CASE WHEN NOT ${hasDocument} THEN 'missing' WHEN ${until} IS NULL OR ${until} - ${day} > ${literal(LATER_DAYS)} THEN 'valid' WHEN ${until} < ${day} THEN 'expired'
    WHEN ${until} - ${day} <= ${literal(SOON_DAYS)} THEN 'expiring30' ELSE 'expiring90' END`;

/**
 * One row per member and kind that its class of membership asks for or that it has on the day: `organisation_id, kind, required,
 * document_id, valid_until, deadline, membership_class`. `organisations` narrows it to some, as a condition on the column that is passed.
 */
export const documentNeeds = (day: Sql, organisations: (column: Sql) => Sql): Sql => sql`
  WITH required_kinds AS (
    SELECT class.key AS membership_class, kind FROM document_rules, jsonb_each(required) class, jsonb_array_elements_text(class.value) kind
  ), members AS MATERIALIZED (
    SELECT m.organisation_id, m.membership_class FROM membership_periods m WHERE m.during @> ${day} AND m.state = ANY(${MEMBER_STATES}) AND ${organisations(sql`m.organisation_id`)}
  ), asked AS (
    SELECT m.organisation_id, r.kind, NULL::uuid AS paper FROM members m JOIN required_kinds r USING (membership_class)
  ), newest AS (
    SELECT DISTINCT ON (p.organisation_id, need, paper) p.organisation_id, ${servesAs(sql`p.kind`)} AS need, CASE WHEN p.kind = 'other' THEN p.document_id END AS paper,
      p.document_id, upper(p.during) - 1 AS valid_until
    FROM document_periods p JOIN members m ON m.organisation_id = p.organisation_id WHERE lower(p.during) <= ${day}
      AND (p.kind <> 'other' OR EXISTS (SELECT FROM documents d WHERE d.id = p.document_id AND d.valid_until + 1 = upper(p.during)))
    ORDER BY p.organisation_id, need, paper, lower(p.during) DESC, p.document_id
  )
  SELECT organisation_id, kind, a.organisation_id IS NOT NULL AS required, n.document_id, n.valid_until, ${deadline(sql`n.valid_until`, sql`n.document_id IS NOT NULL`, day)} AS deadline
  FROM (SELECT organisation_id, need AS kind, paper, document_id, valid_until FROM newest) n
  FULL JOIN asked a USING (organisation_id, kind)`;

/** Did nobody decide about the document `id` yet? */
export const isWaiting = (id: Sql): Sql => sql`NOT EXISTS (SELECT FROM document_steps s WHERE s.document_id = ${id} AND s.step IN ('accepted', 'refused', 'withdrawn'))`;
