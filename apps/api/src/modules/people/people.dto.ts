import { ApiProperty, PartialType } from '@nestjs/swagger';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { SALUTATIONS, type Salutation } from '@verbund/domain/people/person-names.js';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsLanguageTags } from '../../platform/http/validators.js';
import { ChannelDto } from '../organisations/organisation-values.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const MAX_CHANNELS = 20;

/** What the office enters about a person. */
export class PersonCreate {
  @IsOptional() @IsString() @MaxLength(120) givenName?: string | null;
  @IsString() @MinLength(1) @MaxLength(120) familyName: string;
  /** In Latin letters; filled by transliteration when the name is not Latin and nothing is given. */
  @IsOptional() @IsString() @MaxLength(120) givenNameLatin?: string | null;
  @IsOptional() @IsString() @MaxLength(120) familyNameLatin?: string | null;
  @IsOptional() @IsIn(SALUTATIONS) salutation?: Salutation | null;
  @IsOptional() @IsString() @MaxLength(60) title?: string | null;
  /** BCP 47 tags of the languages this person speaks with the network. */
  @IsOptional() @IsLanguageTags() languages?: string[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_CHANNELS)
  @IsObject({ each: true }) @ValidateNested({ each: true })
  @Type(() => ChannelDto)
  channels?: ChannelDto[];
}

/** A change of some fields. Absent: unchanged. null: cleared. */
export class PersonPatch extends PartialType(PersonCreate) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export const PERSON_SORTS = ['name', '-name', 'updatedAt', '-updatedAt'] as const;

/** Filters of the list of people; several values of one filter mean "any of them". Functions count as of today. */
export class PeopleQuery extends ListQuery {
  @IsOptional() @IsIn(PERSON_SORTS) sort?: (typeof PERSON_SORTS)[number];
  @IsOptional() @Repeatable() @IsArray() @IsIn(CONTACT_FUNCTIONS, { each: true }) function?: ContactFunction[];
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) organisation?: string[];
  @IsOptional() @Repeatable() @IsArray() @Matches(/^[a-z]{2,3}(-[A-Za-z]{2,4})*$/, { each: true }) language?: string[];
}

/** What has been typed so far about a person who may be in the register already. */
export class DuplicatesQuery {
  @IsOptional() @IsString() @MaxLength(120) givenName?: string;
  @IsOptional() @IsString() @MaxLength(120) familyName?: string;
  @IsOptional() @IsString() @MaxLength(254) email?: string;
}

/** An organisation in which a person holds a function today. */
export class HeldFunction {
  id: string;
  name: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
}

export class PersonListItem {
  id: string;
  name: string;
  sortName: string;
  /** The name in Latin letters, when it is written in others. */
  @ApiProperty({ nullable: true }) nameLatin: string | null;
  organisations: HeldFunction[];
  @ApiProperty({ nullable: true }) phone: string | null;
  @ApiProperty({ nullable: true }) email: string | null;
  updatedAt: string;
}

export class PersonList {
  items: PersonListItem[];
  /** Exact up to 1,000, or when asked for with `total=exact`. */
  total: number;
  /** There are more than `total`. */
  totalIsLowerBound: boolean;
}

/** Where a function stands today. */
export const STANDINGS = ['past', 'present', 'future'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A function of a person in an organisation, whenever. */
export class PersonRole {
  id: string;
  organisationId: string;
  organisationName: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
  label: string;
  @ApiProperty({ nullable: true }) validFrom: string | null;
  /** First day without the function. */
  @ApiProperty({ nullable: true }) validTo: string | null;
  isPrimary: boolean;
  isPublic: boolean;
  @ApiProperty({ enum: STANDINGS }) standing: Standing;
}

export class PersonView {
  id: string;
  version: number;
  name: string;
  givenName: string;
  familyName: string;
  givenNameLatin: string;
  familyNameLatin: string;
  @ApiProperty({ enum: SALUTATIONS, nullable: true }) salutation: Salutation | null;
  title: string;
  languages: string[];
  channels: ChannelDto[];
  /** Present functions first, then those to come, then those of the past. */
  roles: PersonRole[];
  createdAt: string;
  updatedAt: string;
  allowedActions: AllowedAction[];
}
