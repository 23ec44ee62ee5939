import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { DOCUMENT_KINDS, DOCUMENT_VISIBILITIES, type DocumentKind, type DocumentVisibility } from '@verbund/domain/documents/document-kinds.js';
import { DEADLINES, type Deadline } from '@verbund/domain/documents/deadlines.js';
import { REVIEW_STEPS, type ReviewStep } from '@verbund/domain/documents/review-steps.js';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

/** What is said about an uploaded file. */
export class DocumentCreate {
  @IsIn(DOCUMENT_KINDS) kind: DocumentKind;
  /** What it is, in words; needed for other documents only. */
  @IsOptional() @IsString() @MaxLength(200) title?: string;
  @IsOptional() @IsString() @MaxLength(200) issuer?: string;
  @IsOptional() @IsDay() issuedOn?: string | null;
  /** The last day. Absent: what the rule of its kind says; may be set earlier, never later. */
  @IsOptional() @IsDay() validUntil?: string | null;
  /** network when absent; public is for the office to say. */
  @IsOptional() @IsIn(DOCUMENT_VISIBILITIES) visibility?: DocumentVisibility;
  /** The earlier version. Absent: the newest of the same kind. */
  @IsOptional() @IsUUID() supersedesId?: string | null;
}

/** A change of what is said about a document; the file stays. Absent: unchanged. */
export class DocumentPatch extends PartialType(OmitType(DocumentCreate, ['supersedesId'] as const)) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export const DECISIONS = ['checked', 'accepted', 'refused'] as const;

export class DocumentReview {
  @IsIn(DECISIONS) step: (typeof DECISIONS)[number];
  /** Needed for a refusal; the organisation reads it. */
  @IsOptional() @IsString() @MaxLength(2_000) reason?: string | null;
}

export class DocumentWithdrawal {
  /** Needed once the document was accepted. */
  @IsOptional() @IsString() @MaxLength(2_000) reason?: string | null;
}

export class DocumentStep {
  @ApiProperty({ enum: REVIEW_STEPS }) step: ReviewStep;
  reason: string;
  by: string;
  takenAt: string;
}

export class DocumentView {
  id: string;
  version: number;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  title: string;
  issuer: string;
  @ApiProperty({ nullable: true }) issuedOn: string | null;
  /** The last day; null: until superseded. */
  @ApiProperty({ nullable: true }) validUntil: string | null;
  @ApiProperty({ enum: DOCUMENT_VISIBILITIES }) visibility: DocumentVisibility;
  fileName: string;
  size: number;
  mediaType: string;
  @ApiProperty({ nullable: true }) supersedesId: string | null;
  /** The last step. */
  @ApiProperty({ enum: REVIEW_STEPS }) state: ReviewStep;
  /** Does it hold on the reference day? */
  inForce: boolean;
  steps: DocumentStep[];
  /** update, withdraw, check, accept, refuse. */
  allowedActions: AllowedAction[];
}

/** A kind of document that the organisation's class of membership asks for, or that it has, and how it stands. */
export class DocumentNeed {
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: DocumentKind;
  required: boolean;
  @ApiProperty({ enum: DEADLINES }) deadline: Deadline;
  /** The document that holds, or the last one that did. */
  @ApiProperty({ nullable: true }) documentId: string | null;
  @ApiProperty({ nullable: true }) validUntil: string | null;
  /** Something of this kind waits for review. */
  waiting: boolean;
}

export class DocumentList {
  referenceDate: string;
  /** Newest first. */
  items: DocumentView[];
  needs: DocumentNeed[];
  /** add. */
  allowedActions: AllowedAction[];
}
