import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { constraintOf } from '../../platform/database/sql-state.js';
import { indexRecords, type SearchText } from '../search/search-index.service.js';

type Links = { topicIds?: string[]; districtIds?: string[] };

/** Topics and districts of an organisation, in the order in which they are always shown. */
export const linkedIds = async (db: Db, id: string): Promise<Required<Links>> =>
  (await rowOf<Required<Links>>(
    db,
    sql`SELECT ARRAY(SELECT ot.topic_id FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id WHERE ot.organisation_id = ${id} ORDER BY t.position, t.slug) AS "topicIds",
          ARRAY(SELECT od.district_id FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = ${id} ORDER BY d.position, d.name) AS "districtIds"`,
  ))!;

export async function saveLinks(db: Db, id: string, { topicIds, districtIds }: Links): Promise<void> {
  if (topicIds) await replace(db, id, topicIds, { table: sql`organisation_topics`, column: sql`topic_id`, field: 'topicIds' });
  if (districtIds) await replace(db, id, districtIds, { table: sql`organisation_districts`, column: sql`district_id`, field: 'districtIds' });
}

async function replace(db: Db, id: string, ids: readonly string[], { table, column, field }: { table: Sql; column: Sql; field: string }): Promise<void> {
  await rowsOf(db, sql`DELETE FROM ${table} WHERE organisation_id = ${id}`);
  if (ids.length === 0) return;
  try {
    await rowsOf(db, sql`INSERT INTO ${table} (organisation_id, ${column}) SELECT ${id}, unnest(${[...ids]}::uuid[])`);
  } catch (error) {
    if (constraintOf(error)?.endsWith('_fkey')) refuse('VALIDATION_FAILED', { issues: [{ field, code: 'notFound' }] });
    throw error;
  }
}

/** By what an organisation is found: names, register number, places, districts, topics, people. */
export const indexOrganisation = (db: Db, id: string): Promise<void> => indexOrganisations(db, [id]);

/** The same for many, in as few statements as for one. */
export async function indexOrganisations(db: Db, ids: readonly string[]): Promise<void> {
  const these = sql`${[...ids]}::uuid[]`;
  const texts = await rowsOf<SearchText & { id: string }>(
    db,
    sql`SELECT o.id, n ->> 'text' AS text, 10 AS weight FROM organisations o, jsonb_array_elements(o.names) n WHERE o.id = ANY(${these})
        UNION ALL SELECT o.id, n ->> 'latin', 8 FROM organisations o, jsonb_array_elements(o.names) n WHERE o.id = ANY(${these}) AND n ->> 'latin' IS NOT NULL
        UNION ALL SELECT o.id, o.register_number, 8 FROM organisations o WHERE o.id = ANY(${these}) AND o.register_number IS NOT NULL
        UNION ALL SELECT o.id, concat_ws(' ', a ->> 'street', a ->> 'postcode', a ->> 'place'), 3 FROM organisations o, jsonb_array_elements(o.addresses) a WHERE o.id = ANY(${these})
        UNION ALL SELECT od.organisation_id, d.name, 3 FROM organisation_districts od JOIN districts d ON d.id = od.district_id WHERE od.organisation_id = ANY(${these})
        UNION ALL SELECT ot.organisation_id, label.value, 2 FROM organisation_topics ot JOIN topics t ON t.id = ot.topic_id, jsonb_each_text(t.labels) label WHERE ot.organisation_id = ANY(${these})
        UNION ALL SELECT c.organisation_id, concat_ws(' ', p.given_name, p.family_name, p.given_name_latin, p.family_name_latin), 5
          FROM contact_roles c JOIN people p ON p.id = c.person_id WHERE c.organisation_id = ANY(${these})`,
  );
  const byId = new Map<string, SearchText[]>(ids.map((id) => [id, []]));
  for (const { id, ...text } of texts) byId.get(id)!.push(text);
  await indexRecords(db, 'organisation', [...byId].map(([id, own]) => ({ id, texts: own })));
}
