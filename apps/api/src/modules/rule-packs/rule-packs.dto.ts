import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { CHOICES, type RuleChoice } from '@verbund/domain/statutes/rule-choices.js';
import { UNKNOWN, type RuleKey, type RulePack, type RuleState } from '@verbund/domain/statutes/rule-pack.js';
import { RULE_STEPS, type RuleStep } from '@verbund/domain/statutes/rule-steps.js';
import { RULE_KEYS } from '@verbund/domain/statutes/rules.js';
import { IsIn, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const RULE_STATES = ['draft', 'adopted', 'filed', 'registered'] as const satisfies readonly RuleState[];
const RULE_CHOICES = [...new Set(Object.values(CHOICES).flatMap((choices) => Object.keys(choices))), UNKNOWN];
const VALUES = { type: 'object', additionalProperties: true } as const;
const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;
const LONGEST_NAME = 120;
const LONGEST_NOTE = 4000;

export class RulePackListQuery {
  /** The states of that day; absent: of today. */
  @IsOptional() @IsDay() on?: string;
}

/** A new version: nothing is decided in it, or everything as in another one. */
export class RulePackCreate {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_NAME) name: string;
  @IsOptional() @IsUUID() copyOf?: string | null;
}

/** Absent: unchanged. What the version rules with cannot be changed once it is registered. */
export class RulePackPatch {
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(LONGEST_NAME) name?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_NOTE) note?: string;
  /** First day on which it rules, where that is later than its registration. null: from registration. */
  @IsOptional() @IsDay() validFrom?: string | null;
  /** Values by the key of their rule (`board.seats`); `unknown` where nobody has decided. */
  @ApiProperty(VALUES) @IsOptional() @IsObject() rules?: Record<string, unknown>;
  /** Where a rule is written, by its key; an empty text clears it. */
  @ApiProperty(VALUES) @IsOptional() @IsObject() citations?: Record<string, unknown>;
}

export class RulePackStep {
  @IsInt() @Min(1) version: number;
  @IsIn(RULE_STEPS) step: RuleStep;
  @IsDay() on: string;
}

/** What may be set right in a registered version, with the reason. Of the rules only those that were unknown: what is known stays. */
export class RulePackCorrection extends PartialType(PickType(RulePackPatch, ['rules', 'citations', 'validFrom'] as const)) {
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsDay() adoptedOn?: string;
  @IsOptional() @IsDay() filedOn?: string;
  @IsOptional() @IsDay() registeredOn?: string;
  @IsString() @IsNotEmpty() @MaxLength(500) reason: string;
}

export class RulePackItem {
  id: string;
  version: number;
  name: string;
  @ApiProperty({ enum: RULE_STATES }) state: RuleState;
  /** It is the version that rules. */
  inForce: boolean;
  @ApiProperty({ nullable: true }) adoptedOn: string | null;
  @ApiProperty({ nullable: true }) filedOn: string | null;
  @ApiProperty({ nullable: true }) registeredOn: string | null;
  @ApiProperty({ nullable: true }) validFrom: string | null;
  /** First day on which it rules or ruled; null while it is not registered. */
  @ApiProperty({ nullable: true }) rulesFrom: string | null;
  /** How many rules nobody has decided. */
  unknown: number;
}

export class RulePackList {
  /** The latest first; what is not adopted yet before all others. */
  items: RulePackItem[];
  total: number;
  /** The day of the states. */
  referenceDate: string;
}

export class RulePackView extends RulePackItem {
  note: string;
  /** Groups of rules, each with its values; see `libs/domain/src/statutes/rule-pack.ts`. */
  @ApiProperty(VALUES) rules: RulePack;
  @ApiProperty(TEXTS) citations: Record<string, string>;
  allowedActions: AllowedAction[];
}

/** A value in its parts: which choice, with which number, share or day. */
export class CitedRule {
  @ApiProperty({ enum: RULE_CHOICES }) choice: RuleChoice;
  n?: number;
  p?: number;
  q?: number;
  /** More than the share is needed. */
  strict?: boolean;
  day?: string;
  citation: string;
}

export class RuleDifference {
  @ApiProperty({ enum: RULE_KEYS }) rule: RuleKey;
  before: CitedRule;
  after: CitedRule;
}

export class RuleDifferences {
  /** Rules whose value or citation differs. */
  items: RuleDifference[];
  total: number;
}
