import { ApiProperty, PartialType } from '@nestjs/swagger';
import { CIRCULAR_CHOICES, CIRCULAR_STATES, type CircularChoice, type CircularState } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { MEETING_KINDS, type MeetingKind } from '@verbund/domain/meetings/meeting-state.js';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';
import { Named } from '../meetings/meetings.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const LONGEST_TEXT = 5000;

export class CircularResolutionValues {
  @IsString() @MinLength(1) @MaxLength(200) title: string;
  /** What they consent to, word for word. */
  @IsString() @MinLength(1) @MaxLength(LONGEST_TEXT) wording: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_TEXT) reasons?: string;
  /** Last day on which answers count. */
  @IsDay() lastDay: string;
}

export class CircularResolutionCreate extends CircularResolutionValues {
  @IsUUID() bodyId: string;
}

/** A change of some fields of a draft. Absent: unchanged. */
export class CircularResolutionPatch extends PartialType(CircularResolutionValues) {
  @IsInt() @Min(1) version: number;
}

export class CircularStart {
  /** As it was read: nobody is asked about other words than those that were seen. */
  @IsInt() @Min(1) version: number;
}

export class CircularWithdrawal {
  @IsString() @MinLength(1) @MaxLength(1000) reason: string;
}

export class CircularResolutionsQuery {
  /** Words of its title or wording. */
  @IsOptional() @IsString() @MaxLength(200) search?: string;
  @IsOptional() @Repeatable() @IsArray() @IsIn(CIRCULAR_STATES, { each: true }) state?: CircularState[];
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) body?: string[];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(400) page?: ListQuery['page'];
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: ListQuery['pageSize'];
}

/** Answers so far: who has a vote, and what they said. */
export class CircularCountsView {
  yes: number;
  no: number;
  abstentions: number;
  /** Have no vote in this matter (§ 34 BGB). */
  recused: number;
  missing: number;
  /** With a vote, the recused left out. */
  entitled: number;
}

export class CircularDecisionView {
  id: string;
  /** `2027-012`, in the register of decisions. */
  number: string;
  on: string;
}

export class CircularResolutionItem {
  id: string;
  version: number;
  body: Named;
  title: string;
  @ApiProperty({ enum: CIRCULAR_STATES }) state: CircularState;
  lastDay: string;
  counts: CircularCountsView;
  @ApiProperty({ nullable: true }) decision: CircularDecisionView | null;
}

export class CircularResolutionList {
  /** Open ones first, then drafts, then the rest; newest first. */
  items: CircularResolutionItem[];
  total: number;
}

export const CIRCULAR_MAIL_STATES = ['queued', 'sent', 'failed', 'unsure'] as const;
export type CircularMailState = (typeof CIRCULAR_MAIL_STATES)[number];

export class CircularVoterView {
  id: string;
  personId: string;
  name: string;
  email: string;
  @ApiProperty({ enum: CIRCULAR_CHOICES, nullable: true }) choice: CircularChoice | null;
  remark: string;
  @ApiProperty({ nullable: true }) answeredAt: string | null;
  /** How often the answer was changed. */
  changes: number;
  /** When the last link was sent, and what became of its mail. */
  sentAt: string;
  @ApiProperty({ enum: CIRCULAR_MAIL_STATES }) mail: CircularMailState;
  /** A link of theirs opens the page. */
  hasLink: boolean;
}

/** Somebody who would be asked if it began today. */
export class CircularCandidate {
  personId: string;
  name: string;
  @ApiProperty({ nullable: true }) email: string | null;
}

export class CircularRuleView {
  @ApiProperty({ enum: ['all', 'majority', 'none'] }) consent: 'all' | 'majority' | 'none';
  /** The majority of the statutes, where one is enough. */
  @ApiProperty({ nullable: true, enum: ['simple', 'valid', 'present', 'allMembers'] }) of: 'simple' | 'valid' | 'present' | 'allMembers' | null;
  @ApiProperty({ nullable: true }) p: number | null;
  @ApiProperty({ nullable: true }) q: number | null;
  /** More than that share, not just as much. */
  isStrict: boolean;
}

export class CircularStepView {
  at: string;
  by: string;
  reason: string;
}

export class CircularResolutionView extends CircularResolutionItem {
  @ApiProperty({ enum: MEETING_KINDS }) kind: MeetingKind;
  wording: string;
  reasons: string;
  /** Who wrote it. */
  by: string;
  /** What it takes; `null`: the statutes do not say. */
  @ApiProperty({ nullable: true }) rule: CircularRuleView | null;
  /** Name of the version of the statutes under which it was begun. */
  @ApiProperty({ nullable: true }) rulePack: string | null;
  @ApiProperty({ nullable: true }) started: CircularStepView | null;
  @ApiProperty({ nullable: true }) withdrawn: CircularStepView | null;
  @ApiProperty({ nullable: true }) remindedAt: string | null;
  /** Everybody who is asked, with their answers. */
  voters: CircularVoterView[];
  /** Of a draft. */
  candidates: CircularCandidate[];
  allowedActions: AllowedAction[];
}
