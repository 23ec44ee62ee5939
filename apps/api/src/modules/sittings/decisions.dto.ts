import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { DECISION_RULES, type DecisionRule } from '@verbund/domain/sittings/sitting-rules.js';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { FORMATS, type Format } from '../../platform/http/sheet.js';
import { Named } from '../meetings/meetings.dto.js';

const MAX_VOTES = 9999;

export class SittingDecisionCreate {
  @IsUUID() itemId: string;
  /** What is decided, in the words that were voted on. */
  @IsString() @MinLength(1) @MaxLength(5000) wording: string;
  @IsIn(DECISION_RULES) rule: DecisionRule;
  @IsInt() @Min(0) @Max(MAX_VOTES) yes: number;
  @IsInt() @Min(0) @Max(MAX_VOTES) no: number;
  @IsInt() @Min(0) @Max(MAX_VOTES) abstentions: number;
  @IsInt() @Min(0) @Max(MAX_VOTES) invalid: number;
  /** The decision of the same body that this one annuls. */
  @IsOptional() @IsUUID() annulsId?: string;
  /** Everybody with a vote is there and nobody objects that the notice did not name it. */
  @IsOptional() @IsBoolean() nobodyObjects?: boolean;
}

export const DECISION_RESULTS = ['passed', 'failed', 'annulled'] as const;
export type DecisionResult = (typeof DECISION_RESULTS)[number];

class DecisionFilters {
  /** Words of the decision, of its item, or its number. */
  @IsOptional() @IsString() @MaxLength(200) search?: string;
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) body?: string[];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1900) @Max(2200) year?: number;
  @IsOptional() @Repeatable() @IsArray() @IsIn(DECISION_RESULTS, { each: true }) result?: DecisionResult[];
}

export class DecisionsQuery extends DecisionFilters {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(400) page?: ListQuery['page'];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: ListQuery['pageSize'];
}

export class DecisionsExportQuery extends DecisionFilters {
  @IsIn(FORMATS) format: Format;
}

export class DecisionsRegisterQuery extends DecisionFilters {
  /** Of the labels; contents stay as they were written. Absent: that of the account. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export class DecisionReference {
  id: string;
  number: string;
}

export class DecisionItem {
  id: string;
  /** `2027-012`, within its body. */
  number: string;
  year: number;
  body: Named;
  /** `null`: decided without a meeting. */
  @ApiProperty({ nullable: true }) meetingId: string | null;
  @ApiProperty({ nullable: true }) itemId: string | null;
  /** The circular resolution that it comes from. */
  @ApiProperty({ nullable: true }) circularResolutionId: string | null;
  /** Title of the item, or of the circular resolution. */
  title: string;
  wording: string;
  on: string;
  yes: number;
  no: number;
  abstentions: number;
  invalid: number;
  /** With a vote and there. */
  present: number;
  entitled: number;
  @ApiProperty({ enum: DECISION_RULES }) rule: DecisionRule;
  @ApiProperty({ enum: DECISION_RESULTS }) result: DecisionResult;
  @ApiProperty({ type: DecisionReference, nullable: true }) annuls: DecisionReference | null;
  @ApiProperty({ type: DecisionReference, nullable: true }) annulledBy: DecisionReference | null;
  /** Name of the version of the statutes under which it was counted. */
  @ApiProperty({ nullable: true }) rulePack: string | null;
  by: string;
}

export class DecisionList {
  /** Newest first. */
  items: DecisionItem[];
  total: number;
}
