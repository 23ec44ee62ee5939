import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, Equals, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { SECTIONS, type Section } from '@verbund/domain/confirmations/sections.js';
import { IsMailAddress } from '../../platform/http/validators.js';
import { DocumentCreate, DocumentView } from '../documents/documents.dto.js';
import { ChannelDto } from '../organisations/organisation-values.dto.js';
import { OrganisationPatch, OrganisationView } from '../organisations/organisations.dto.js';

const LONGEST_REMARK = 2000;

export class SectionAnswer {
  @ApiProperty({ enum: SECTIONS }) section: Section;
  @ApiProperty({ nullable: true }) confirmedAt: string | null;
  /** In this campaign. */
  @ApiProperty({ nullable: true }) answeredAt: string | null;
  /** Something in it was corrected in this campaign. */
  corrected: boolean;
}

export class ConfirmedContact {
  name: string;
  function: string;
  label: string;
  isPrimary: boolean;
  channels: ChannelDto[];
}

export class ConfirmedDocument extends PickType(DocumentView, ['id', 'kind', 'title', 'fileName', 'validUntil', 'state', 'inForce'] as const) {}

export class ConfirmedRoom {
  name: string;
  @ApiProperty({ nullable: true }) capacity: number | null;
  capacityApproximate: boolean;
}

export class NamedTerm {
  id: string;
  name: string;
}

/** What stands in the record, without what only the office's pages need. */
export class ConfirmedOrganisation extends PickType(OrganisationView, [
  'id', 'version', 'name', 'names', 'legalForm', 'registerCourt', 'registerNumber', 'founded', 'purpose', 'targetGroups', 'workingLanguages', 'adviceLanguages',
  'addresses', 'channels', 'links', 'accessibility', 'exemptionNoticeUntil', 'fieldRules',
] as const) {
  topics: NamedTerm[];
  districts: NamedTerm[];
}

export class ConfirmationNetwork {
  name: string;
  email: string;
}

export class LinkHolder {
  name: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
}

/** The one page behind a confirmation link: what is asked, what stands in the record, and how far it has come. */
export class ConfirmationView {
  network: ConfirmationNetwork;
  holder: LinkHolder;
  /** What the office adds, in the holder's language, else in German. */
  message: string;
  /** First day on which the link opens nothing any more. */
  closesOn: string;
  /** What is asked, in the order of the page. */
  sections: SectionAnswer[];
  organisation: ConfirmedOrganisation;
  contacts: ConfirmedContact[];
  rooms: ConfirmedRoom[];
  documents: ConfirmedDocument[];
  @ApiProperty({ nullable: true }) openedAt: string | null;
  @ApiProperty({ nullable: true }) completedAt: string | null;
  /** Fields of which a change waits for the office. */
  pending: string[];
  /** Somebody else, to whom the link was passed on. */
  @ApiProperty({ nullable: true }) passedOnTo: string | null;
  @ApiProperty({ nullable: true }) dissolvedAt: string | null;
}

export class SectionsRequest {
  /** Right as they stand. */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(SECTIONS, { each: true }) sections: Section[];
}

export class RemarkRequest {
  @IsIn(SECTIONS) section: Section;
  @IsString() @MinLength(1) @MaxLength(LONGEST_REMARK) text: string;
}

export class PassingRequest {
  @IsString() @MinLength(1) @MaxLength(120) name: string;
  @IsMailAddress() @MaxLength(254) email: string;
  @IsIn(LANGUAGES) language: Language;
  /** The own link goes on working. */
  @IsBoolean() keepMine: boolean;
}

export class DissolutionRequest {
  /** Only when it is meant. */
  @Equals(true) confirmed: true;
  @IsOptional() @IsString() @MaxLength(LONGEST_REMARK) note?: string;
}

/** What is corrected in place; who decides about each field, its rule says. */
export class CorrectionRequest extends OmitType(OrganisationPatch, ['internalNotes', 'visibility', 'foundingMember', 'kinds'] as const) {}

/** What became of a correction, and the page after it. */
export class CorrectionResult {
  /** Fields that count at once. */
  applied: string[];
  /** The rest waits for the office, when there is any. */
  @ApiProperty({ nullable: true }) requestId: string | null;
  view: ConfirmationView;
}

/** What is said about an uploaded paper; the rest the office adds. */
export class ConfirmedDocumentCreate extends PickType(DocumentCreate, ['kind', 'title', 'issuedOn', 'validUntil'] as const) {}
