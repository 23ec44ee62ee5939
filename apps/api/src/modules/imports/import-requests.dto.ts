import { ApiProperty } from '@nestjs/swagger';
import { IMPORT_FIELDS, type ImportField } from '@verbund/domain/imports/columns.js';
import { VISIBILITIES, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Repeatable } from '../../platform/http/list-query.dto.js';
import { DELIMITERS, type Delimiter } from './csv-file.js';
import { ENCODINGS, type Encoding } from './csv-text.js';
import { FILE_LIMITS } from './file-limits.js';
import { DECISIONS, ROW_STATES, type Decision, type RowState } from './row-evaluation.js';

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
  @IsOptional() @IsArray() @ArrayMaxSize(FILE_LIMITS.columns) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ColumnChoice) columns?: ColumnChoice[];
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
