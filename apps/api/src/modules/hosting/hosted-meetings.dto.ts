import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { HOST_STATES, HOST_STEPS, type HostState, type HostStep } from '@verbund/domain/hosting/host-answers.js';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { HostAlternativeView, HostRelaxation, NamedRecord } from './host-plans.dto.js';

export class HostChoice {
  /** `null`: the network's own rooms. */
  @ApiProperty({ nullable: true })
  @ValidateIf((_, value) => value !== null) @IsUUID() organisationId: string | null;
}

/** What a host said on the telephone. */
export class HostAnswerEntry {
  @IsIn(['confirmed', 'declined']) answer: 'confirmed' | 'declined';
  @IsOptional() @IsString() @MaxLength(1000) reason?: string;
  @IsOptional() @IsArray() @IsDay({ each: true }) otherDays?: string[];
}

export class HostStepView {
  @ApiProperty({ enum: HOST_STEPS }) step: HostStep;
  @ApiProperty({ nullable: true }) organisation: NamedRecord | null;
  reason: string;
  otherDays: string[];
  by: string;
  at: string;
}

/** Who hosts a meeting, who else could, and what happened. */
export class HostedMeetingView {
  meetingId: string;
  title: string;
  day: string;
  @ApiProperty({ nullable: true }) planId: string | null;
  @ApiProperty({ nullable: true }) organisation: NamedRecord | null;
  @ApiProperty({ nullable: true }) room: NamedRecord | null;
  /** `null`: no host was chosen. */
  @ApiProperty({ enum: HOST_STATES, nullable: true }) state: HostState | null;
  possible: HostAlternativeView[];
  impossible: HostAlternativeView[];
  relaxations: HostRelaxation[];
  steps: HostStepView[];
  /** Links that open the host's page today. */
  links: number;
  allowedActions: AllowedAction[];
}
