import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { RECIPIENT_STATES, type RecipientState } from '@verbund/domain/confirmations/recipient-states.js';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { FORMATS, type Format } from '../../platform/http/sheet.js';
import { IsMailAddress } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** One line of the board; its states add up to its total. */
export class BoardGroup {
  /** Id of the district or membership class; null for organisations without one. */
  @ApiProperty({ nullable: true }) key: string | null;
  /** Name of the district as it was at the start. */
  @ApiProperty({ nullable: true }) name: string | null;
  total: number;
  @ApiProperty(COUNTS) states: Record<string, number>;
}

export class MailCounts {
  /** Not handed to the mail server yet. */
  waiting: number;
  sent: number;
  /** Refused by a mail server for good. */
  failed: number;
}

/** How far a campaign has come; frozen when it is closed. */
export class CampaignBoard {
  total: number;
  /** Each recipient stands in exactly one state. */
  @ApiProperty(COUNTS) states: Record<string, number>;
  answered: number;
  /** By the first district of each organisation. */
  byDistrict: BoardGroup[];
  byClass: BoardGroup[];
  /** What was corrected at least once. */
  @ApiProperty(COUNTS) corrected: Record<string, number>;
  mails: MailCounts;
}

export class RecipientsQuery extends ListQuery {
  @IsOptional() @Repeatable() @IsArray() @IsIn(RECIPIENT_STATES, { each: true }) state?: RecipientState[];
  @IsOptional() @IsUUID() district?: string;
  @IsOptional() @IsString() @MaxLength(40) class?: string;
}

export class RecipientLink {
  name: string;
  email: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  issuedAt: string;
  /** waiting, sent, failed, unsure */
  @ApiProperty({ nullable: true }) mail: string | null;
  @ApiProperty({ nullable: true }) endedAt: string | null;
}

export class RecipientRemark {
  @ApiProperty({ enum: SECTIONS }) section: Section;
  text: string;
  madeAt: string;
  madeBy: string;
}

export class RecipientItem {
  id: string;
  organisationId: string;
  organisationName: string;
  @ApiProperty({ nullable: true }) districtName: string | null;
  @ApiProperty({ nullable: true }) membershipClass: string | null;
  @ApiProperty({ enum: RECIPIENT_STATES }) state: RecipientState;
  @ApiProperty({ nullable: true }) openedAt: string | null;
  @ApiProperty({ nullable: true }) completedAt: string | null;
  @ApiProperty({ nullable: true }) completedBy: string | null;
  @ApiProperty({ nullable: true }) passedOnTo: string | null;
  @ApiProperty({ nullable: true }) dissolvedAt: string | null;
  @ApiProperty({ nullable: true }) dissolutionNote: string | null;
  @ApiProperty({ nullable: true }) settledAt: string | null;
  @ApiProperty({ enum: SECTIONS, isArray: true }) answered: Section[];
  @ApiProperty({ enum: SECTIONS, isArray: true }) corrected: Section[];
  remarks: RecipientRemark[];
  links: RecipientLink[];
  allowedActions: AllowedAction[];
}

export class RecipientList {
  items: RecipientItem[];
  total: number;
}

/** Sends the link again; to the same people, or to somebody else. Earlier links of this recipient end. */
export class RenewalRequest {
  @IsOptional() @IsMailAddress() @MaxLength(254) email?: string;
  @IsOptional() @IsString() @MinLength(1) @MaxLength(120) name?: string;
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export class CampaignExportQuery {
  @IsIn(FORMATS) format: Format;
}
