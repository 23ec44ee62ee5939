import { ApiProperty, PickType } from '@nestjs/swagger';
import { DOCUMENT_KINDS, type DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { DEADLINES, type Deadline } from '@verbund/domain/documents/deadlines.js';
import { MEMBERSHIP_CLASSES, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';

export class DeadlinesQuery extends PickType(ListQuery, ['page', 'pageSize', 'search'] as const) {
  /** All but `valid` when absent. */
  @IsOptional() @Repeatable() @IsIn(DEADLINES, { each: true }) deadline?: Deadline[];
  @IsOptional() @Repeatable() @IsIn(DOCUMENT_KINDS, { each: true }) kind?: DocumentKind[];
  /** Only where something waits for review, whatever its deadline. */
  @IsOptional() @IsIn(['true']) waiting?: 'true';
  /** The day asked about; today when absent. */
  @IsOptional() @IsDay() on?: string;
}

export class DeadlineItem {
  organisationId: string;
  organisationName: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  /** Of other documents. */
  title: string;
  required: boolean;
  @ApiProperty({ enum: DEADLINES }) deadline: Deadline;
  @ApiProperty({ nullable: true }) validUntil: string | null;
  /** The document that waits for review, or null. */
  @ApiProperty({ nullable: true }) waitingId: string | null;
  /** When the organisation was last reminded of the present document. */
  @ApiProperty({ nullable: true }) remindedAt: string | null;
}

export class DeadlineCount {
  @ApiProperty({ enum: DEADLINES }) deadline: Deadline;
  count: number;
}

export class KindCount {
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  count: number;
}

export class DeadlineList {
  referenceDate: string;
  items: DeadlineItem[];
  total: number;
  /** Of everything, by deadline; the filters of deadline and waiting left out. */
  byDeadline: DeadlineCount[];
  /** By kind; the filter of kind left out. */
  byKind: KindCount[];
  /** Rows where something waits for review. */
  waiting: number;
}

/** What a class of membership needs. */
export class RequiredSet {
  @IsIn(MEMBERSHIP_CLASSES) membershipClass: MembershipClass;
  @IsArray() @ArrayUnique() @IsIn(['statutes', 'registerExtract', 'exemptionNotice', 'boardList', 'valueDeclaration', 'privacyNotice'], { each: true }) kinds: DocumentKind[];
}

class DocumentRules {
  @IsArray() @ArrayMaxSize(MEMBERSHIP_CLASSES.length) @ValidateNested({ each: true }) @Type(() => RequiredSet) required: RequiredSet[];
  /** Days before the last day of a document on which its organisation is reminded; 0 is the last day itself. */
  @IsArray() @ArrayMaxSize(6) @ArrayUnique() @IsInt({ each: true }) @Min(0, { each: true }) @Max(365, { each: true }) reminderDays: number[];
}

export class DocumentRulesView extends DocumentRules {
  version: number;
}

export class DocumentRulesChange extends DocumentRules {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}
