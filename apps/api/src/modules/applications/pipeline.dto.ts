import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { APPLICATION_STAGES, OUTCOMES, type ApplicationStage, type Outcome } from '@verbund/domain/applications/application-stages.js';
import { MEMBERSHIP_CLASSES, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay, IsMailAddress } from '../../platform/http/validators.js';
import { ApplicantView } from './applications.dto.js';

const LONG_TEXT = 5000;

/** Somebody at a meeting point may want to join. */
export class LeadCreate {
  @IsString() @MinLength(1) @MaxLength(300) name: string;
  @IsOptional() @IsString() @MaxLength(120) givenName?: string | null;
  @IsOptional() @IsString() @MaxLength(120) familyName?: string | null;
  @IsOptional() @IsMailAddress() email?: string | null;
  @IsOptional() @IsString() @MaxLength(60) phone?: string | null;
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
  /** Where they were met, such as a meeting point. */
  @IsOptional() @IsString() @MaxLength(200) source?: string | null;
  @IsOptional() @IsString() @MaxLength(LONG_TEXT) note?: string | null;
}

/** Pieces the applicant is asked for again, and a word about them. */
export class PiecesRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @Matches(/^(organisation|work|reach|contact|membership|principles|documents\.[a-zA-Z]{1,40})$/, { each: true }) pieces: string[];
  @IsOptional() @IsString() @MaxLength(LONG_TEXT) note?: string | null;
}

export class ApplicationDocumentReview {
  @IsIn(['accepted', 'refused']) outcome: 'accepted' | 'refused';
  /** What is wrong with it; the applicant reads this. */
  @IsOptional() @IsString() @MaxLength(2000) reason?: string | null;
}

/** The decision of the board, or of the assembly on an appeal, as the minutes have it. */
export class DecisionCreate {
  @IsIn(OUTCOMES) outcome: Outcome;
  @IsDay() decidedOn: string;
  @IsString() @MaxLength(LONG_TEXT) wording: string;
  @IsOptional() @IsString() @MaxLength(LONG_TEXT) reason?: string | null;
  @IsOptional() @IsIn(MEMBERSHIP_CLASSES) membershipClass?: MembershipClass | null;
  /** First day as a member. */
  @IsOptional() @IsDay() beginsOn?: string | null;
  /** First day without probation; absent: no probation. */
  @IsOptional() @IsDay() probationUntil?: string | null;
}

/** An appeal that came by post or by word of mouth. */
export class AppealRecord {
  @IsDay() appealedOn: string;
  @IsString() @MinLength(1) @MaxLength(LONG_TEXT) text: string;
}

/** The organisation of the register that the applicant is. */
export class RecordChoice {
  @IsUUID() organisationId: string;
}

export const PIPELINE_SORTS = ['changedAt', '-changedAt', 'name', '-name', 'submittedOn', '-submittedOn'] as const;

/** Forms that were begun and not sent are seen by their applicants alone. */
export class ApplicationsQuery extends ListQuery {
  @IsOptional() @IsIn(PIPELINE_SORTS) sort?: (typeof PIPELINE_SORTS)[number];
  @IsOptional() @Repeatable() @IsArray() @IsIn(APPLICATION_STAGES.filter((stage) => stage !== 'draft'), { each: true }) stage?: ApplicationStage[];
}

export class ApplicationListItem {
  id: string;
  name: string;
  @ApiProperty({ enum: APPLICATION_STAGES }) stage: ApplicationStage;
  @ApiProperty({ enum: ['public', 'lead'] }) origin: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ nullable: true }) place: string | null;
  contactName: string;
  @ApiProperty({ nullable: true }) submittedOn: string | null;
  /** Pieces were asked for and did not come yet. */
  waiting: boolean;
  changedAt: string;
}

export class ApplicationList {
  items: ApplicationListItem[];
  total: number;
  /** Stage → applications in it, whatever is filtered. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } }) counts: Record<string, number>;
}

export class ChecklistPiece {
  /** A page, or a document as `documents.<kind>`. */
  piece: string;
  /** missing: not there. received: wants a look. done: as it should be. refused: will not do. */
  @ApiProperty({ enum: ['missing', 'received', 'done', 'refused'] }) state: 'missing' | 'received' | 'done' | 'refused';
  required: boolean;
}

export class OrganisationOfApplication {
  id: string;
  name: string;
}

/** An organisation of the register that may be the same. */
export class SimilarOrganisation extends OrganisationOfApplication {
  @ApiProperty({ nullable: true }) place: string | null;
  score: number;
  reasons: string[];
}

/** An application as the network works on it. */
export class ApplicationView extends ApplicantView {
  name: string;
  @ApiProperty({ enum: ['public', 'lead'] }) origin: string;
  leadNote: string;
  leadSource: string;
  @ApiProperty({ type: OrganisationOfApplication, nullable: true }) organisation: OrganisationOfApplication | null;
  similar: SimilarOrganisation[];
  checklist: ChecklistPiece[];
  @ApiProperty({ nullable: true }) welcomedAt: string | null;
  createdAt: string;
}
