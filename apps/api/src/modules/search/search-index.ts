import { searchTerms } from '@verbund/domain/names/search-terms.js';
import anyAscii from 'any-ascii';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { Searchable } from './search.queries.js';

/** A text by which a record is found, and how much a match in it counts. */
export type SearchText = { text: string; weight: number };

/** Replaces what one record is found by; called in the transaction that changes the record. */
export async function indexRecord(db: Db, subject: Searchable, id: string, texts: readonly SearchText[]): Promise<void> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const term of searchTerms(text, anyAscii)) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  }
  const terms = [...weights.keys()];
  await rowsOf(db, sql`DELETE FROM search_postings WHERE subject = ${subject} AND subject_id = ${id}`);
  if (terms.length === 0) return;
  await rowsOf(db, sql`INSERT INTO search_terms SELECT unnest(${terms}::text[]) ON CONFLICT DO NOTHING`);
  await rowsOf(
    db,
    sql`INSERT INTO search_postings (term, subject, subject_id, weight)
        SELECT term, ${subject}, ${id}, weight FROM unnest(${terms}::text[], ${[...weights.values()]}::smallint[]) AS t(term, weight)`,
  );
}
