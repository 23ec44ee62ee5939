import type { Language } from '@verbund/contracts/languages.js';
import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import type { MinutesPhraseList, MinutesPhraseLists } from './minutes-phrases.dto.js';

/** The sentences of every language that has its own. */
export async function phraseLists(db: Db, actor: Actor): Promise<MinutesPhraseLists> {
  const items = await rowsOf<MinutesPhraseList>(db, sql`SELECT language, version, phrases FROM minutes_phrases WHERE ${visibleTo(actor, 'meeting.read', sql`NULL::uuid`)} ORDER BY language LIMIT 20`);
  return { items, total: items.length };
}

export const phrasesIn = (db: Db, language: Language): Promise<MinutesPhraseList | null> => rowOf<MinutesPhraseList>(db, sql`SELECT language, version, phrases FROM minutes_phrases WHERE language = ${language}`);
