import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, MOST_REMINDERS, type CampaignKind, type CampaignState } from '@verbund/domain/confirmations/campaign-rules.js';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { IsDay, IsTextPerLanguage } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { OrganisationsQuery } from '../organisations/organisations-query.dto.js';

const LONGEST_MESSAGE = 2000;

/** Filters of the list of organisations; as of the day on which the campaign starts. */
export class CampaignSegment extends PickType(OrganisationsQuery, ['search', 'status', 'class', 'kind', 'district', 'topic', 'language', 'unfilled', 'exemption', 'primaryContact', 'representation', 'freshness', 'staleSection', 'rooms', 'id'] as const) {}

export class CampaignCreate {
  /** For the office; recipients do not see it. */
  @IsString() @MinLength(1) @MaxLength(200) title: string;
  @IsIn(CAMPAIGN_KINDS) kind: CampaignKind;
  @ValidateNested() @Type(() => CampaignSegment) segment: CampaignSegment;
  /** What the recipients look through. */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(SECTIONS, { each: true }) sections: Section[];
  /** What is added to the mail and stands on the page, per language; German where a language is missing. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsOptional() @IsTextPerLanguage(LONGEST_MESSAGE) message?: Record<string, string>;
  @IsDay() opensOn: string;
  /** First day on which nobody can answer any more. */
  @IsDay() closesOn: string;
  /** Days after the start on which those who have not answered are reminded, rising. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_REMINDERS) @IsInt({ each: true }) @Min(1, { each: true }) @Max(366, { each: true }) reminderDays?: number[];
}

/** A change of a draft. Absent: unchanged. */
export class CampaignPatch extends PartialType(CampaignCreate) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class CampaignItem {
  id: string;
  title: string;
  @ApiProperty({ enum: CAMPAIGN_KINDS }) kind: CampaignKind;
  @ApiProperty({ enum: CAMPAIGN_STATES }) state: CampaignState;
  opensOn: string;
  closesOn: string;
  @ApiProperty({ nullable: true }) startedOn: string | null;
  @ApiProperty({ nullable: true }) closedAt: string | null;
  recipients: number;
  /** Confirmed, changed or dissolved. */
  answered: number;
}

export class CampaignList {
  /** Newest first. */
  items: CampaignItem[];
}

export class CampaignView extends CampaignItem {
  version: number;
  segment: CampaignSegment;
  @ApiProperty({ enum: SECTIONS, isArray: true }) sections: Section[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) message: Record<string, string>;
  reminderDays: number[];
  /** The days on which reminders go out; empty before the start. */
  reminders: string[];
  @ApiProperty({ nullable: true }) closedBy: string | null;
  createdAt: string;
  allowedActions: AllowedAction[];
}

export class CountByLanguage {
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  /** Organisations that are written to in this language. */
  organisations: number;
}

export class PreviewedAddressee {
  name: string;
  email: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
}

export class PreviewedRecipient {
  organisationId: string;
  organisationName: string;
  addressees: PreviewedAddressee[];
}

/** How far a choice of organisations reaches today. */
export class SegmentReach {
  total: number;
  mails: number;
  /** How many have no address to write to. */
  withoutAddress: number;
}

/** Who would be asked if the campaign started now. */
export class CampaignPreview extends SegmentReach {
  byLanguage: CountByLanguage[];
  /** The first of them. */
  unreachable: PreviewedRecipient[];
  /** The first of those that are written to. */
  examples: PreviewedRecipient[];
}

export class MailQuery {
  @IsIn(LANGUAGES) language: Language;
  @IsOptional() @IsIn(['first', 'reminder', 'passedOn']) mail?: 'first' | 'reminder' | 'passedOn';
}

/** A mail of the campaign as a recipient would get it, with an invented organisation. */
export class MailPreview {
  subject: string;
  text: string;
  html: string;
}
