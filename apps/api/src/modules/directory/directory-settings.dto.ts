import { ApiProperty, PartialType } from '@nestjs/swagger';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay, IsTextPerLanguage } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;

class DirectorySettings {
  /** Anybody may read the directory. */
  @IsBoolean() isOpen: boolean;
  /** Greeting on the first page, per language. */
  @ApiProperty(TEXTS) @IsTextPerLanguage(2_000) intro: Record<string, string>;
  /** Who the network is and what it stands for, per language. */
  @ApiProperty(TEXTS) @IsTextPerLanguage(20_000) about: Record<string, string>;
}

export class DirectorySettingsView extends DirectorySettings {
  version: number;
  /** Where the directory is. */
  address: string;
  allowedActions: AllowedAction[];
}

/** A change of some settings. Absent: unchanged. */
export class DirectorySettingsPatch extends PartialType(DirectorySettings) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class PublishedPersonCreate {
  @IsUUID() personId: string;
  @IsIn(CONTACT_FUNCTIONS) function: ContactFunction;
  /** Instead of the word for the function; required for `other`. */
  @IsOptional() @IsString() @MaxLength(120) label?: string | null;
  /** First day on which the person is named. */
  @IsOptional() @IsDay() validFrom?: string | null;
  /** First day on which the person is no longer named. */
  @IsOptional() @IsDay() validTo?: string | null;
  /** The day on which the person agreed to be named. */
  @IsDay() consentOn: string;
  /** Where the consent can be looked up: a letter, a mail, a form. */
  @IsString() @MinLength(1) @MaxLength(500) consentProof: string;
  /** Smaller numbers stand first. */
  @IsOptional() @IsInt() @Min(0) @Max(1_000) position?: number;
}

/** A change of some fields. Absent: unchanged. null: cleared. */
export class PublishedPersonPatch extends PartialType(PublishedPersonCreate) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class PublishedPersonView {
  id: string;
  version: number;
  personId: string;
  name: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
  label: string;
  @ApiProperty({ nullable: true }) validFrom: string | null;
  @ApiProperty({ nullable: true }) validTo: string | null;
  consentOn: string;
  consentProof: string;
  @ApiProperty({ nullable: true }) withdrawnOn: string | null;
  position: number;
  /** The directory names the person today. */
  isShown: boolean;
  allowedActions: AllowedAction[];
}

export class PublishedPersonList {
  /** In the order of the directory; those who withdrew their consent come last. */
  items: PublishedPersonView[];
  total: number;
}
