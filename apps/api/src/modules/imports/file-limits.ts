/** What an imported file may hold; more is refused in words before it is read on. */
export const FILE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  charactersPerCell: 10_000,
  /** A workbook's parts together, unpacked. */
  unpackedBytes: 150 * 1024 * 1024,
  /** Unpacked to packed size; spreadsheets reach about 20, bombs 1,000. */
  ratio: 200,
  zipEntries: 500,
} as const;

/** A file as text cells, blank rows and everything above the headers left out. */
export type Table = {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** From 1. */
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
};

/** `number` counts the rows below the headers from 1; `formulas` are the columns whose text a formula gave. */
export type TableRow = { readonly number: number; readonly cells: readonly string[]; readonly formulas: readonly number[] };

/** How the office wants the file read, where it was not recognised rightly. */
export type ReadingChoice = { encoding?: string | null; delimiter?: string | null; sheet?: string | null; headerRow?: number | null };
