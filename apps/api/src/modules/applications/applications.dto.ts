import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { APPLICATION_DOCUMENTS, APPLICATION_STEPS, type ApplicationDocumentKind, type ApplicationStep, type DocumentState } from '@verbund/domain/applications/application-steps.js';
import { APPLICATION_STAGES, OUTCOMES, type ApplicationStage, type Outcome } from '@verbund/domain/applications/application-stages.js';
import { MEMBERSHIP_CLASSES, type MembershipClass } from '@verbund/domain/membership/membership-rules.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { LEGAL_FORMS, type LegalForm } from '@verbund/domain/organisations/organisation-values.js';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsLanguageTags, IsMailAddress, IsPartialDate } from '../../platform/http/validators.js';
import { FormChallenge } from '../../platform/limits/form-guard.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { FormTerms } from '../taxonomies/taxonomies.dto.js';
import { PrinciplesView } from './application-settings.dto.js';

const MAX_TERMS = 50;
const LONG_TEXT = 5000;

/** Some answers of the form. Absent: unchanged. null: cleared. */
export class ApplicationAnswersDto {
  @IsOptional() @IsString() @MaxLength(300) name?: string | null;
  @IsOptional() @IsString() @MaxLength(300) latinName?: string | null;
  @IsOptional() @IsIn(LEGAL_FORMS) legalForm?: LegalForm | null;
  @IsOptional() @IsString() @MaxLength(120) registerCourt?: string | null;
  @IsOptional() @IsString() @MaxLength(40) registerNumber?: string | null;
  @IsOptional() @IsPartialDate() founded?: string | null;
  @IsOptional() @IsString() @MaxLength(LONG_TEXT) purpose?: string | null;
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_TERMS) @ArrayUnique() @IsUUID(undefined, { each: true }) topicIds?: string[] | null;
  @IsOptional() @IsArray() @ArrayMaxSize(MAX_TERMS) @ArrayUnique() @IsUUID(undefined, { each: true }) districtIds?: string[] | null;
  @IsOptional() @IsLanguageTags() workingLanguages?: string[] | null;
  @IsOptional() @IsString() @MaxLength(200) street?: string | null;
  @IsOptional() @IsString() @MaxLength(10) @Matches(/^(\d{5}|)$/) postcode?: string | null;
  @IsOptional() @IsString() @MaxLength(120) place?: string | null;
  @IsOptional() @IsMailAddress() email?: string | null;
  @IsOptional() @IsString() @MaxLength(60) phone?: string | null;
  @IsOptional() @IsString() @MaxLength(500) website?: string | null;
  @IsOptional() @IsString() @MaxLength(120) givenName?: string | null;
  @IsOptional() @IsString() @MaxLength(120) familyName?: string | null;
  @IsOptional() @IsIn(CONTACT_FUNCTIONS) function?: ContactFunction | null;
  @IsOptional() @IsString() @MaxLength(60) contactPhone?: string | null;
  @IsOptional() @IsIn(MEMBERSHIP_CLASSES) membershipClass?: MembershipClass | null;
  @IsOptional() @IsString() @MaxLength(LONG_TEXT) motivation?: string | null;
}

/** All answers; what was not answered yet is empty. */
export class ApplicationAnswersView {
  name: string;
  latinName: string;
  @ApiProperty({ enum: LEGAL_FORMS, nullable: true }) legalForm: LegalForm | null;
  registerCourt: string;
  registerNumber: string;
  founded: string;
  purpose: string;
  topicIds: string[];
  districtIds: string[];
  workingLanguages: string[];
  street: string;
  postcode: string;
  place: string;
  email: string;
  phone: string;
  website: string;
  givenName: string;
  familyName: string;
  @ApiProperty({ enum: CONTACT_FUNCTIONS, nullable: true }) function: ContactFunction | null;
  contactPhone: string;
  @ApiProperty({ enum: MEMBERSHIP_CLASSES, nullable: true }) membershipClass: MembershipClass | null;
  motivation: string;
}

export class AskedDocument {
  @ApiProperty({ enum: APPLICATION_DOCUMENTS }) kind: ApplicationDocumentKind;
  required: boolean;
}

/** What the form needs before anybody is known. */
export class ApplicationForm extends FormTerms {
  /** The network takes applications at present. */
  open: boolean;
  networkName: string;
  challenge: FormChallenge;
  documents: AskedDocument[];
  @ApiProperty({ type: PrinciplesView, nullable: true }) principles: PrinciplesView | null;
  /** Days after which a form that was never sent is deleted. */
  draftDays: number;
}

export class ApplicationDocumentView {
  id: string;
  @ApiProperty({ enum: APPLICATION_DOCUMENTS }) kind: ApplicationDocumentKind;
  fileName: string;
  size: number;
  uploadedAt: string;
  @ApiProperty({ enum: ['received', 'accepted', 'refused'] }) state: DocumentState;
  /** Why it will not do. */
  @ApiProperty({ nullable: true }) reason: string | null;
}

export class StepIssue {
  field: string;
  code: string;
}

export class AcceptanceView {
  principlesVersion: number;
  name: string;
  function: string;
  acceptedOn: string;
}

export class AskedPieces {
  /** Pages, and documents as `documents.<kind>`. */
  pieces: string[];
  note: string;
  on: string;
}

export class DecisionView {
  onAppeal: boolean;
  @ApiProperty({ enum: OUTCOMES }) outcome: Outcome;
  decidedOn: string;
  wording: string;
  reason: string;
  @ApiProperty({ enum: MEMBERSHIP_CLASSES, nullable: true }) membershipClass: MembershipClass | null;
  @ApiProperty({ nullable: true }) beginsOn: string | null;
  @ApiProperty({ nullable: true }) probationUntil: string | null;
}

export class AppealView {
  appealedOn: string;
  text: string;
}

/** An application as its applicant sees it, and as every other view of it begins. */
export class ApplicantView {
  id: string;
  version: number;
  @ApiProperty({ enum: APPLICATION_STAGES }) stage: ApplicationStage;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ nullable: true }) email: string | null;
  emailConfirmed: boolean;
  answers: ApplicationAnswersView;
  @ApiProperty({ enum: APPLICATION_STEPS, isArray: true }) completeSteps: ApplicationStep[];
  issues: StepIssue[];
  @ApiProperty({ type: AcceptanceView, nullable: true }) acceptance: AcceptanceView | null;
  documents: ApplicationDocumentView[];
  @ApiProperty({ nullable: true }) submittedOn: string | null;
  @ApiProperty({ nullable: true }) withdrawnOn: string | null;
  @ApiProperty({ type: AskedPieces, nullable: true }) asked: AskedPieces | null;
  decisions: DecisionView[];
  @ApiProperty({ type: AppealView, nullable: true }) appeal: AppealView | null;
  /** Last day on which an appeal counts; null when there is nothing to appeal against. */
  @ApiProperty({ nullable: true }) appealUntil: string | null;
  /** The day on which everything about this application is deleted, unless something happens before. */
  @ApiProperty({ nullable: true }) deletionDueOn: string | null;
  allowedActions: AllowedAction[];
}

/** The begun application, and the token that opens it: it is said once and stored nowhere. */
export class StartedApplication {
  token: string;
  application: ApplicantView;
}

/** A member that everybody may know of and that may be the same organisation. */
export class SimilarMember {
  name: string;
  @ApiProperty({ nullable: true }) place: string | null;
}
