import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { ADDRESS_KINDS, CHANNEL_KINDS, LINK_KINDS, NAME_KINDS, STEP_FREE, type AddressKind, type ChannelKind, type LinkKind, type NameKind, type StepFree } from '@verbund/domain/organisations/organisation-values.js';
import { IsDay } from '../../platform/http/validators.js';

/** One name of an organisation; aliases and former names are names too. */
export class OrganisationNameDto {
  @IsIn(NAME_KINDS) kind: NameKind;
  /** As the organisation writes it, in its own script. */
  @IsString() @MinLength(1) @MaxLength(300) text: string;
  /** In Latin letters; filled by transliteration when the text is not Latin and nothing is given. */
  @IsOptional() @IsString() @MaxLength(300) latin?: string | null;
  /** First day of validity. */
  @IsOptional() @IsDay() validFrom?: string | null;
  /** First day on which the name is no longer valid. */
  @IsOptional() @IsDay() validTo?: string | null;
}

export class AddressDto {
  @IsIn(ADDRESS_KINDS) kind: AddressKind;
  @IsString() @MaxLength(200) street: string;
  @IsString() @MaxLength(10) @Matches(/^(\d{5}|)$/) postcode: string;
  @IsString() @MaxLength(120) place: string;
  /** c/o, floor, bell: how to find it. */
  @IsOptional() @IsString() @MaxLength(500) note?: string | null;
}

/** A way to reach somebody. The value stays as it was written; a telephone number is kept in E.164 beside it. */
export class ChannelDto {
  @IsIn(CHANNEL_KINDS) kind: ChannelKind;
  @IsString() @MinLength(1) @MaxLength(254) value: string;
  /** Filled by the server for telephone numbers it understands. */
  @IsOptional() @IsString() @MaxLength(20) e164?: string | null;
  @IsOptional() @IsString() @MaxLength(120) label?: string | null;
}

export class LinkDto {
  @IsIn(LINK_KINDS) kind: LinkKind;
  /** http or https. */
  @IsString() @MinLength(1) @MaxLength(500) url: string;
}

export class AccessibilityDto {
  @IsIn(STEP_FREE) stepFree: StepFree;
  @IsOptional() @IsBoolean() accessibleToilet?: boolean | null;
  @IsOptional() @IsBoolean() hearingLoop?: boolean | null;
  @IsOptional() @IsString() @MaxLength(1000) note?: string | null;
}
