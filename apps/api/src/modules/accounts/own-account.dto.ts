import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { MAX_TYPED_PASSWORD } from './session.dto.js';

export const MAX_NAME = 120;

export class OwnAccountView {
  version: number;
  name: string;
  email: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  /** A second factor is set up. */
  secondFactor: boolean;
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: number;
}

export class OwnAccountPatch {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(MAX_NAME) name?: string;
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export class PasswordChange {
  @IsString() @MinLength(1) @MaxLength(MAX_TYPED_PASSWORD) currentPassword: string;
  /** At least 12 characters, none prescribed; leaked ones and the own names are refused. */
  @IsString() @MaxLength(MAX_TYPED_PASSWORD) newPassword: string;
}

export class AccountSession {
  id: string;
  /** The session that asks. */
  current: boolean;
  startedAt: string;
  /** To the minute. */
  lastSeenAt: string;
  /** Browser and system as far as the browser said. */
  @ApiProperty({ nullable: true }) device: string | null;
}

export class AccountSessions {
  items: AccountSession[];
}

export class SecondFactorSetup {
  /** Base32, to type by hand. */
  secret: string;
  /** otpauth:// address, to show as a QR code. */
  uri: string;
}

export class RecoveryCodes {
  /** Shown this once; each replaces the second factor one time. */
  recoveryCodes: string[];
}
