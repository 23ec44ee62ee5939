import { ApiProperty } from '@nestjs/swagger';
import { REPRESENTATIVE_ROLES, type RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { DOCUMENT_KINDS, type DocumentKind } from '@verbund/domain/documents/document-kinds.js';
import { Type } from 'class-transformer';
import { IsDefined, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { NewRepresentative } from './representatives.dto.js';

export class HandoverCreate {
  /** Whose place is taken. */
  @IsUUID() representativeId: string;
  /** First day without access for the predecessor, today at the earliest; until then both act for the organisation. */
  @IsDay() validTo: string;
  /** What the successor should know. */
  @IsOptional() @IsString() @MaxLength(5_000) notes?: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => NewRepresentative) successor: NewRepresentative;
}

export class HandoverView {
  id: string;
  from: string;
  to: string;
  /** First day without access for the predecessor. */
  @ApiProperty({ nullable: true }) validTo: string | null;
  notes: string;
  createdAt: string;
}

/** What waits to be done for the organisation. */
export class OpenMatters {
  /** Functions that a member should have filled and nobody holds. */
  @ApiProperty({ enum: CONTACT_FUNCTIONS, isArray: true }) unfilledFunctions: ContactFunction[];
  /** Nobody is the primary contact. */
  primaryContactMissing: boolean;
  /** When somebody last looked through the record; null: never. */
  @ApiProperty({ nullable: true }) confirmedAt: string | null;
  @ApiProperty({ nullable: true }) exemptionNoticeUntil: string | null;
  /** Changes that wait for the office's decision. */
  changeRequests: number;
  /** Required documents that are missing or no longer valid. */
  @ApiProperty({ enum: DOCUMENT_KINDS, isArray: true }) missingDocuments: DocumentKind[];
  /** A confirmation is running that the organisation has not completed: the day on which it closes. */
  @ApiProperty({ nullable: true }) confirmationClosesOn: string | null;
}

export class RepresentativeToAsk {
  name: string;
  email: string;
  @ApiProperty({ enum: REPRESENTATIVE_ROLES }) role: RepresentativeRole;
}

export class ContactToAsk {
  name: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS }) function: ContactFunction;
  label: string;
}

/** Whom the successor can ask: the office of the network, whoever else represents the organisation, and who holds a function in it. */
export class PeopleToAsk {
  networkName: string;
  networkEmail: string;
  networkWebsite: string;
  representatives: RepresentativeToAsk[];
  contacts: ContactToAsk[];
}

/** Everything somebody needs who begins to act for an organisation. */
export class HandoverPackage {
  organisationId: string;
  organisationName: string;
  /** Newest first. */
  handovers: HandoverView[];
  open: OpenMatters;
  ask: PeopleToAsk;
}
