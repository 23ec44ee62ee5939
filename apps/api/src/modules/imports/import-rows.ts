import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { TableRow } from './file-limits.js';
import { CHUNK_ROWS, FileEvaluation } from './file-evaluation.js';
import type { Import } from './import.entity.js';
import { loadLabels } from './labels.queries.js';
import type { EvaluatedRow, SourceRow } from './row-evaluation.js';

const source = sql`r.number, r.cells, r.formulas, r.corrections, r.decision, r.target_organisation_id AS "targetOrganisationId", r.target_row AS "targetRow", r.visibility, r.accepted`;

/** Keeps the rows of a file as they are, in place of those of an earlier reading. */
export async function storeRows(db: Db, importId: string, rows: readonly TableRow[]): Promise<void> {
  await rowsOf(db, sql`DELETE FROM import_rows WHERE import_id = ${importId}`);
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const chunk = JSON.stringify(rows.slice(start, start + CHUNK_ROWS)).replaceAll('\\u0000', '');
    await rowsOf(db, sql`INSERT INTO import_rows (import_id, number, cells, formulas) SELECT ${importId}, number, cells, formulas FROM jsonb_to_recordset(${chunk}::jsonb) AS r(number int, cells jsonb, formulas smallint[])`);
  }
}

/** What was corrected and decided when the same file was imported before counts again; what it entered then is now the record. */
export const takeOverDecisions = (db: Db, { from, into }: { from: string; into: string }): Promise<unknown> =>
  rowsOf(
    db,
    sql`UPDATE import_rows r SET corrections = e.corrections, visibility = e.visibility, accepted = e.accepted, target_row = e.target_row,
          decision = CASE WHEN e.decision = 'create' THEN NULL ELSE e.decision END,
          target_organisation_id = CASE WHEN e.decision = 'create' THEN e.organisation_id ELSE e.target_organisation_id END
        FROM import_rows e WHERE e.import_id = ${from} AND r.import_id = ${into} AND e.number = r.number`,
  );

/** All rows in the order of the file, a chunk at a time. */
export async function* chunksOf(db: Db, importId: string): AsyncGenerator<SourceRow[]> {
  for (let last = 0; ; ) {
    const rows = await rowsOf<SourceRow>(db, sql`SELECT ${source} FROM import_rows r WHERE r.import_id = ${importId} AND r.number > ${last} ORDER BY r.number LIMIT ${CHUNK_ROWS}`);
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.number;
  }
}

/** A way to judge the rows of an import as of today. */
export async function evaluationOf(db: Db, { id, columns }: Pick<Import, 'id' | 'columns'>, today: string): Promise<FileEvaluation> {
  const evaluation = new FileEvaluation({ columns, labels: await loadLabels(db), today });
  const targets = await rowsOf<Pick<SourceRow, 'targetRow'>>(db, sql`SELECT DISTINCT target_row AS "targetRow" FROM import_rows WHERE import_id = ${id} AND target_row IS NOT NULL`);
  evaluation.expectTargets(targets);
  return evaluation;
}

/** Judges every row and keeps the judgement for the screen. */
export async function judgeAllRows(db: Db, imported: Pick<Import, 'id' | 'columns'>, today: string): Promise<void> {
  const evaluation = await evaluationOf(db, imported, today);
  for await (const rows of chunksOf(db, imported.id)) await keepJudgements(db, imported.id, await evaluation.judge(db, rows));
}

/** Judges one row anew together with every row that could be the same organisation, because they speak about each other. */
export async function judgeRow(db: Db, imported: Pick<Import, 'id' | 'columns'>, number: number, today: string): Promise<void> {
  const evaluation = await evaluationOf(db, imported, today);
  const [own] = await (await evaluationOf(db, imported, today)).judge(db, await rowsNumbered(db, imported.id, [number]));
  const related = await rowsNumbered(db, imported.id, await relatedNumbers(db, imported.id, number, own!.keys));
  await keepJudgements(db, imported.id, await evaluation.judge(db, related));
}

const rowsNumbered = (db: Db, importId: string, numbers: readonly number[]): Promise<SourceRow[]> =>
  rowsOf<SourceRow>(db, sql`SELECT ${source} FROM import_rows r WHERE r.import_id = ${importId} AND r.number = ANY(${[...numbers]}::int[]) ORDER BY r.number`);

/** Rows that are linked by a key, a record or a decision, directly or through others. */
async function relatedNumbers(db: Db, importId: string, number: number, keys: readonly string[]): Promise<number[]> {
  const rows = await rowsOf<{ number: number }>(
    db,
    sql`WITH RECURSIVE related AS (
          SELECT r.number, r.keys || ${[...keys]}::text[] AS keys, r.organisation_id, r.target_row FROM import_rows r WHERE r.import_id = ${importId} AND r.number = ${number}
          UNION
          SELECT r.number, r.keys, r.organisation_id, r.target_row FROM import_rows r JOIN related ON r.keys && related.keys OR r.organisation_id = related.organisation_id OR r.number = related.target_row OR r.target_row = related.number
          WHERE r.import_id = ${importId})
        SELECT DISTINCT number FROM related LIMIT 1000`,
  );
  return rows.map((row) => row.number);
}

async function keepJudgements(db: Db, importId: string, rows: readonly EvaluatedRow[]): Promise<void> {
  const kept = rows.map(({ number, state, organisationId, name, keys, cells, candidates, changes }) => ({
    number, state, organisationId, keys, assumed: cells.some(({ certainty }) => certainty === 'assumed'), evaluation: { name, cells, candidates, changes },
  }));
  await rowsOf(
    db,
    sql`UPDATE import_rows r SET state = j.state, organisation_id = j."organisationId", keys = j.keys, assumed = j.assumed, evaluation = j.evaluation
        FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS j(number int, state text, "organisationId" uuid, keys text[], assumed boolean, evaluation jsonb)
        WHERE r.import_id = ${importId} AND r.number = j.number`,
  );
}
