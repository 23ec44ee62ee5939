import { searchTerms } from '@verbund/domain/names/search-terms.js';
import anyAscii from 'any-ascii';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { Searchable } from './search.queries.js';

/** A text by which a record is found, and how much a match in it counts. */
export type SearchText = { text: string; weight: number };

/** Everything by which one record is found. */
export type SearchRecord = { id: string; texts: readonly SearchText[] };

/** Replaces what one record is found by; called in the transaction that changes the record. */
export const indexRecord = (db: Db, subject: Searchable, id: string, texts: readonly SearchText[]): Promise<void> => indexRecords(db, subject, [{ id, texts }]);

/** Replaces what many records are found by, in as few statements as for one. */
export async function indexRecords(db: Db, subject: Searchable, records: readonly SearchRecord[]): Promise<void> {
  const postings = records.flatMap(({ id, texts }) => [...weightsOf(texts)].map(([term, weight]) => ({ id, term, weight })));
  await rowsOf(db, sql`DELETE FROM search_postings WHERE subject = ${subject} AND subject_id = ANY(${records.map(({ id }) => id)}::uuid[])`);
  if (postings.length === 0) return;
  const terms = postings.map(({ term }) => term);
  await rowsOf(db, sql`INSERT INTO search_terms SELECT DISTINCT unnest(${terms}::text[]) AS term ORDER BY term ON CONFLICT DO NOTHING`);
  await rowsOf(
    db,
    sql`INSERT INTO search_postings (term, subject, subject_id, weight)
        SELECT term, ${subject}, id, weight FROM unnest(${terms}::text[], ${postings.map(({ id }) => id)}::uuid[], ${postings.map(({ weight }) => weight)}::smallint[]) AS t(term, id, weight)`,
  );
}

function weightsOf(texts: readonly SearchText[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const term of searchTerms(text, anyAscii)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  return weights;
}

/** Forgets a record that is gone for good, and the words that only it was found by. */
export async function forgetRecord(db: Db, subject: Searchable, id: string): Promise<void> {
  await rowsOf(
    db,
    sql`WITH gone AS (DELETE FROM search_postings WHERE subject = ${subject} AND subject_id = ${id} RETURNING term)
        DELETE FROM search_terms t USING gone WHERE t.term = gone.term AND NOT EXISTS (
          SELECT 1 FROM search_postings p WHERE p.term = t.term AND NOT (p.subject = ${subject} AND p.subject_id = ${id}))`,
  );
}
