import { ApiProperty } from '@nestjs/swagger';
import { FIELD_STATES, type FieldState } from '@verbund/domain/profile/comparison.js';
import { FIELD_RULES, type FieldRule } from '@verbund/domain/profile/profile-fields.js';
import { OUTCOMES, REQUEST_STATES, REQUEST_STEPS, type Outcome, type RequestState, type RequestStep } from '@verbund/domain/profile/request-rules.js';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;
const ANY = { anyOf: [{}] };
const LONGEST_TEXT = 2000;

/** Filters of the queue; several values of one filter mean "any of them". Open ones come first, oldest first. */
export class ChangeRequestsQuery extends ListQuery {
  @IsOptional() @Repeatable() @IsArray() @IsIn(REQUEST_STATES, { each: true }) state?: RequestState[];
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) organisation?: string[];
  @IsOptional() @Repeatable() @IsArray() @Matches(/^[A-Za-z]{1,60}$/, { each: true }) field?: string[];
}

export class ChangeRequestListItem {
  id: string;
  organisationId: string;
  organisationName: string;
  proposedBy: string;
  proposedAt: string;
  @ApiProperty({ enum: REQUEST_STATES }) state: RequestState;
  /** Fields asked for, decided or not. */
  fields: string[];
  /** Since when every field is decided. */
  @ApiProperty({ nullable: true }) closedAt: string | null;
}

export class ChangeRequestList {
  items: ChangeRequestListItem[];
  /** Exact up to 1,000, or when asked for with `total=exact`. */
  total: number;
  /** There are more than `total`. */
  totalIsLowerBound: boolean;
  /** State → requests, counted as if that filter were not set. */
  @ApiProperty(COUNTS) state: Record<string, number>;
  /** Field → requests, counted as if that filter were not set. */
  @ApiProperty(COUNTS) field: Record<string, number>;
}

/** The smallest thing that is compared: an entry of a list, a key of a record, or the field as a whole. */
export class ComparedPartView {
  @ApiProperty({ nullable: true }) key: string | null;
  @ApiProperty(ANY) base: unknown;
  @ApiProperty(ANY) current: unknown;
  @ApiProperty(ANY) proposed: unknown;
  @ApiProperty({ enum: FIELD_STATES }) state: FieldState;
}

/** One proposed field beside what it was and what it is now. */
export class ChangeRequestItemView {
  id: string;
  field: string;
  /** The contact it is about, and what that is called. */
  @ApiProperty({ nullable: true }) subjectId: string | null;
  @ApiProperty({ nullable: true }) subjectName: string | null;
  /** The rule that holds for the field today; null when the field no longer exists. */
  @ApiProperty({ enum: FIELD_RULES, nullable: true }) rule: FieldRule | null;
  /** When the change was proposed, now (null once decided), and as proposed. */
  @ApiProperty(ANY) base: unknown;
  @ApiProperty(ANY) current: unknown;
  @ApiProperty(ANY) proposed: unknown;
  /** Where the proposal stands beside the present record; null once decided. */
  @ApiProperty({ enum: FIELD_STATES, nullable: true }) state: FieldState | null;
  parts: ComparedPartView[];
  /** Proposed values that are no longer offered and are left out. */
  dropped: string[];
  /** The field or the contact no longer exists: the proposal can only be refused. */
  isGone: boolean;
  @ApiProperty({ enum: OUTCOMES, nullable: true }) outcome: Outcome | null;
}

/** What happened to a request, one after the other. */
export class ChangeRequestStepView {
  @ApiProperty({ enum: REQUEST_STEPS }) kind: RequestStep;
  text: string;
  name: string;
  takenAt: string;
  /** Fields that the step decided. */
  fields: string[];
}

export class ChangeRequestView {
  id: string;
  organisationId: string;
  organisationName: string;
  proposedBy: string;
  proposedAt: string;
  reason: string;
  @ApiProperty({ enum: REQUEST_STATES }) state: RequestState;
  items: ChangeRequestItemView[];
  steps: ChangeRequestStepView[];
  /** Stands for the present values of the open fields: name it when adopting. */
  seen: string;
  allowedActions: AllowedAction[];
}

export class ChangeRequestAdoption {
  /** `seen` of the request that was looked at; when a field changed since, VERSION_CONFLICT answers the present state. */
  @IsString() @MaxLength(64) seen: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsUUID(undefined, { each: true }) itemIds: string[];
  /** Items in conflict whose present value is to be replaced. */
  @IsOptional() @IsArray() @ArrayUnique() @IsUUID(undefined, { each: true }) replacing?: string[];
}

export class ChangeRequestRefusal {
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsUUID(undefined, { each: true }) itemIds: string[];
  /** Why; whoever asked reads it. */
  @IsString() @MinLength(1) @MaxLength(LONGEST_TEXT) reason: string;
}

export class ChangeRequestMessage {
  @IsString() @MinLength(1) @MaxLength(LONGEST_TEXT) text: string;
}
