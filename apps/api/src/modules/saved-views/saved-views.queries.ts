import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { List, SavedViewList, SavedViewView } from './saved-views.dto.js';

/** The account's own views of a list, then those that others share. */
export async function savedViews(db: Db, actor: Actor, list: List): Promise<SavedViewList> {
  const items = await rowsOf<SavedViewView>(db, sql`${viewsSeenBy(actor)} AND v.list = ${list} ORDER BY own DESC, v.position, v.name, v.id`);
  return { items, total: items.length };
}

export const savedView = async (db: Db, actor: Actor, id: string): Promise<SavedViewView> =>
  (await rowOf<SavedViewView>(db, sql`${viewsSeenBy(actor)} AND v.id = ${id}`)) ?? refuse('NOT_FOUND');

const viewsSeenBy = ({ accountId }: Actor): Sql => sql`
  SELECT v.id, v.list, v.name, v.query, v.shared, v.account_id = ${accountId} AS own, a.name AS "ownerName", v.version
  FROM saved_views v JOIN accounts a ON a.id = v.account_id WHERE (v.account_id = ${accountId} OR v.shared)`;
