import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { LEGAL_FORMS, type LegalForm } from '@verbund/domain/organisations/organisation-values.js';
import { IsIn } from 'class-validator';
import { DirectoryDocumentView } from '../directory/directory.dto.js';
import { OrganisationCreate, OrganisationView } from '../organisations/organisations.dto.js';

/** The record after saving, and what became of the entered fields. */
export class SavedProfileView extends OrganisationView {
  /** Fields that changed at once. */
  applied: string[];
  /** The request to the office with the fields that need approval; null when there were none. */
  @ApiProperty({ nullable: true }) requestId: string | null;
}

const PREVIEW_AUDIENCES = ['public', 'members'] as const;
export type PreviewAudience = (typeof PREVIEW_AUDIENCES)[number];

export class PreviewQuery {
  @IsIn(PREVIEW_AUDIENCES) as: PreviewAudience;
}

const SHOWN = ['purpose', 'topicIds', 'targetGroups', 'workingLanguages', 'adviceLanguages', 'districtIds', 'addresses', 'channels', 'links'] as const;

export class PreviewDocument extends OmitType(DirectoryDocumentView, ['address'] as const) {}

/** What an audience sees of an organisation; a field that is hidden from it, or empty, is not there. */
export class ProfilePreview extends PickType(OrganisationCreate, SHOWN) {
  id: string;
  name: string;
  @ApiProperty({ anyOf: [{}] }) names?: unknown;
  @ApiProperty({ enum: LEGAL_FORMS }) legalForm?: LegalForm;
  registerCourt?: string;
  registerNumber?: string;
  founded?: string;
  @ApiProperty({ anyOf: [{}] }) accessibility?: unknown;
  @ApiProperty({ anyOf: [{}] }) rooms?: unknown;
  @ApiProperty({ type: () => [PreviewDocument] }) documents?: PreviewDocument[];
  memberSince?: string;
  confirmedOn?: string;
  logoDigest?: string;
}
