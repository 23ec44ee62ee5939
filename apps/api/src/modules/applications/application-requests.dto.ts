import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { Type } from 'class-transformer';
import { Equals, IsIn, IsInt, IsObject, IsOptional, IsString, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsMailAddress } from '../../platform/http/validators.js';
import { FormProof } from '../../platform/limits/form-guard.dto.js';
import { ApplicationAnswersDto } from './applications.dto.js';

const LONG_TEXT = 5000;

/** Begins an application; a link to continue is mailed to the address. */
export class ApplicationStart extends FormProof {
  @IsMailAddress() email: string;
  @IsIn(LANGUAGES) language: Language;
}

/** Saves some answers. */
export class ApplicationSave {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  @IsObject() @ValidateNested() @Type(() => ApplicationAnswersDto) answers: ApplicationAnswersDto;
  /** Language of the mails. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

/** Accepts the principles of the network in one version. */
export class Acceptance {
  @IsInt() @Min(1) principlesVersion: number;
  @Equals(true) accepted: boolean;
  @IsString() @MinLength(1) @MaxLength(200) name: string;
  @IsString() @MinLength(1) @MaxLength(200) function: string;
}

export class Appeal {
  @IsString() @MinLength(1) @MaxLength(LONG_TEXT) text: string;
}
