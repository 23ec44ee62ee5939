import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { CLAIM_STATES, type ClaimState } from '@verbund/domain/representatives/claim-rules.js';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { IsMailAddress, IsPlainName } from '../../platform/http/validators.js';
import { FormChallenge, FormProof } from '../../platform/limits/form-guard.dto.js';

const MAX_NAME = 100;
const MAX_MESSAGE = 1_000;
export const LEAST_LETTERS = 3;

export class ClaimForm {
  networkName: string;
  challenge: FormChallenge;
}

export class ClaimableQuery {
  @IsString() @MinLength(LEAST_LETTERS) @MaxLength(100) search: string;
}

/** A member by the name that everybody may know. */
export class ClaimableOrganisation {
  id: string;
  name: string;
}

export class ClaimableList {
  /** The best few; more letters find fewer. */
  items: ClaimableOrganisation[];
}

export class ClaimCreate {
  @IsUUID() organisationId: string;
  @IsString() @MinLength(1) @MaxLength(MAX_NAME) @IsPlainName() name: string;
  @IsMailAddress() @MaxLength(254) email: string;
  @IsIn(LANGUAGES) language: Language;
  /** What the claimant does in the organisation. */
  @IsOptional() @IsString() @MaxLength(MAX_MESSAGE) message?: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => FormProof) proof: FormProof;
}

/** What the claimant sees of the own claim. */
export class OwnClaim {
  organisationName: string;
  name: string;
  @ApiProperty({ enum: CLAIM_STATES }) state: ClaimState;
  /** Name of the file that was given as proof. */
  @ApiProperty({ nullable: true }) fileName: string | null;
  expiresAt: string;
}

/** What somebody at the known address of an organisation is asked. */
export class WitnessedClaim {
  organisationName: string;
  networkName: string;
  name: string;
  email: string;
  message: string;
  createdAt: string;
}

export class WitnessAnswer {
  /** yes: this person may act for us. */
  @IsIn(['yes', 'no']) answer: 'yes' | 'no';
}
