import { parse, CsvError } from 'csv-parse';
import { matchColumns } from '@verbund/domain/imports/columns.js';
import { Readable } from 'node:stream';
import { refuse } from '../../platform/http/refusal.js';
import { encodingOf, textOf, type Encoding } from './csv-text.js';
import { FILE_LIMITS, type ReadingChoice } from './file-limits.js';
import type { Grid } from './table.js';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 20;
const CHUNK_CHARACTERS = 65_536;

/** The records of a CSV file; encoding and delimiter are recognised unless chosen. */
export async function readCsv(content: Buffer, choice: ReadingChoice): Promise<Grid> {
  const encoding = (choice.encoding as Encoding | null | undefined) ?? encodingOf(content);
  const text = textOf(content, encoding);
  if (text.includes('\u0000')) refuse('IMPORT_TYPE_UNSUPPORTED', { params: { type: 'binary' } });
  const delimiter = (choice.delimiter as Delimiter | null | undefined) ?? (await delimiterOf(text));
  const records: string[][] = [];
  for await (const record of recordsOf(text, delimiter)) {
    records.push(checkedRecord(record));
    if (records.length > FILE_LIMITS.rows + FIRST_ROWS) refuse('IMPORT_TOO_MANY_ROWS', { params: { limit: FILE_LIMITS.rows } });
  }
  return { kind: 'csv', encoding, delimiter, sheet: null, sheets: [], records: records.map((cells) => ({ cells, formulas: [] })) };
}

/** Titles may stand above the headers; the exact limit is kept once the headers are known. */
const FIRST_ROWS = 50;

/** The delimiter under which most headers are known, then under which the first records have most cells. */
async function delimiterOf(text: string): Promise<Delimiter> {
  const rated = [];
  for (const delimiter of DELIMITERS) rated.push({ delimiter, points: await pointsOf(text, delimiter) });
  return rated.reduce((best, next) => (next.points > best.points ? next : best)).delimiter;
}

async function pointsOf(text: string, delimiter: Delimiter): Promise<number> {
  const sample: string[][] = [];
  try {
    for await (const record of recordsOf(text.slice(0, CHUNK_CHARACTERS), delimiter)) {
      sample.push(record.slice(0, FILE_LIMITS.columns + 1));
      if (sample.length === SAMPLE_RECORDS) break;
    }
  } catch {
    if (sample.length === 0) return 0;
  }
  const known = Math.max(...sample.slice(0, 5).map((record) => matchColumns(record).filter(({ field }) => field !== null).length), 0);
  return known * FILE_LIMITS.columns + Math.min(...sample.slice(0, 5).map((record) => record.length));
}

/** Record by record, in pieces, so that other requests are answered in between. */
async function* recordsOf(text: string, delimiter: Delimiter): AsyncGenerator<string[]> {
  const pieces = Readable.from(piecesOf(text));
  const parser = pieces.pipe(parse({ delimiter, relax_column_count: true, relax_quotes: false, skip_empty_lines: false, max_record_size: FILE_LIMITS.columns * FILE_LIMITS.charactersPerCell }));
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    if (error instanceof CsvError) refuseBroken(error);
    throw error;
  } finally {
    pieces.destroy();
    parser.destroy();
  }
}

function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK_CHARACTERS) yield text.slice(start, start + CHUNK_CHARACTERS);
}

function refuseBroken(error: CsvError): never {
  if (error.code === 'CSV_MAX_RECORD_SIZE') refuse('IMPORT_CELL_TOO_LONG', { params: { row: Number(error['lines'] ?? 0), limit: FILE_LIMITS.charactersPerCell } });
  return refuse('IMPORT_CSV_BROKEN', { params: { line: Number(error['lines'] ?? 0) } });
}

function checkedRecord(record: string[]): string[] {
  if (record.length > FILE_LIMITS.columns) refuse('IMPORT_TOO_MANY_COLUMNS', { params: { limit: FILE_LIMITS.columns } });
  return record.map(asWritten);
}

/** The quote that our own files set before what a program would run as a formula (see platform/http/sheet.ts) is no part of the text. */
const asWritten = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/u, '');
