import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProblemCode } from '@verbund/contracts/problems.js';
import { Refusal } from '../../platform/http/refusal.js';
import { FILE_LIMITS, type ReadingChoice } from './file-limits.js';
import type { Grid } from './table.js';
import { refuseUnlessWorkbook } from './workbook-check.js';

/** Plain JavaScript beside `src` and `dist`, so that it is found from both. */
const READER = new URL('../../../workers/read-workbook.mjs', import.meta.url);
const TIME_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 256;
const LONGEST_ANSWER = 64 * 1024 * 1024;

/** What the reading process answers with its exit code; any other end means that it ran out of memory or time. */
const PROBLEM_OF_EXIT: Record<number, ProblemCode> = { 10: 'IMPORT_WORKBOOK_BROKEN', 11: 'IMPORT_WORKBOOK_DANGEROUS', 12: 'IMPORT_TOO_MANY_ROWS', 13: 'IMPORT_TOO_MANY_COLUMNS', 14: 'IMPORT_SHEET_UNKNOWN' };
const LIMIT_OF: Partial<Record<ProblemCode, number>> = { IMPORT_TOO_MANY_ROWS: FILE_LIMITS.rows, IMPORT_TOO_MANY_COLUMNS: FILE_LIMITS.columns };

/** The cells of one sheet, read in a process of its own, so that a hostile file can hurt nothing else. */
export async function readWorkbook(content: Buffer, choice: ReadingChoice): Promise<Grid> {
  refuseUnlessWorkbook(content);
  const answer = await readElsewhere(content, choice.sheet ?? '');
  const { sheet, sheets, records } = JSON.parse(answer) as Pick<Grid, 'sheet' | 'sheets' | 'records'>;
  return { kind: 'xlsx', encoding: null, delimiter: null, sheet, sheets, records };
}

function readElsewhere(content: Buffer, sheet: string): Promise<string> {
  const settings = JSON.stringify({ sheet, ...FILE_LIMITS });
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_LIMIT_MB}`, fileURLToPath(READER), settings], { stdio: ['pipe', 'pipe', 'ignore'], env: {}, timeout: TIME_LIMIT_MS, killSignal: 'SIGKILL' });
  child.stdin.on('error', () => undefined);
  child.stdin.end(content);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece);
      length += piece.length;
      if (length > LONGEST_ANSWER) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (exit) => (exit === 0 ? resolve(Buffer.concat(pieces).toString('utf8')) : reject(refusalOf(exit))));
  });
}

function refusalOf(exit: number | null): Refusal {
  const code = PROBLEM_OF_EXIT[exit ?? -1] ?? 'IMPORT_WORKBOOK_DANGEROUS';
  const limit = LIMIT_OF[code];
  return new Refusal(code, limit === undefined ? {} : { params: { limit } });
}
