import type { ImportField } from '@verbund/domain/imports/columns.js';
import { isUnderstood, type ImportNote, type Reading } from '@verbund/domain/imports/reading.js';
import type { Problem } from '@verbund/domain/problem.js';
import type { ImportColumn } from './import.entity.js';
import type { Labels } from './labels.queries.js';
import type { FieldProblems, ReadRow } from './row-evaluation.js';

/** How sure the reading of a cell is; `accepted`: assumed, and a person said that it is right. */
export const CERTAINTIES = ['certain', 'assumed', 'accepted', 'none'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export type CellProblem = { code: string; params: Record<string, string | number>; suggestion: string | null };

/** One cell as it stands in the file and as it was understood. */
export type CellView = { column: number; field: ImportField | null; value: string; original: string | null; understood: string[]; certainty: Certainty; note: ImportNote | null; problem: CellProblem | null };

type Around = { columns: readonly ImportColumn[]; labels: Labels; membershipNote: ImportNote | null; problems: FieldProblems };

/** The cells of a row that hold something or that something is wrong with. */
export function cellViews({ source, reading }: ReadRow, { columns, labels, membershipNote, problems }: Around): CellView[] {
  const readings = new Map(reading.cells.map((cell) => [cell.column, cell.readings]));
  const isFirstOf = (field: ImportField | null, column: number): boolean => columns.findIndex((other) => other.field === field) === column;
  return columns.flatMap(({ field, accepted }, column) => {
    const value = source.corrections[column] ?? source.cells[column] ?? '';
    const own = readings.get(column) ?? [];
    const problem = problemOf(own) ?? (field && isFirstOf(field, column) ? fromRegister(problems.get(field)) : null);
    if (value.trim() === '' && !problem) return [];
    const note = (field === 'status' ? membershipNote : null) ?? noteOf(own) ?? (source.formulas.includes(column) ? ('formulaResult' as const) : null);
    const isAssumed = own.some((part) => isUnderstood(part) && part.certainty === 'assumed') || (field === 'status' && membershipNote !== null);
    const certainty: Certainty = problem || field === null ? 'none' : !isAssumed ? 'certain' : accepted || source.accepted ? 'accepted' : 'assumed';
    const corrected = source.corrections[column] !== undefined;
    return [{ column, field, value, original: corrected ? (source.cells[column] ?? '') : null, understood: field === null ? [] : own.flatMap((part) => wordsOf(part, labels)), certainty, note, problem }];
  });
}

function problemOf(readings: readonly Reading<unknown>[]): CellProblem | null {
  const refused = readings.find((reading) => !isUnderstood(reading));
  return refused && !isUnderstood(refused) ? { ...fromRegister(refused.problem)!, suggestion: refused.suggestion ?? null } : null;
}

const fromRegister = (problem: Problem | undefined): CellProblem | null => (problem ? { code: problem.code, params: { ...problem.params }, suggestion: null } : null);

/** The note of what was assumed before one of what was only healed. */
function noteOf(readings: readonly Reading<unknown>[]): ImportNote | null {
  const understood = readings.filter(isUnderstood);
  return understood.find(({ certainty, note }) => certainty === 'assumed' && note)?.note ?? understood.find(({ note }) => note)?.note ?? null;
}

/** A value in words: labels by their names, everything else as it will be stored. */
function wordsOf(reading: Reading<unknown>, labels: Labels): string[] {
  if (!isUnderstood(reading) || reading.value === null) return [];
  const { value } = reading;
  if (typeof value === 'string') return [labels.topicNames.get(value) ?? labels.districtNames.get(value) ?? value];
  if (typeof value !== 'object') return [String(value)];
  return [Object.entries(value).filter(([key, part]) => !HIDDEN.has(key) && part !== null && part !== false && part !== '').map(([, part]) => String(part)).join(' ')];
}

/** Parts of composed values that the note says already. */
const HIDDEN = new Set(['approximate', 'functionInWords', 'written', 'suggestedVisibility', 'mayBeDuplicate']);
