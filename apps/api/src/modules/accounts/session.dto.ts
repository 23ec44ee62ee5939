import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { PERMISSIONS, REPRESENTATIVE_ROLES, ROLES, type Permission, type RepresentativeRole, type Role } from '@verbund/domain/access/permissions.js';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { SecondFactorState } from '../../platform/http/request-types.js';

/** Longer than any password the rules allow, short enough that hashing stays cheap. */
export const MAX_TYPED_PASSWORD = 512;

export class Credentials {
  @IsString() @MinLength(1) @MaxLength(254) email: string;
  @IsString() @MinLength(1) @MaxLength(MAX_TYPED_PASSWORD) password: string;
}

export class SecondFactorCode {
  /** Six digits of the authenticator app; at sign-in also a recovery code. */
  @IsString() @MinLength(6) @MaxLength(40) code: string;
}

export class PasswordConfirmation {
  @IsString() @MinLength(1) @MaxLength(MAX_TYPED_PASSWORD) password: string;
}

export class SessionPerson {
  /** The record in the register that belongs to the account; null when none is linked. */
  @ApiProperty({ nullable: true }) id: string | null;
  name: string;
}

/** An organisation that an account represents, and as what. */
export class RepresentedOrganisation {
  id: string;
  name: string;
  @ApiProperty({ enum: REPRESENTATIVE_ROLES }) role: RepresentativeRole;
}

export class SessionView {
  accountId: string;
  person: SessionPerson;
  email: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: Role[];
  /** The organisations that a representative acts for. */
  organisations: RepresentedOrganisation[];
  @ApiProperty({ enum: PERMISSIONS, isArray: true }) permissions: Permission[];
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  /** off: not set up · missing: must be set up first · due: the code is still to come · passed. */
  @ApiProperty({ enum: ['off', 'missing', 'due', 'passed'] }) secondFactor: SecondFactorState;
}
