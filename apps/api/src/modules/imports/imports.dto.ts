import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_FIELDS, type ColumnMatch, type ImportField } from '@verbund/domain/imports/columns.js';
import { IMPORT_NOTES, type ImportNote } from '@verbund/domain/imports/reading.js';
import { DUPLICATE_REASONS, type DuplicateReason } from '@verbund/domain/organisations/likely-duplicate.js';
import { VISIBILITIES, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Repeatable } from '../../platform/http/list-query.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { CERTAINTIES, type Certainty } from './cell-views.js';
import { DELIMITERS, type Delimiter } from './csv-file.js';
import { ENCODINGS, type Encoding } from './csv-text.js';
import { FILE_LIMITS } from './file-limits.js';
import { IMPORT_STATES, type ImportState } from './import.entity.js';
import { DECISIONS, ROW_STATES, type Decision, type RowState } from './row-evaluation.js';

const COLUMN_CERTAINTIES = ['remembered', 'certain', 'assumed', 'none'] as const satisfies readonly ColumnMatch['certainty'][];
export const OUTCOMES = ['created', 'changed', 'unchanged', 'skipped', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a column holds, said by hand. */
export class ColumnChoice {
  @IsInt() @Min(0) @Max(FILE_LIMITS.columns) index: number;
  /** null: the column is left out. Absent: as it is. Remembered for the next file with this header. */
  @ApiProperty({ enum: IMPORT_FIELDS, nullable: true, required: false })
  @IsOptional() @IsIn(IMPORT_FIELDS) field?: ImportField | null;
  /** What was assumed in this column was looked at and is right. */
  @IsOptional() @IsBoolean() accepted?: boolean;
}

/** How the file is to be read. Encoding, delimiter, sheet and header row read the original file again and forget corrections of rows. */
export class ImportPatch {
  /** The version that was seen; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsIn(ENCODINGS) encoding?: Encoding;
  @IsOptional() @IsIn(DELIMITERS) delimiter?: Delimiter;
  @IsOptional() @IsString() @MaxLength(200) sheet?: string;
  /** Number of the file's row, from 1, that holds the headers. */
  @IsOptional() @IsInt() @Min(1) @Max(50) headerRow?: number;
  @IsOptional() @IsArray() @ArrayMaxSize(FILE_LIMITS.columns) @ValidateNested({ each: true }) @Type(() => ColumnChoice) columns?: ColumnChoice[];
}

/** What a person says about one row. Absent: as it is. null: taken back. */
export class ImportRowPatch {
  /** Column index → corrected text; null gives the file's own text back. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', nullable: true } })
  @IsOptional() @IsObject() cells?: Record<string, string | null>;
  /** create: a new organisation whatever looks alike. update: the row counts for the record. mergeInto: only what the record lacks. skip: left out. */
  @ApiProperty({ enum: DECISIONS, nullable: true, required: false })
  @IsOptional() @IsIn(DECISIONS) decision?: Decision | null;
  /** The record for update and mergeInto. */
  @ApiProperty({ nullable: true, required: false })
  @IsOptional() @IsUUID() organisationId?: string | null;
  /** For mergeInto: an earlier row of the file instead of a record. */
  @ApiProperty({ nullable: true, required: false })
  @IsOptional() @IsInt() @Min(1) row?: number | null;
  /** What was assumed in this row was looked at and is right. */
  @IsOptional() @IsBoolean() accepted?: boolean;
  /** Who may see the fields of this record, where a remark asks for discretion. */
  @ApiProperty({ enum: VISIBILITIES, nullable: true, required: false })
  @IsOptional() @IsIn(VISIBILITIES) visibility?: Visibility | null;
}

export class ImportsQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(400) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: number;
}

export class ImportRowsQuery extends ImportsQuery {
  @IsOptional() @Repeatable() @IsArray() @IsIn(ROW_STATES, { each: true }) state?: RowState[];
}

export class ReportQuery {
  /** CSV when absent. */
  @IsOptional() @IsIn(['csv', 'xlsx']) format?: 'csv' | 'xlsx';
}

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
