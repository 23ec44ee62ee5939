import { ApiProperty } from '@nestjs/swagger';
import {
  MEMBERSHIP_CLASSES,
  MEMBERSHIP_STATES,
  type MembershipClass,
  type MembershipState,
} from '@verbund/domain/membership/membership-rules.js';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

/** Who decided a step; `member` is the organisation itself, which applies and gives notice. */
export const DECIDERS = ['board', 'assembly', 'office', 'member', 'other'] as const;
export type Decider = (typeof DECIDERS)[number];

/** One step in the life of a membership. */
export class MembershipEventCreate {
  @IsIn(MEMBERSHIP_STATES) state: MembershipState;
  /** First day of the state. */
  @IsDay() effectiveOn: string;
  /** Needed when a membership begins; given later, it changes the class. */
  @IsOptional() @IsIn(MEMBERSHIP_CLASSES) membershipClass?: MembershipClass | null;
  @IsOptional() @IsString() @MaxLength(2000) reason?: string | null;
  @IsOptional() @IsIn(DECIDERS) decidedBy?: Decider | null;
  @IsOptional() @IsDay() decidedOn?: string | null;
}

/** Why a recorded step is wrong. */
export class MembershipAnnulment {
  @IsString() @MinLength(1) @MaxLength(2000) reason: string;
}

export class MembershipEventView {
  id: string;
  @ApiProperty({ enum: MEMBERSHIP_STATES }) state: MembershipState;
  @ApiProperty({ enum: MEMBERSHIP_CLASSES, nullable: true }) membershipClass: MembershipClass | null;
  effectiveOn: string;
  @ApiProperty({ enum: DECIDERS, nullable: true }) decidedBy: Decider | null;
  @ApiProperty({ nullable: true }) decidedOn: string | null;
  recordedAt: string;
  /** Taken back because it was recorded by mistake; it counts nowhere. */
  annulled: boolean;
  /** Only for roles that may read internal notes. */
  reason?: string;
  /** Only for roles that may read internal notes; null while the step counts. */
  @ApiProperty({ nullable: true, required: false }) annulmentReason?: string | null;
}

/** Whether a state may begin on the reference date. */
export class NextState {
  @ApiProperty({ enum: MEMBERSHIP_STATES }) state: MembershipState;
  allowed: boolean;
  /** Problem code. */
  @ApiProperty({ nullable: true }) reason: string | null;
}

export class MembershipView {
  /** The state on the reference date; null before anything was recorded. */
  @ApiProperty({ enum: MEMBERSHIP_STATES, nullable: true }) state: MembershipState | null;
  @ApiProperty({ enum: MEMBERSHIP_CLASSES, nullable: true }) membershipClass: MembershipClass | null;
  /** First day as a member, over all interruptions since. */
  @ApiProperty({ nullable: true }) memberSince: string | null;
  referenceDate: string;
  /** Newest first. */
  events: MembershipEventView[];
  /** Every state; the present one stands for a change of class. */
  nextStates: NextState[];
  allowedActions: AllowedAction[];
}
