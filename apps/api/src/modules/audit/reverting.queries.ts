import { isDeepStrictEqual } from 'node:util';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { Changes } from '../../platform/work/transaction.js';

type Question = { subjectId: string; entryId: string; present: object };

/** The old values of one audit entry, when every field still has the value that the entry gave it. */
export async function revertibleChanges(db: Db, { subjectId, entryId, present }: Question): Promise<Record<string, unknown>> {
  const entry = await rowOf<{ changes: Changes; action: string }>(db, sql`SELECT changes, action FROM audit_entries WHERE id = ${entryId}::bigint AND subject_id = ${subjectId}`);
  if (!entry) refuse('NOT_FOUND');
  if (!/\.(changed|reverted)$/.test(entry.action)) refuse('CHANGE_CANNOT_BE_UNDONE');
  const now = JSON.parse(JSON.stringify(present)) as Record<string, unknown>;
  const since = Object.entries(entry.changes).filter(([field, change]) => !isDeepStrictEqual(now[field] ?? null, change.new ?? null)).map(([field]) => field);
  if (since.length > 0) refuse('CHANGED_SINCE', { params: { fields: since.join(', ') } });
  return Object.fromEntries(Object.entries(entry.changes).map(([field, change]) => [field, change.old]));
}
