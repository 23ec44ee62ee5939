import type { ItemKind } from '@verbund/domain/sittings/agenda.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';

export type TemplateItem = { readonly title: string; readonly kind: ItemKind; readonly minutes: number | null };

/** Gives new meetings the agenda with which every meeting of their series begins. */
export async function beginAgendas({ manager, now }: Transaction, meetingIds: readonly string[], items: readonly TemplateItem[]): Promise<void> {
  if (meetingIds.length === 0 || items.length === 0) return;
  await rowsOf(
    manager,
    sql`INSERT INTO agenda_items (meeting_id, position, kind, title, minutes, created_at)
        SELECT meeting, item.nth, item.value ->> 'kind', item.value ->> 'title', (item.value ->> 'minutes')::integer, ${now}
        FROM unnest(${[...meetingIds]}::uuid[]) AS meeting, jsonb_array_elements(${JSON.stringify(items)}::jsonb) WITH ORDINALITY AS item(value, nth)`,
  );
}
