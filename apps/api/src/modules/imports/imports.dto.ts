import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_FIELDS, type ColumnMatch, type ImportField } from '@verbund/domain/imports/columns.js';
import { IMPORT_NOTES, type ImportNote } from '@verbund/domain/imports/reading.js';
import { DUPLICATE_REASONS, type DuplicateReason } from '@verbund/domain/organisations/likely-duplicate.js';
import { VISIBILITIES, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { CERTAINTIES, type Certainty } from './cell-views.js';
import { DELIMITERS, type Delimiter } from './csv-file.js';
import { ENCODINGS, type Encoding } from './csv-text.js';
import { IMPORT_STATES, type ImportState } from './import.entity.js';
import { DECISIONS, ROW_STATES, type Decision, type RowState } from './row-evaluation.js';

const COLUMN_CERTAINTIES = ['remembered', 'certain', 'assumed', 'none'] as const satisfies readonly ColumnMatch['certainty'][];
export const OUTCOMES = ['created', 'changed', 'unchanged', 'skipped', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export class ImportColumnView {
  index: number;
  header: string;
  @ApiProperty({ enum: IMPORT_FIELDS, nullable: true }) field: ImportField | null;
  @ApiProperty({ enum: COLUMN_CERTAINTIES }) certainty: ColumnMatch['certainty'];
  /** Chosen by hand, in this import or an earlier one. */
  remembered: boolean;
  accepted: boolean;
  /** Up to three different values. */
  samples: string[];
}

/** Rows by state; `assumed` counts rows in which something was assumed and nobody accepted it yet. */
export class ImportCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  duplicate: number;
  problem: number;
  skipped: number;
  assumed: number;
}

export class ImportProgress {
  done: number;
  total: number;
}

/** What became of the rows in the run. */
export class ImportOutcome {
  created: number;
  changed: number;
  unchanged: number;
  skipped: number;
  refused: number;
}

export class EarlierImport {
  id: string;
  fileName: string;
  finishedAt: string;
}

export class ImportListItem {
  id: string;
  fileName: string;
  @ApiProperty({ enum: IMPORT_STATES }) state: ImportState;
  rows: number;
  createdBy: string;
  createdAt: string;
  @ApiProperty({ nullable: true }) finishedAt: string | null;
  @ApiProperty({ nullable: true }) undoneAt: string | null;
}

export class ImportList {
  items: ImportListItem[];
  total: number;
}

export class ImportView {
  id: string;
  version: number;
  fileName: string;
  /** SHA-256, hexadecimal. */
  fileDigest: string;
  @ApiProperty({ enum: ['csv', 'xlsx'] }) fileKind: 'csv' | 'xlsx';
  @ApiProperty({ enum: IMPORT_STATES }) state: ImportState;
  /** Problem code of a run that failed; nothing was applied. */
  @ApiProperty({ nullable: true }) failure: string | null;
  @ApiProperty({ enum: ENCODINGS, nullable: true }) encoding: Encoding | null;
  @ApiProperty({ enum: DELIMITERS, nullable: true }) delimiter: Delimiter | null;
  @ApiProperty({ nullable: true }) sheet: string | null;
  sheets: string[];
  headerRow: number;
  columns: ImportColumnView[];
  counts: ImportCounts;
  @ApiProperty({ type: ImportProgress, nullable: true }) progress: ImportProgress | null;
  @ApiProperty({ type: ImportOutcome, nullable: true }) outcome: ImportOutcome | null;
  /** The same file was imported before; its corrections and decisions were taken over. */
  @ApiProperty({ type: EarlierImport, nullable: true }) earlierImport: EarlierImport | null;
  createdBy: string;
  createdAt: string;
  @ApiProperty({ nullable: true }) finishedAt: string | null;
  @ApiProperty({ nullable: true }) undoneAt: string | null;
  /** configure, run, discard, undo. */
  allowedActions: AllowedAction[];
}

/** An organisation (`id`) or an earlier row of the file (`row`) that could be the same. */
export class ImportCandidate {
  @ApiProperty({ nullable: true }) id: string | null;
  @ApiProperty({ nullable: true }) row: number | null;
  name: string;
  @ApiProperty({ enum: DUPLICATE_REASONS, isArray: true }) reasons: DuplicateReason[];
  /** 0 to 100. */
  score: number;
}

export class ImportCellProblem {
  /** Sentence: `imports.problem.CODE`, for MEMBERSHIP_ codes `problem.CODE`. */
  code: string;
  @ApiProperty({ type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } }) params: Record<string, string | number>;
  @ApiProperty({ nullable: true }) suggestion: string | null;
}

export class ImportCell {
  /** Index of the column. */
  column: number;
  @ApiProperty({ enum: IMPORT_FIELDS, nullable: true }) field: ImportField | null;
  /** The text that counts: corrected, else the file's. */
  value: string;
  /** The file's own text, where it was corrected. */
  @ApiProperty({ nullable: true }) original: string | null;
  understood: string[];
  @ApiProperty({ enum: CERTAINTIES }) certainty: Certainty;
  @ApiProperty({ enum: IMPORT_NOTES, nullable: true }) note: ImportNote | null;
  @ApiProperty({ type: ImportCellProblem, nullable: true }) problem: ImportCellProblem | null;
}

/** One field of the record; `membership`, `contacts` and `notes` besides those of the organisation. Lines to read. */
export class ImportFieldChange {
  field: string;
  old: string[];
  new: string[];
}

export class ImportRowView {
  /** Rows below the headers, from 1. */
  number: number;
  @ApiProperty({ enum: ROW_STATES }) state: RowState;
  @ApiProperty({ nullable: true }) name: string | null;
  @ApiProperty({ nullable: true }) organisationId: string | null;
  @ApiProperty({ enum: DECISIONS, nullable: true }) decision: Decision | null;
  /** The earlier row that this one is merged into. */
  @ApiProperty({ nullable: true }) targetRow: number | null;
  @ApiProperty({ enum: VISIBILITIES, nullable: true }) visibility: Visibility | null;
  accepted: boolean;
  candidates: ImportCandidate[];
  cells: ImportCell[];
  changes: ImportFieldChange[];
  /** After the run. */
  @ApiProperty({ enum: OUTCOMES, nullable: true }) outcome: Outcome | null;
}

export class ImportRowList {
  items: ImportRowView[];
  total: number;
}
