import type { Comparison } from '@verbund/domain/profile/comparison.js';
import { offeredPart } from '@verbund/domain/profile/offered.js';
import { PROFILE_PARTS, RECORD_FIELDS, shapeOf, type ProfileField } from '@verbund/domain/profile/profile-fields.js';
import type { Outcome } from '@verbund/domain/profile/request-rules.js';
import { canonical } from '@verbund/domain/profile/same-value.js';
import { compareField } from '@verbund/domain/profile/three-way.js';
import { createHash } from 'node:crypto';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { contactValues } from '../contacts/contacts.queries.js';
import { personName } from '../people/people.queries.js';

/** A proposed field as it is stored. */
export type StoredItem = { id: string; field: string; subjectId: string | null; subjectName: string | null; base: unknown; proposed: unknown; outcome: Outcome | null };

/** The same beside the present record. */
export type ComparedItem = StoredItem & { current: unknown; comparison: Comparison; dropped: readonly string[]; isGone: boolean };

export const itemsOf = (db: Db, requestId: string): Promise<StoredItem[]> =>
  rowsOf<StoredItem>(
    db,
    sql`SELECT i.id, i.field, i.subject_id AS "subjectId", i.base, i.proposed, d.outcome,
          COALESCE((SELECT ${personName} FROM people p WHERE p.id = COALESCE((SELECT c.person_id FROM contact_roles c WHERE c.id = i.subject_id), (i.proposed ->> 'personId')::uuid)),
            NULLIF(concat_ws(' ', i.proposed #>> '{person,givenName}', i.proposed #>> '{person,familyName}'), '')) AS "subjectName"
        FROM change_request_items i LEFT JOIN change_request_decisions d ON d.item_id = i.id WHERE i.request_id = ${requestId} ORDER BY i.position, i.id`,
  );

/** Compares what is proposed with what the record says now. */
export async function comparedItems(db: Db, organisationId: string, items: readonly StoredItem[]): Promise<ComparedItem[]> {
  const present = await presentValues(db, organisationId);
  const contacts = await contactValues(db, organisationId);
  return items.map((item) => {
    const isKnown = item.field in RECORD_FIELDS || item.field in PROFILE_PARTS;
    const isAboutContact = item.subjectId !== null;
    const current = isAboutContact ? (contacts.get(item.subjectId!) ?? null) : (present.values[item.field] ?? null);
    const { value, dropped } = offeredPart(item, present.terms);
    const shape = isKnown ? shapeOf(item.field as ProfileField) : 'value';
    const comparison = compareField(shape, { base: item.base, current, proposed: value });
    return { ...item, current, comparison, dropped, isGone: !isKnown || (isAboutContact && current === null) };
  });
}

type Present = { values: Record<string, unknown>; terms: ReadonlySet<string> };

async function presentValues(db: Db, organisationId: string): Promise<Present> {
  const row = await rowOf<{ record: Record<string, unknown>; terms: string[] }>(
    db,
    sql`SELECT to_jsonb(o) || jsonb_build_object(
          'accessibility', '{"stepFree": "unknown"}'::jsonb || o.accessibility,
          'logo', (SELECT l.digest FROM organisation_logos l WHERE l.organisation_id = o.id),
          'topic_ids', (SELECT COALESCE(jsonb_agg(ot.topic_id ORDER BY t.position, t.slug), '[]') FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = o.id),
          'district_ids', (SELECT COALESCE(jsonb_agg(od.district_id ORDER BY d.position, d.name), '[]') FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = o.id)) AS record,
          ARRAY(SELECT id FROM topics WHERE retired_at IS NULL UNION ALL SELECT id FROM districts WHERE retired_at IS NULL) AS terms
        FROM organisations o WHERE o.id = ${organisationId}`,
  );
  return { values: Object.fromEntries(Object.entries(row!.record).map(([column, value]) => [fieldOf(column), value])), terms: new Set(row!.terms) };
}

const fieldOf = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Stands for everything a person saw beside the open proposals; another text means that something of it changed. */
export const seenOf = (items: readonly Pick<ComparedItem, 'id' | 'current' | 'outcome'>[]): string =>
  createHash('sha256').update(canonical(items.filter(({ outcome }) => outcome === null).map(({ id, current }) => [id, current]))).digest('hex').slice(0, 32);

