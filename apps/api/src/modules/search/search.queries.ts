import { searchTerms } from '@verbund/domain/names/search-terms.js';
import anyAscii from 'any-ascii';
import { sql, type Sql } from '../../platform/database/sql.js';

/** Kinds of records that the search finds. */
export type Searchable = 'organisation' | 'person';

/** Ids of the records that a typed text finds. */
export function foundBy(subject: Searchable, text: string): Sql {
  const terms = searchTerms(text, anyAscii).filter((term) => !term.startsWith('~'));
  const prefixes = terms.map((term) => `${term.replace(/[\\%_]/g, '\\$&')}%`);
  return sql`SELECT subject_id FROM search_postings WHERE subject = ${subject} AND term LIKE ANY(${prefixes})`;
}
