import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { MEETING_ANSWERS, type MeetingAnswer } from '@verbund/domain/meetings/meeting-answers.js';
import { MEETING_MODES, type MeetingMode } from '@verbund/domain/meetings/meeting-state.js';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsMailAddress } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';

const LONGEST_REMARK = 1000;
const MOST_GUESTS = 200;
export const DISPATCH_KINDS = ['invitation', 'change', 'cancellation', 'reminder'] as const;
export const DISPATCH_STATES = ['queued', 'sent', 'failed', 'unsure'] as const;
export const NOTICE_STATES = ['inTime', 'lastDays', 'late', 'unknown', 'none'] as const;

export class GuestInput {
  @IsString() @MinLength(1) @MaxLength(120) name: string;
  @IsMailAddress() @MaxLength(254) email: string;
  @IsIn(LANGUAGES) language: Language;
}

export class MeetingInvitationRequest {
  /** The version of the meeting that was looked at; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  /** Besides those who act in the body on the day. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_GUESTS) @ValidateNested({ each: true }) @Type(() => GuestInput) guests?: GuestInput[];
  /** What is said besides. */
  @IsOptional() @IsString() @MaxLength(2000) message?: string;
}

export class ReminderRequest {
  @IsOptional() @IsString() @MaxLength(2000) message?: string;
}

export class AnswerRequest {
  @IsIn(MEETING_ANSWERS) answer: MeetingAnswer;
  @IsOptional() @IsString() @MaxLength(LONGEST_REMARK) remark?: string;
}

/** One mail and what became of it. */
export class DispatchView {
  @ApiProperty({ enum: DISPATCH_KINDS }) kind: (typeof DISPATCH_KINDS)[number];
  /** The address used. */
  email: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  dispatchedAt: string;
  @ApiProperty({ enum: DISPATCH_STATES }) state: (typeof DISPATCH_STATES)[number];
  @ApiProperty({ nullable: true }) sentAt: string | null;
  /** Its link opens nothing any more. */
  revoked: boolean;
}

export class InviteeView {
  id: string;
  @ApiProperty({ nullable: true }) personId: string | null;
  isGuest: boolean;
  name: string;
  /** `null`: must be told in another way than by mail. */
  @ApiProperty({ nullable: true }) email: string | null;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ enum: MEETING_ANSWERS, nullable: true }) answer: MeetingAnswer | null;
  remark: string;
  @ApiProperty({ nullable: true }) answeredAt: string | null;
  answeredBy: string;
  /** Answered before time or place changed. */
  isOutdated: boolean;
  dispatches: DispatchView[];
}

/** Somebody who acts in the body on the day and has not been invited yet. */
export class ExpectedInvitee {
  personId: string;
  name: string;
  @ApiProperty({ nullable: true }) email: string | null;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
}

export class AnswerCounts {
  coming: number;
  remote: number;
  notComing: number;
  open: number;
}

/** How an invitation that is sent today stands against the notice of the statutes. */
export class NoticeView {
  @ApiProperty({ enum: NOTICE_STATES }) state: (typeof NOTICE_STATES)[number];
  @ApiProperty({ nullable: true }) days: number | null;
  /** Last day on which the invitation may be sent. */
  @ApiProperty({ nullable: true }) lastDispatch: string | null;
}

export class InviteeList {
  /** Version of the meeting. */
  version: number;
  items: InviteeView[];
  total: number;
  expected: ExpectedInvitee[];
  counts: AnswerCounts;
  notice: NoticeView;
  /** What a mail names that is sent now, item by item. */
  agenda: string[];
  /** What can be answered. */
  @ApiProperty({ enum: MEETING_ANSWERS, isArray: true }) answers: MeetingAnswer[];
  /** The invitation of whoever asks. */
  @ApiProperty({ nullable: true }) ownId: string | null;
  /** invite, remind, answer. */
  allowedActions: AllowedAction[];
}

class InvitingNetwork {
  name: string;
  email: string;
  timeZone: string;
}

class InvitationHolder {
  name: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
}

/** The page behind the link of an invitation. */
export class MeetingInvitationView {
  network: InvitingNetwork;
  holder: InvitationHolder;
  title: string;
  body: string;
  startsAt: string;
  endsAt: string;
  @ApiProperty({ enum: MEETING_MODES }) mode: MeetingMode;
  place: string;
  howToFind: string;
  onlineAddress: string;
  electronicRights: string;
  note: string;
  isCancelled: boolean;
  /** Why it was cancelled. */
  reason: string;
  @ApiProperty({ enum: MEETING_ANSWERS, isArray: true }) answers: MeetingAnswer[];
  @ApiProperty({ enum: MEETING_ANSWERS, nullable: true }) answer: MeetingAnswer | null;
  remark: string;
  @ApiProperty({ nullable: true }) answeredAt: string | null;
  isOutdated: boolean;
}
