import { IsString, MaxLength, MinLength } from 'class-validator';
import { MAX_TYPED_PASSWORD } from './session.dto.js';

const MAX_TOKEN = 100;

export class ResetRequest {
  @IsString() @MinLength(1) @MaxLength(254) email: string;
}

export class PasswordReset {
  /** From the link in the mail. */
  @IsString() @MinLength(1) @MaxLength(MAX_TOKEN) token: string;
  /** At least 12 characters, none prescribed; leaked ones and the own names are refused. */
  @IsString() @MaxLength(MAX_TYPED_PASSWORD) password: string;
}
