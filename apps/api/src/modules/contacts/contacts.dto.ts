import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsBooleanString,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { ChannelDto } from '../organisations/organisation-values.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { PersonCreate, STANDINGS, type Standing } from '../people/people.dto.js';

/** A function of a person in the organisation; the person is in the register already or entered along with it. */
export class ContactCreate {
  /** Somebody in the register; leave out when `person` is given. */
  @IsOptional() @IsUUID() personId?: string;
  /** Somebody new. */
  @IsOptional() @IsObject() @ValidateNested() @Type(() => PersonCreate) person?: PersonCreate;
  @IsIn(CONTACT_FUNCTIONS) function: ContactFunction;
  /** The function in the organisation's own words; needed for `other`. */
  @IsOptional() @IsString() @MaxLength(120) label?: string | null;
  @IsOptional() @IsDay() validFrom?: string | null;
  /** First day without the function. */
  @IsOptional() @IsDay() validTo?: string | null;
  /** Whom the network asks first; whoever was before no longer is. */
  @IsOptional() @IsBoolean() isPrimary?: boolean;
  /** May be shown to everybody. */
  @IsOptional() @IsBoolean() isPublic?: boolean;
}

/** A change of some fields; who it is does not change. Absent: unchanged. null: cleared. */
export class ContactPatch extends PartialType(OmitType(ContactCreate, ['personId', 'person'] as const)) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

/** What people of the organisation ask for: counts at once, or the office looks at it first. */
export class ContactProposal extends ContactCreate {
  /** Why; the office reads it where it must approve. */
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

export class ContactChangeProposal extends ContactPatch {
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

export class ProposalOutcome {
  /** The contact that was entered or changed; null while the office looks at a new one. */
  @ApiProperty({ nullable: true }) contactId: string | null;
  /** The request to the office; null when everything counted at once. */
  @ApiProperty({ nullable: true }) requestId: string | null;
}

export class ContactEnding {
  /** First day without the function. */
  @IsDay() validTo: string;
}

export class ContactsQuery {
  /** The day whose functions are shown; today when absent. */
  @IsOptional() @IsDay() on?: string;
  /** true: those of the past and of the future too. */
  @IsOptional() @IsBooleanString() all?: string;
}

export class ContactView {
  id: string;
  version: number;
  personId: string;
  name: string;
  /** The name in Latin letters, when it is written in others. */
  @ApiProperty({ nullable: true }) nameLatin: string | null;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
  label: string;
  @ApiProperty({ nullable: true }) validFrom: string | null;
  /** First day without the function. */
  @ApiProperty({ nullable: true }) validTo: string | null;
  isPrimary: boolean;
  isPublic: boolean;
  /** Where the function stands on the reference date. */
  @ApiProperty({ enum: STANDINGS }) standing: Standing;
  /** Ways to reach the person; only for those who may read people, and for the organisation itself. */
  channels?: ChannelDto[];
}

export class ContactList {
  /** The main contact first, then present functions, those to come, those of the past. */
  items: ContactView[];
  total: number;
  referenceDate: string;
  /** record, update, end, remove and propose, for every contact of this organisation. */
  allowedActions: AllowedAction[];
}
