import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { MINUTES_ROLES, MINUTES_STATES, type MinutesRole, type MinutesState } from '@verbund/domain/sittings/minutes.js';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { Named } from '../meetings/meetings.dto.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { DecisionReference } from './decisions.dto.js';

const MAX_ADDENDUM = 10_000;

export class MinutesApproval {
  /** The later meeting of the body that approved; absent: a decision without a meeting did. */
  @IsOptional() @IsUUID() meetingId?: string | null;
  /** The decision by which it did. */
  @IsOptional() @IsUUID() decisionId?: string | null;
  /** Who chaired the meeting, and signs. */
  @IsUUID() chairId: string;
  /** Who wrote the minutes, and signs. */
  @IsUUID() minuteTakerId: string;
}

export class MinutesSignature {
  @IsIn(MINUTES_ROLES) role: MinutesRole;
  /** The person signed a printed copy, and somebody else notes it here; absent: one signs oneself. */
  @IsOptional() @IsBoolean() onPaper?: boolean;
  /** Day of a signature on paper; absent: today. */
  @IsOptional() @IsDay() signedOn?: string;
}

export class MinutesAddendum {
  /** What was wrong and how it is right. */
  @IsString() @MinLength(1) @MaxLength(MAX_ADDENDUM) text: string;
}

export class PaperQuery {
  /** Of the labels; contents stay as they were written. Absent: that of the account. */
  @IsOptional() @IsIn(LANGUAGES) language?: Language;
}

export class ApprovalMeeting {
  id: string;
  title: string;
  on: string;
}

export class ApprovalDecision {
  id: string;
  number: string;
  wording: string;
  on: string;
  /** `null`: decided without a meeting. */
  @ApiProperty({ nullable: true }) meetingId: string | null;
}

export class ApprovalPerson {
  personId: string;
  name: string;
}

export class ApprovalChoicesView {
  /** Later meetings of the body that were opened. */
  meetings: ApprovalMeeting[];
  /** What it decided there, or since then without a meeting. */
  decisions: ApprovalDecision[];
  people: ApprovalPerson[];
}

export const MINUTES_FAULTS = ['document', 'rows', 'chain', 'trail', 'signatures', 'addenda', 'gone'] as const;
export type MinutesFault = (typeof MINUTES_FAULTS)[number];

export class MinutesApprovalView {
  on: string;
  @ApiProperty({ type: ApprovalMeeting, nullable: true }) meeting: ApprovalMeeting | null;
  @ApiProperty({ type: DecisionReference, nullable: true }) decision: DecisionReference | null;
  by: string;
  at: string;
  /** SHA-256 of the frozen document. */
  hash: string;
  @ApiProperty({ nullable: true }) previousHash: string | null;
  /** What no longer fits: the document, the rows it was made from, the chain of hashes, the audit trail, signatures, additions; `null`: everything fits. */
  @ApiProperty({ enum: MINUTES_FAULTS, nullable: true }) fault: MinutesFault | null;
}

export class SignatoryView {
  @ApiProperty({ enum: MINUTES_ROLES }) role: MinutesRole;
  person: Named;
  /** The account that reads belongs to this person. */
  isOwn: boolean;
  @ApiProperty({ nullable: true }) signedOn: string | null;
  onPaper: boolean;
  /** Who signed here, or noted the signature on paper. */
  @ApiProperty({ nullable: true }) by: string | null;
}

export class AddendumView {
  number: number;
  on: string;
  text: string;
  by: string;
  hash: string;
}

export class MinutesView {
  meetingId: string;
  @ApiProperty({ enum: MINUTES_STATES }) state: MinutesState;
  @ApiProperty({ type: MinutesApprovalView, nullable: true }) approval: MinutesApprovalView | null;
  /** Nobody while the minutes are a draft. */
  signatories: SignatoryView[];
  addenda: AddendumView[];
  /** What an approval can name; nothing once there is one. */
  choices: ApprovalChoicesView;
  /** approve, sign, amend. */
  allowedActions: AllowedAction[];
}
