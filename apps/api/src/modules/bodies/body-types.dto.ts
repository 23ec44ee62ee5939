import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { BODY_NATURES, GRANTED_ROLES, JOIN_MODES, PARTICIPANTS, type BodyNature, type GrantedRole, type JoinMode, type Participants } from '@verbund/domain/bodies/body-types.js';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { IsTextPerLanguage } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const MAX_NAME = 160;

export class BodyRulesDto {
  /** The role of the network that a running mandate gives. */
  @IsOptional() @IsIn(GRANTED_ROLES) @ApiProperty({ enum: GRANTED_ROLES, nullable: true }) grants: GrantedRole | null;
  /** organisations: each mandate says for which one. */
  @IsIn(PARTICIPANTS) participants: Participants;
  @IsIn(JOIN_MODES) joinMode: JoinMode;
  /** Places that exist without a holder. */
  @IsBoolean() hasSeats: boolean;
  /** Members vote, unless their mandate says otherwise. */
  @IsBoolean() votes: boolean;
}

export class BodyTypeCreate {
  /** Interface language → word; German is needed. */
  @IsTextPerLanguage(MAX_NAME) labels: Record<string, string>;
  @IsIn(BODY_NATURES) nature: BodyNature;
  /** What is usual for its nature, when absent. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => BodyRulesDto) rules?: BodyRulesDto;
  @IsOptional() @IsInt() @Min(0) @Max(10_000) position?: number;
}

export class BodyTypePatch extends PartialType(OmitType(BodyTypeCreate, ['nature'] as const)) {
  @IsInt() @Min(1) version: number;
}

export class BodyTypeView {
  id: string;
  version: number;
  labels: Record<string, string>;
  @ApiProperty({ enum: BODY_NATURES }) nature: BodyNature;
  rules: BodyRulesDto;
  position: number;
  /** How many bodies are of this kind, those that ended too. */
  bodies: number;
  allowedActions: AllowedAction[];
}

export class BodyTypeList {
  items: BodyTypeView[];
  total: number;
  allowedActions: AllowedAction[];
}

export class BodyTypeSummary {
  id: string;
  labels: Record<string, string>;
  @ApiProperty({ enum: BODY_NATURES }) nature: BodyNature;
  rules: BodyRulesDto;
}
