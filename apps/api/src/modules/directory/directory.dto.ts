import { ApiProperty, PickType } from '@nestjs/swagger';
import { NETWORK_DOCUMENT_KINDS, type NetworkDocumentKind } from '@verbund/domain/directory/network-documents.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { LEGAL_FORMS, STEP_FREE, TARGET_GROUPS, type LegalForm, type StepFree, type TargetGroup } from '@verbund/domain/organisations/organisation-values.js';
import { DOCUMENT_KINDS, type DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { EQUIPMENT, type Equipment } from '@verbund/domain/rooms/room-values.js';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ListQuery } from '../../platform/http/list-query.dto.js';
import { AccessibilityDto, AddressDto, ChannelDto, LinkDto, OrganisationNameDto } from '../organisations/organisation-values.dto.js';

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } } as const;
const COUNTS = { type: 'object', additionalProperties: { type: 'integer' } } as const;

/** Search and filters of the public directory, as in the addresses of its pages. */
export class DirectoryQuery extends PickType(ListQuery, ['page', 'pageSize'] as const) {
  @IsOptional() @IsString() @MaxLength(100) q?: string;
  /** Slug of a topic; a head includes what is below it. */
  @IsOptional() @IsString() @MaxLength(100) topic?: string;
  /** Slug of a district or borough. */
  @IsOptional() @IsString() @MaxLength(100) district?: string;
  /** BCP 47 tag of a language of work or of advice. */
  @IsOptional() @IsString() @MaxLength(20) language?: string;
  @IsOptional() @IsIn(TARGET_GROUPS) group?: TargetGroup;
  @IsOptional() @IsIn(['yes']) stepFree?: 'yes';
}

export class DirectoryPhoto {
  address: string;
  alt: string;
}

/** A room that its organisation shows to everybody: what it is, not when it is free. */
export class DirectoryRoom {
  id: string;
  name: string;
  @ApiProperty({ nullable: true }) capacity: number | null;
  capacityApproximate: boolean;
  @ApiProperty({ enum: STEP_FREE }) stepFree: StepFree;
  @ApiProperty({ enum: EQUIPMENT, isArray: true }) equipment: Equipment[];
  @ApiProperty({ type: DirectoryPhoto, nullable: true }) photo: DirectoryPhoto | null;
}

/** A document in force that the office made public. */
export class DirectoryDocumentView {
  id: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  title: string;
  issuer: string;
  @ApiProperty({ nullable: true }) issuedOn: string | null;
  size: number;
  mediaType: string;
  /** Where its file is. */
  address: string;
}

/** An organisation as everybody may see it; a field that it does not show is empty. */
export class DirectoryEntry {
  id: string;
  name: string;
  @ApiProperty({ nullable: true }) shortName: string | null;
  /** Names in force. */
  names: OrganisationNameDto[];
  @ApiProperty({ enum: LEGAL_FORMS, nullable: true }) legalForm: LegalForm | null;
  @ApiProperty({ nullable: true }) registerCourt: string | null;
  @ApiProperty({ nullable: true }) registerNumber: string | null;
  @ApiProperty({ nullable: true }) founded: string | null;
  /** Text per language. */
  @ApiProperty(TEXTS) purpose: Record<string, string>;
  /** Slugs; see `/directory/terms`. */
  topics: string[];
  districts: string[];
  @ApiProperty({ enum: TARGET_GROUPS, isArray: true }) targetGroups: TargetGroup[];
  workingLanguages: string[];
  adviceLanguages: string[];
  addresses: AddressDto[];
  channels: ChannelDto[];
  links: LinkDto[];
  @ApiProperty({ type: AccessibilityDto, nullable: true }) accessibility: AccessibilityDto | null;
  @ApiProperty({ type: () => [DirectoryRoom] }) rooms: DirectoryRoom[];
  @ApiProperty({ type: () => [DirectoryDocumentView] }) documents: DirectoryDocumentView[];
  memberSince: string;
  @ApiProperty({ nullable: true }) confirmedOn: string | null;
  /** Address of the logo. */
  @ApiProperty({ nullable: true }) logo: string | null;
  /** Address of its page per language. */
  @ApiProperty(TEXTS) pages: Record<string, string>;
}

export class DirectoryCounts {
  @ApiProperty(COUNTS) topic: Record<string, number>;
  @ApiProperty(COUNTS) district: Record<string, number>;
  @ApiProperty(COUNTS) language: Record<string, number>;
  @ApiProperty(COUNTS) group: Record<string, number>;
  @ApiProperty(COUNTS) stepFree: Record<string, number>;
}

export class DirectoryList {
  items: DirectoryEntry[];
  total: number;
  /** The day whose memberships count. */
  referenceDate: string;
  /** Filter → value → organisations behind it, each filter counted as if it were not set. */
  counts: DirectoryCounts;
}

export class DirectoryTerm {
  slug: string;
  /** Slug of the term above it. */
  @ApiProperty({ nullable: true }) parent: string | null;
  /** Per language; a proper name only under the empty tag `und`. */
  @ApiProperty(TEXTS) labels: Record<string, string>;
}

export class DirectoryTerms {
  topics: DirectoryTerm[];
  districts: DirectoryTerm[];
}

/** Somebody who agreed to be named. */
export class DirectoryPersonView {
  name: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
  label: string;
  @ApiProperty({ nullable: true }) since: string | null;
}

export class DirectoryBodyPerson {
  name: string;
  /** What the person looks after; empty when nothing is said. */
  taskArea: string;
  since: string;
}

/** A body that everybody may see, with those in it who agreed to be named. */
export class DirectoryBodyView {
  name: string;
  /** In further languages. */
  @ApiProperty(TEXTS) names: Record<string, string>;
  people: DirectoryBodyPerson[];
}

/** A document that the network publishes of itself. */
export class DirectoryNetworkDocument {
  id: string;
  @ApiProperty({ enum: NETWORK_DOCUMENT_KINDS }) kind: NetworkDocumentKind;
  /** Per language; empty: what its kind says. */
  @ApiProperty(TEXTS) title: Record<string, string>;
  @ApiProperty({ nullable: true }) issuedOn: string | null;
  size: number;
  mediaType: string;
  /** Where its file is. */
  address: string;
}

export class DirectoryNetworkView {
  name: string;
  shortName: string;
  seat: string;
  registerNumber: string;
  website: string;
  email: string;
  languages: string[];
  @ApiProperty(TEXTS) intro: Record<string, string>;
  @ApiProperty(TEXTS) about: Record<string, string>;
  /** Member organisations on the reference date. */
  members: number;
  referenceDate: string;
  people: DirectoryPersonView[];
  bodies: DirectoryBodyView[];
  documents: DirectoryNetworkDocument[];
}
