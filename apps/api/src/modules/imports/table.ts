import { matchColumns } from '@verbund/domain/imports/columns.js';
import { refuse } from '../../platform/http/refusal.js';
import { readCsv } from './csv-file.js';
import { FILE_LIMITS, type ReadingChoice, type Table, type TableRow } from './file-limits.js';
import { fileKindOf } from './file-type.js';
import { readWorkbook } from './workbook-file.js';

/** All records of a file, headers and blank ones included. */
export type Grid = Pick<Table, 'kind' | 'encoding' | 'delimiter' | 'sheet' | 'sheets'> & { readonly records: readonly { readonly cells: readonly string[]; readonly formulas: readonly number[] }[] };

/** Reads a file of any kind as a table, within the limits. */
export async function readTable(content: Buffer, choice: ReadingChoice = {}): Promise<Table> {
  const { records, ...file } = fileKindOf(content) === 'csv' ? await readCsv(content, choice) : await readWorkbook(content, choice);
  const headerIndex = choice.headerRow ? choice.headerRow - 1 : likelyHeader(records);
  const headers = records[headerIndex]?.cells.map((header) => header.trim()) ?? [];
  const rows = records.slice(headerIndex + 1).flatMap((record, index) => (isBlank(record.cells) ? [] : [{ number: index + 1, ...record }]));
  refuseOutsideLimits(headers, rows);
  return { ...file, headerRow: headerIndex + 1, headers, rows };
}

const LOOKED_AT = 10;

/** The record among the first with the most known headers; without any, the first one with text. */
function likelyHeader(records: Grid['records']): number {
  const known = records.slice(0, LOOKED_AT).map(({ cells }) => matchColumns(cells).filter(({ certainty }) => certainty === 'certain').length);
  const most = Math.max(...known, 0);
  return most > 0 ? known.indexOf(most) : Math.max(0, records.findIndex(({ cells }) => !isBlank(cells)));
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function refuseOutsideLimits(headers: readonly string[], rows: readonly TableRow[]): void {
  if (rows.length === 0 || isBlank(headers)) refuse('IMPORT_FILE_EMPTY');
  if (rows.length > FILE_LIMITS.rows) refuse('IMPORT_TOO_MANY_ROWS', { params: { limit: FILE_LIMITS.rows } });
  if (headers.length > FILE_LIMITS.columns) refuse('IMPORT_TOO_MANY_COLUMNS', { params: { limit: FILE_LIMITS.columns } });
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > FILE_LIMITS.charactersPerCell));
  if (long) refuse('IMPORT_CELL_TOO_LONG', { params: { row: long.number, limit: FILE_LIMITS.charactersPerCell } });
}
