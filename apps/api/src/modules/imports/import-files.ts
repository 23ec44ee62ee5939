import { IMPORT_TEXTS } from '@verbund/contracts/import-texts.js';
import type { Language } from '@verbund/contracts/languages.js';
import { PROBLEM_TEXTS } from '@verbund/contracts/problem-texts.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { formatText } from '../../platform/text/texts.js';
import type { Cell, Sheet } from '../../platform/http/sheet.js';
import type { CellView } from './cell-views.js';
import type { FieldChange } from './row-changes.js';
import type { Candidate } from './row-matching.js';

type Judged = { number: number; state: string; outcome: string | null; organisationId: string | null; cells: string[]; corrections: Record<string, string>; evaluation: { name: string | null; cells: CellView[]; candidates: Candidate[]; changes: FieldChange[] } };

const BATCH_ROWS = 500;

/** What happened to each row, with what was changed, assumed or wrong, in the language of the reader. */
export async function reportSheet(db: Db, importId: string, language: Language): Promise<Sheet> {
  await fileOf(db, importId);
  const text = wordsIn(language);
  async function* batches(): AsyncGenerator<Cell[][]> {
    for await (const rows of judgedRows(db, importId, false)) yield rows.map((row) => [row.number, row.evaluation.name, text(`imports.report.${row.outcome ?? row.state}`), remarksOf(row, language).join('\n'), changesOf(row).join('\n'), row.organisationId]);
  }
  return { name: 'import', headers: ['row', 'name', 'result', 'remarks', 'changes', 'record'].map((column) => text(`imports.report.column.${column}`)), batches: batches() };
}

/** The rows that stayed out, as they stand in the file with their corrections, and why: to be corrected and imported again. */
export async function refusedSheet(db: Db, importId: string, language: Language): Promise<Sheet> {
  const headers = await fileOf(db, importId);
  async function* batches(): AsyncGenerator<Cell[][]> {
    for await (const rows of judgedRows(db, importId, true)) yield rows.map((row) => [...headers.map((_, column) => row.corrections[column] ?? row.cells[column] ?? ''), remarksOf(row, language).join('\n')]);
  }
  return { name: 'import', headers: [...headers, wordsIn(language)('imports.report.column.reason')], batches: batches() };
}

async function fileOf(db: Db, importId: string): Promise<string[]> {
  const row = await rowOf<{ headers: string[] }>(db, sql`SELECT ARRAY(SELECT c ->> 'header' FROM jsonb_array_elements(columns) c) AS headers FROM imports WHERE id = ${importId}`);
  return row?.headers ?? refuse('NOT_FOUND');
}

/** Before the run the rows that would stay out, after it those that did. */
async function* judgedRows(db: Db, importId: string, onlyRefused: boolean): AsyncGenerator<Judged[]> {
  const condition = onlyRefused ? sql`(outcome = 'refused' OR (outcome IS NULL AND state IN ('problem', 'duplicate')))` : sql`true`;
  for (let last = 0; ; ) {
    const rows = await rowsOf<Judged>(
      db,
      sql`SELECT number, state, outcome, organisation_id AS "organisationId", cells, corrections, evaluation FROM import_rows WHERE import_id = ${importId} AND number > ${last} AND ${condition} ORDER BY number LIMIT ${BATCH_ROWS}`,
    );
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.number;
  }
}

function remarksOf({ evaluation: { cells, candidates }, state }: Judged, language: Language): string[] {
  const text = wordsIn(language);
  const field = (cell: CellView): string => (cell.field ? `${text(`imports.field.${cell.field}`)}: ` : '');
  const problems = cells.flatMap((cell) => (cell.problem ? [field(cell) + problemText(language, cell.problem.code, cell.problem.params)] : []));
  const notes = cells.flatMap((cell) => (cell.note && cell.certainty !== 'certain' && !cell.problem ? [`${field(cell)}${text(`imports.note.${cell.note}`)}`] : []));
  const alike = state === 'duplicate' ? candidates.map(({ name, row }) => (row === null ? text('imports.report.alikeRecord', { name }) : text('imports.report.alikeRow', { name, row }))) : [];
  return [...problems, ...alike, ...notes];
}

const changesOf = ({ evaluation: { changes } }: Judged): string[] => changes.map(({ field, old, new: next }) => `${field}: ${old.join('; ')} → ${next.join('; ')}`);

function problemText(language: Language, code: string, params: Record<string, string | number>): string {
  const sentences: Record<string, string> = PROBLEM_TEXTS[language];
  return code.startsWith('IMPORT_') ? wordsIn(language)(`imports.problem.${code}`, params) : formatText(language, sentences[`problem.${code}`] ?? code, params);
}

const wordsIn = (language: Language) => (key: string, params: Record<string, string | number> = {}): string => {
  const texts: Record<string, string> = IMPORT_TEXTS[language];
  return formatText(language, texts[key] ?? key, params);
};
