import { randomUUID } from 'node:crypto';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';

/** A remark of a spreadsheet about an organisation. */
export type NoteEntry = { organisationId: string; text: string };

/** Writes many notes with one statement; the office alone reads what stood in its spreadsheet. */
export async function writeNotes(tx: Transaction, entries: readonly NoteEntry[]): Promise<void> {
  const { accountId, name } = tx.actor;
  const records = entries.map((entry) => ({ id: randomUUID(), ...entry }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO notes (id, organisation_id, kind, occurred_on, text, visibility, author_id, author_name, created_at)
        SELECT id, "organisationId", 'note', ${tx.today}, text, 'office', ${accountId}, ${name}, ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id uuid, "organisationId" uuid, text text)`,
  );
  for (const { id, organisationId } of records) {
    tx.record({ action: 'note.written', subject: 'note', subjectId: id, organisationId, changes: { kind: { old: null, new: 'note' }, occurredOn: { old: null, new: tx.today } } });
  }
}

/** Takes back notes that an import wrote. */
export async function withdrawNotes(tx: Transaction, ids: readonly string[]): Promise<void> {
  const removed = await rowsOf<{ id: string; organisationId: string }>(
    tx.manager,
    sql`WITH removed AS (DELETE FROM notes WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id, organisation_id AS "organisationId") SELECT * FROM removed`,
  );
  for (const { id, organisationId } of removed) tx.record({ action: 'note.removed', subject: 'note', subjectId: id, organisationId, changes: { kind: { old: 'note', new: null } } });
}
