import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { ROLES, type Role } from '@verbund/domain/access/permissions.js';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { IsMailAddress } from '../../platform/http/validators.js';
import { MAX_NAME } from './own-account.dto.js';
import { PasswordReset } from './password-resets.dto.js';
import { RepresentedOrganisation } from './session.dto.js';

const MAX_ORGANISATIONS = 50;

export class InvitationCreate {
  @IsMailAddress() @MaxLength(254) email: string;
  @IsString() @MinLength(1) @MaxLength(MAX_NAME) name: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(ROLES, { each: true }) roles: Role[];
  /** The organisations that a representative acts for; none for other roles. */
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_ORGANISATIONS) @ArrayUnique() @IsUUID(undefined, { each: true }) organisationIds?: string[];
  /** Those of them that the account represents as manager; for the others it is editor. */
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_ORGANISATIONS) @ArrayUnique() @IsUUID(undefined, { each: true }) managedIds?: string[];
  /** Language of the mail and of the account; the person can change it. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export class InvitationView {
  id: string;
  accountId: string;
  email: string;
  name: string;
  @ApiProperty({ enum: ROLES, isArray: true }) roles: Role[];
  organisations: RepresentedOrganisation[];
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  /** Name of the account that invited; null for the command line. */
  @ApiProperty({ nullable: true }) invitedBy: string | null;
  invitedAt: string;
  expiresAt: string;
  expired: boolean;
}

export class InvitationList {
  items: InvitationView[];
  total: number;
}

/** What somebody who follows an invitation link sees. */
export class InvitationOffer {
  email: string;
  name: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  networkName: string;
}

export class InvitationAcceptance extends PasswordReset {
  @IsString() @MinLength(1) @MaxLength(MAX_NAME) name: string;
  @IsIn(LANGUAGES) language: Language;
}
