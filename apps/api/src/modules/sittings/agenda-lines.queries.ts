import { runningOrder, type AgendaItem } from '@verbund/domain/sittings/agenda.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';

/** A line of the notice; internal ones are for the members of the body only. */
export type AgendaLine = { readonly text: string; readonly isInternal: boolean };

/** What the notice names, in running order: `2.1 Haushalt`. What is part of an internal item is internal too. */
export async function agendaLines(db: Db, meetingId: string): Promise<AgendaLine[]> {
  const items = await rowsOf<AgendaItem>(
    db,
    sql`SELECT id, parent_id AS "parentId", kind, title, minutes, is_internal AS "isInternal" FROM agenda_items WHERE meeting_id = ${meetingId} ORDER BY position, id`,
  );
  const isInternal = ({ isInternal: own, parentId }: AgendaItem): boolean => own || items.some((above) => above.id === parentId && isInternal(above));
  return runningOrder(items, 0).map((item) => ({ text: `${item.number} ${item.title}`, isInternal: isInternal(item) }));
}
