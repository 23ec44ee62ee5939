import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { REPRESENTATIVE_ROLES, type RepresentativeRole } from '@verbund/domain/access/permissions.js';
import { CLAIM_DECISIONS, CLAIM_PROOFS, CLAIM_STATES, type ClaimDecision, type ClaimProof, type ClaimState } from '@verbund/domain/representatives/claim-rules.js';
import { IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

export class ClaimsQuery extends ListQuery {
  @IsOptional() @Repeatable() @IsArray() @IsIn(CLAIM_STATES, { each: true }) state?: ClaimState[];
}

export class ClaimedOrganisation {
  id: string;
  name: string;
  /** Accounts that can sign in and manage the organisation today. */
  managers: number;
}

export class ClaimDocument {
  fileName: string;
  size: number;
  mediaType: string;
}

export class ClaimView {
  id: string;
  version: number;
  organisation: ClaimedOrganisation;
  name: string;
  email: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  message: string;
  @ApiProperty({ enum: CLAIM_STATES }) state: ClaimState;
  @ApiProperty({ enum: CLAIM_PROOFS, isArray: true }) proofs: ClaimProof[];
  /** When the known address was written to; null: there is none. */
  @ApiProperty({ nullable: true }) addressAskedAt: string | null;
  @ApiProperty({ enum: ['yes', 'no'], nullable: true }) addressAnswer: 'yes' | 'no' | null;
  @ApiProperty({ nullable: true }) addressAnsweredAt: string | null;
  @ApiProperty({ type: ClaimDocument, nullable: true }) document: ClaimDocument | null;
  createdAt: string;
  expiresAt: string;
  @ApiProperty({ nullable: true }) decidedAt: string | null;
  @ApiProperty({ nullable: true }) decidedByName: string | null;
  reason: string;
  allowedActions: AllowedAction[];
}

export class ClaimList {
  items: ClaimView[];
  total: number;
}

export class ClaimDecisionInput {
  /** The version that was decided on; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  @IsIn(CLAIM_DECISIONS) decision: ClaimDecision;
  /** Kept with the claim; the claimant reads why it was refused. */
  @IsString() @MinLength(3) @MaxLength(1_000) reason: string;
  /** What the claimant becomes; manager unless said otherwise. */
  @IsOptional() @IsIn(REPRESENTATIVE_ROLES) role?: RepresentativeRole;
}
