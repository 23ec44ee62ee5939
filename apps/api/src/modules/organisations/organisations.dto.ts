import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsNumberString, IsObject, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { MEMBERSHIP_CLASSES, MEMBERSHIP_STATES, type MembershipClass, type MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { TRANSLATION_STATES, type TranslationState } from '@verbund/domain/profile/translations.js';
import { FIELD_RULES, type FieldRule } from '@verbund/domain/profile/profile-fields.js';
import { LEGAL_FORMS, ORGANISATION_KINDS, TARGET_GROUPS, type LegalForm, type OrganisationKind, type TargetGroup } from '@verbund/domain/organisations/organisation-values.js';
import { IsDay, IsLanguageTags, IsPartialDate, IsTextPerLanguage, IsVisibilityMap } from '../../platform/http/validators.js';
import { AccessibilityDto, AddressDto, ChannelDto, LinkDto, OrganisationNameDto } from './organisation-values.dto.js';

const MAX_VALUES = 50;
const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** What the office enters about an organisation. */
export class OrganisationCreate {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MAX_VALUES) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => OrganisationNameDto) names: OrganisationNameDto[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(ORGANISATION_KINDS, { each: true }) kinds?: OrganisationKind[];
  @IsOptional() @IsIn(LEGAL_FORMS) legalForm?: LegalForm | null;
  @IsOptional() @IsString() @MaxLength(120) registerCourt?: string | null;
  @IsOptional() @IsString() @MaxLength(40) registerNumber?: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD: as precisely as it is known. */
  @IsOptional() @IsPartialDate() founded?: string | null;
  /** Text per interface language. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsOptional() @IsTextPerLanguage(5000) purpose?: Record<string, string>;
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_VALUES) @ArrayUnique() @IsUUID(undefined, { each: true }) topicIds?: string[];
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(TARGET_GROUPS, { each: true }) targetGroups?: TargetGroup[];
  /** BCP 47 tags of the languages the organisation works in. */
  @IsOptional() @IsLanguageTags() workingLanguages?: string[];
  /** BCP 47 tags of the languages it advises in. */
  @IsOptional() @IsLanguageTags() adviceLanguages?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_VALUES) @ArrayUnique() @IsUUID(undefined, { each: true }) districtIds?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_VALUES) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => AddressDto) addresses?: AddressDto[];
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_VALUES) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => ChannelDto) channels?: ChannelDto[];
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_VALUES) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => LinkDto) links?: LinkDto[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => AccessibilityDto) accessibility?: AccessibilityDto | null;
  /** Last day on which the tax-exemption notice is valid. */
  @IsOptional() @IsDay() exemptionNoticeUntil?: string | null;
  /** One of the organisations that founded the network. */
  @IsOptional() @IsBoolean() foundingMember?: boolean;
  @IsOptional() @IsString() @MaxLength(10_000) internalNotes?: string;
  /** Field name → network, members or public; what is not listed keeps its default. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: ['network', 'members', 'public'] } })
  @IsOptional() @IsObject() @IsVisibilityMap() visibility?: Record<string, string>;
}

/** A change of some fields. Absent: unchanged. null: cleared. */
export class OrganisationPatch extends PartialType(OrganisationCreate) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  /** Why; the office reads it beside what it must approve. */
  @IsOptional() @IsString() @MaxLength(2000) reason?: string;
}

/** Which entry of the history is undone. */
export class RevertRequest {
  @IsNumberString({ no_symbols: true }) @MaxLength(18) entryId: string;
}

/** Where an organisation stands with the network on the day asked for. */
export class MembershipStanding {
  @ApiProperty({ enum: MEMBERSHIP_STATES }) state: MembershipState;
  @ApiProperty({ enum: MEMBERSHIP_CLASSES, nullable: true }) membershipClass: MembershipClass | null;
  /** First day of this state. */
  from: string;
  /** First day after it, when an end is already known. */
  @ApiProperty({ nullable: true }) to: string | null;
}

export class PrimaryContact {
  personId: string;
  name: string;
  function: string;
  @ApiProperty({ nullable: true }) phone: string | null;
  @ApiProperty({ nullable: true }) email: string | null;
}

export class OrganisationListItem {
  id: string;
  name: string;
  @ApiProperty({ nullable: true }) shortName: string | null;
  /** The current name in another script than Latin. */
  @ApiProperty({ nullable: true }) ownScriptName: string | null;
  @ApiProperty({ nullable: true }) place: string | null;
  districts: string[];
  @ApiProperty({ type: MembershipStanding, nullable: true }) membership: MembershipStanding | null;
  /** First day of the unbroken membership that covers the day. */
  @ApiProperty({ nullable: true }) memberSince: string | null;
  @ApiProperty({ type: PrimaryContact, nullable: true }) primaryContact: PrimaryContact | null;
  /** Functions that a member should have filled and that nobody holds on the day. */
  unfilledFunctions: string[];
  hasLogo: boolean;
  @ApiProperty({ nullable: true }) confirmedAt: string | null;
  updatedAt: string;
}

export class OrganisationList {
  items: OrganisationListItem[];
  /** Exact up to 1,000, or when asked for with `total=exact`. */
  total: number;
  /** There are more than `total`. */
  totalIsLowerBound: boolean;
  /** The day whose memberships and functions are shown. */
  referenceDate: string;
  /** Pass as `after` for the next page without counting from the start; null on the last page. */
  @ApiProperty({ nullable: true }) next: string | null;
}

/** Filter → value → organisations behind it, each filter counted as if it were not set; values without any are left out. */
export class OrganisationFacets {
  /** false: the register is larger than what is counted at once, and every number means "at least". */
  countedAll: boolean;
  @ApiProperty(COUNTS) status: Record<string, number>;
  @ApiProperty(COUNTS) class: Record<string, number>;
  @ApiProperty(COUNTS) kind: Record<string, number>;
  /** By id of the district. */
  @ApiProperty(COUNTS) district: Record<string, number>;
  /** By id of the topic; a head counts what is below it. */
  @ApiProperty(COUNTS) topic: Record<string, number>;
  @ApiProperty(COUNTS) language: Record<string, number>;
  @ApiProperty(COUNTS) unfilled: Record<string, number>;
  @ApiProperty(COUNTS) primaryContact: Record<string, number>;
  @ApiProperty(COUNTS) representation: Record<string, number>;
  @ApiProperty(COUNTS) exemption: Record<string, number>;
  @ApiProperty(COUNTS) freshness: Record<string, number>;
  /** Sections that were confirmed more than 12 months ago or never. */
  @ApiProperty(COUNTS) staleSection: Record<string, number>;
  @ApiProperty(COUNTS) reported: Record<string, number>;
  @ApiProperty(COUNTS) application: Record<string, number>;
  @ApiProperty(COUNTS) rooms: Record<string, number>;
}

/** What the asking account may do with the record; for what it may not, why and whom to ask. */
export class AllowedAction {
  action: string;
  allowed: boolean;
  /** Problem code. */
  @ApiProperty({ nullable: true }) reason: string | null;
  /** Role that can do it. */
  @ApiProperty({ nullable: true }) ask: string | null;
}

/** A field that somebody asked the office to change and that is not decided yet. */
export class PendingChange {
  requestId: string;
  itemId: string;
  field: string;
  /** The contact it is about. */
  @ApiProperty({ nullable: true }) subjectId: string | null;
  @ApiProperty({ anyOf: [{}] }) proposed: unknown;
  proposedBy: string;
  proposedAt: string;
}

/** When a section of the record was last looked through; null when never. */
export class SectionConfirmation {
  @ApiProperty({ enum: SECTIONS }) section: Section;
  @ApiProperty({ nullable: true }) confirmedAt: string | null;
}

export class OrganisationView extends OmitType(OrganisationCreate, ['internalNotes', 'legalForm', 'registerCourt', 'registerNumber', 'founded', 'exemptionNoticeUntil', 'accessibility'] as const) {
  id: string;
  version: number;
  name: string;
  @ApiProperty({ enum: LEGAL_FORMS, nullable: true }) legalForm: LegalForm | null;
  @ApiProperty({ nullable: true }) registerCourt: string | null;
  @ApiProperty({ nullable: true }) registerNumber: string | null;
  @ApiProperty({ nullable: true }) founded: string | null;
  @ApiProperty({ nullable: true }) exemptionNoticeUntil: string | null;
  accessibility: AccessibilityDto;
  /** Only for roles that may read internal notes. */
  internalNotes?: string;
  @ApiProperty({ type: MembershipStanding, nullable: true }) membership: MembershipStanding | null;
  /** First day as a member, over all interruptions since. */
  @ApiProperty({ nullable: true }) memberSince: string | null;
  unfilledFunctions: string[];
  @ApiProperty({ nullable: true }) logoDigest: string | null;
  /** That of the oldest section; null when one was never confirmed. */
  @ApiProperty({ nullable: true }) confirmedAt: string | null;
  sections: SectionConfirmation[];
  createdAt: string;
  updatedAt: string;
  referenceDate: string;
  /** Interface language → where the purpose stands in it: the source, current, stale (the source changed since) or missing. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...TRANSLATION_STATES] } })
  purposeStates: Record<string, TranslationState>;
  /** Field → what happens when the asking account changes it: at once, after approval, or not at all. Hidden fields are missing. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', enum: [...FIELD_RULES] } })
  fieldRules: Record<string, FieldRule>;
  /** What is asked for and not decided yet, for those who may know. */
  pending: PendingChange[];
  allowedActions: AllowedAction[];
}
