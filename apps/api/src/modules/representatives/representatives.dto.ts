import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { REPRESENTATIVE_ROLES, type RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { IsBoolean, IsBooleanString, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay, IsMailAddress, IsPlainName } from '../../platform/http/validators.js';
import { REPRESENTATION_GAPS, type RepresentationGap } from './representation-values.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const MAX_NAME = 200;

/** invited: has not signed in since. blocked: the account was disabled. */
export const REPRESENTATIVE_STANDINGS = ['present', 'invited', 'blocked', 'future', 'past'] as const;
export type RepresentativeStanding = (typeof REPRESENTATIVE_STANDINGS)[number];

export class RepresentativesQuery {
  /** true: also those whose access has ended. */
  @IsOptional() @IsBooleanString() all?: string;
}

/** Somebody who is to act for an organisation, with or without an account so far. */
export class NewRepresentative {
  @IsMailAddress() @MaxLength(254) email: string;
  @IsString() @MinLength(1) @MaxLength(MAX_NAME) @IsPlainName() name: string;
  /** Language of the mail, and of the account if there is none yet. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export class RepresentativeCreate extends NewRepresentative {
  @IsIn(REPRESENTATIVE_ROLES) role: RepresentativeRole;
  /** A function in this organisation without which there is no access. */
  @IsOptional() @IsUUID() contactRoleId?: string | null;
  /** First day without access. */
  @IsOptional() @IsDay() validTo?: string | null;
}

export class RepresentativePatch {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsIn(REPRESENTATIVE_ROLES) role?: RepresentativeRole;
  @IsOptional() @IsUUID() contactRoleId?: string | null;
  /** First day without access, today at the earliest; null takes a later end back. */
  @IsOptional() @IsDay() validTo?: string | null;
  /** The organisation may be left without anybody who manages it: the person was told. */
  @IsOptional() @IsBoolean() acceptGap?: boolean;
}

/** The function on which an access hangs. */
export class FunctionOfAccess {
  id: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
  label: string;
}

export class RepresentativeView {
  id: string;
  version: number;
  /** As the inviting person wrote it, until the representative has signed in since. */
  name: string;
  email: string;
  @ApiProperty({ enum: REPRESENTATIVE_ROLES }) role: RepresentativeRole;
  validFrom: string;
  /** First day without access: by itself or with the function. */
  @ApiProperty({ nullable: true }) validTo: string | null;
  @ApiProperty({ type: FunctionOfAccess, nullable: true }) contactRole: FunctionOfAccess | null;
  @ApiProperty({ enum: REPRESENTATIVE_STANDINGS }) standing: RepresentativeStanding;
  isOwn: boolean;
  /** Without this person nobody would manage the organisation today. */
  isLastManager: boolean;
  /** Month of the last sign-in, such as 2027-03; only for the office. */
  @ApiProperty({ nullable: true }) lastSeenMonth?: string | null;
  allowedActions: AllowedAction[];
}

export class RepresentativeList {
  items: RepresentativeView[];
  total: number;
  @ApiProperty({ enum: REPRESENTATION_GAPS, nullable: true }) gap: RepresentationGap | null;
  allowedActions: AllowedAction[];
}
