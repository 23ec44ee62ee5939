import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import type { FileEvaluation } from './file-evaluation.js';
import { chunksOf, evaluationOf } from './import-rows.js';
import { Import } from './import.entity.js';
import type { Outcome } from './imports.dto.js';
import { knownOrganisations } from './known-organisations.queries.js';
import { keepOutcomes, writeIntents } from './register-writing.js';
import type { EvaluatedRow, SourceRow } from './row-evaluation.js';
import { searchKeysOf } from './row-keys.js';

export type Tally = Record<Outcome, number>;
export type ReportProgress = (done: number) => Promise<void>;

/**
 * Applies an import as one piece: every row is judged again against the register as it is now, sound ones are written, open ones stay out.
 * Rows that are merged into other rows come last, when those are in the register.
 */
export async function applyImport(tx: Transaction, imported: Import, report: ReportProgress): Promise<Tally> {
  const { id } = imported;
  tx.reference = id;
  const evaluation = await evaluationOf(tx.manager, imported, tx.today);
  const tally: Tally = { created: 0, changed: 0, unchanged: 0, skipped: 0, refused: 0 };
  const merged: SourceRow[] = [];
  const organisationOfRow = new Map<number, string>();
  let done = 0;
  for await (const rows of chunksOf(tx.manager, id)) {
    merged.push(...rows.filter(({ targetRow }) => targetRow !== null));
    const direct = rows.filter(({ targetRow }) => targetRow === null);
    const written = await writeRows(tx, id, await evaluation.judge(tx.manager, direct), tally);
    for (const [number, organisationId] of written) organisationOfRow.set(number, organisationId);
    await report((done += direct.length));
  }
  for (const row of merged) {
    await setTarget(tx, evaluation, row.targetRow!, organisationOfRow);
    await writeRows(tx, id, await evaluation.judge(tx.manager, [row]), tally);
    await report((done += 1));
  }
  await tx.manager.update(Import, { id }, { state: 'done', finishedAt: tx.now, failure: () => 'NULL' });
  tx.record({ action: 'import.finished', subject: 'import', subjectId: id, changes: Object.fromEntries(Object.entries(tally).map(([outcome, count]) => [outcome, { old: null, new: count }])) });
  return tally;
}

const OUTCOME_OF: Record<EvaluatedRow['state'], Outcome> = { new: 'created', changed: 'changed', unchanged: 'unchanged', skipped: 'skipped', duplicate: 'refused', problem: 'refused' };

async function writeRows(tx: Transaction, importId: string, rows: readonly EvaluatedRow[], tally: Tally): Promise<Map<number, string>> {
  const writing = rows.filter(({ state, intent }) => intent !== null && (state === 'new' || state === 'changed'));
  const ids = await writeIntents(tx, writing.map(({ intent }) => intent!));
  const idOf = new Map(writing.map(({ number }, index) => [number, ids[index]!]));
  const outcomes = rows.map(({ number, state, organisationId }) => ({ number, outcome: OUTCOME_OF[state], organisationId: idOf.get(number) ?? organisationId }));
  await keepOutcomes(tx, importId, outcomes);
  await tx.flush();
  for (const { outcome } of outcomes) tally[outcome] += 1;
  return new Map(outcomes.flatMap(({ number, organisationId }) => (organisationId ? [[number, organisationId] as const] : [])));
}

async function setTarget(tx: Transaction, evaluation: FileEvaluation, row: number, organisationOfRow: ReadonlyMap<number, string>): Promise<void> {
  const id = organisationOfRow.get(row);
  const [organisation] = id ? await knownOrganisations(tx.manager, searchKeysOf([], [id])) : [];
  if (organisation) evaluation.setTarget(row, organisation);
  else evaluation.forgetTarget(row);
}

/** How many rows a run has to look at. */
export async function countRows(tx: Transaction, importId: string): Promise<number> {
  const [row] = await rowsOf<{ rows: number }>(tx.manager, sql`SELECT count(*)::int AS rows FROM import_rows WHERE import_id = ${importId}`);
  return row!.rows;
}
