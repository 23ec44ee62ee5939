import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsNumberString, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, type AuditAction, type AuditSubject } from '@verbund/contracts/audit-actions.js';
import { Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';

const ACTIONS = Object.keys(AUDIT_ACTIONS) as AuditAction[];

/** What every list of entries understands; entries always come newest first. */
export class HistoryQuery {
  /** Name of a field: only entries that changed it. */
  @IsOptional() @Matches(/^[A-Za-z]{1,60}$/) field?: string;
  /** `next` of the page before. */
  @IsOptional() @IsNumberString({ no_symbols: true }) @MaxLength(18) before?: string;
  /** Entries per page, at most 100; 25 when absent. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: number;
}

/** Filters of the whole audit trail; several values of one filter mean "any of them". */
export class AuditQuery extends HistoryQuery {
  @IsOptional() @Repeatable() @IsArray() @IsIn(AUDIT_SUBJECTS, { each: true }) subject?: AuditSubject[];
  @IsOptional() @IsUUID() subjectId?: string;
  @IsOptional() @Repeatable() @IsArray() @IsIn(ACTIONS, { each: true }) action?: AuditAction[];
  /** Account that acted. */
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) account?: string[];
  /** First and last day, in the network's time zone. */
  @IsOptional() @IsDay() from?: string;
  @IsOptional() @IsDay() to?: string;
  /** Part of the name of the account that acted. */
  @IsOptional() @IsString() @MaxLength(200) search?: string;
}

/** One changed field. Values are whatever the field holds: text, numbers, lists, objects. */
export class AuditChange {
  field: string;
  @ApiProperty({ anyOf: [{}] }) old: unknown;
  @ApiProperty({ anyOf: [{}] }) new: unknown;
  /** The asking account may know that the field changed, but not its values. */
  withheld: boolean;
}

/** Who did what to which record, and when. */
export class AuditItem {
  id: string;
  occurredAt: string;
  accountId: string;
  /** As it was at that time. */
  accountName: string;
  @ApiProperty({ enum: ACTIONS }) action: AuditAction;
  @ApiProperty({ enum: AUDIT_SUBJECTS }) subject: AuditSubject;
  subjectId: string;
  /** As it is today; null when the record is gone or has no name. */
  @ApiProperty({ nullable: true }) subjectName: string | null;
  /** The organisation that the record belongs to. */
  @ApiProperty({ nullable: true }) organisationId: string | null;
  @ApiProperty({ nullable: true }) organisationName: string | null;
  changes: AuditChange[];
  /** What the entry refers to besides its subject: an import, the entry that was undone. */
  @ApiProperty({ nullable: true }) reference: string | null;
  /** Who asked for the change that this entry took over from a change request. */
  @ApiProperty({ nullable: true }) proposedBy: string | null;
  /** The asking account can undo this change: every field still has the value that the entry gave it. */
  undoable: boolean;
}

export class AuditList {
  items: AuditItem[];
  /** Exact up to 1,000. */
  total: number;
  /** There are more than `total`. */
  totalIsLowerBound: boolean;
  /** Pass as `before` for the next page; null on the last page. */
  @ApiProperty({ nullable: true }) next: string | null;
}
