import { ApiProperty } from '@nestjs/swagger';
import { MANDATE_ROLES, type MandateRole } from '@verbund/domain/bodies/mandates.js';
import { MEETING_KINDS, MEETING_STATES, type MeetingKind, type MeetingState } from '@verbund/domain/meetings/meeting-state.js';
import { NOTICE_GAPS, type NoticeGap } from '@verbund/domain/meetings/meeting-modes.js';
import { ITEM_KINDS, type ItemKind } from '@verbund/domain/sittings/agenda.js';
import { ATTENDANCES, type Attendance } from '@verbund/domain/sittings/attendance.js';
import { DECISION_RULES, type DecisionRule } from '@verbund/domain/sittings/sitting-rules.js';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { Named } from '../meetings/meetings.dto.js';
import { AgendaProposalView } from './agenda-proposals.dto.js';
import { AgendaPaperView } from './agenda-papers.dto.js';
import { DecisionItem } from './decisions.dto.js';
import { MeetingTaskView } from './meeting-tasks.dto.js';

const MAX_MINUTES_TEXT = 50_000;

export class AttendanceInput {
  @IsUUID() personId: string;
  /** From this item on; absent: from the beginning. */
  @IsOptional() @IsUUID() fromItemId?: string | null;
  @IsIn(ATTENDANCES) attendance: Attendance;
}

export class RecusalInput {
  @IsUUID() personId: string;
  @IsUUID() itemId: string;
  /** Why: a contract with oneself, a dispute, the own discharge, or an own wish. */
  @IsString() @MinLength(1) @MaxLength(500) reason: string;
}

export class MinutesInput {
  /** The item; absent: what is written about the whole meeting. */
  @IsOptional() @IsUUID() itemId?: string | null;
  /** The version that was edited, 0 for a text that was not there; another one answers VERSION_CONFLICT with the present text. */
  @IsInt() @Min(0) version: number;
  @IsString() @MaxLength(MAX_MINUTES_TEXT) text: string;
}

export class QuorumView {
  /** With a vote and there, recused ones among them. */
  present: number;
  recused: number;
  /** Present and not recused. */
  voting: number;
  entitled: number;
  /** `null`: the quorum is not known. */
  @ApiProperty({ nullable: true }) isQuorate: boolean | null;
}

export class SittingItem {
  id: string;
  version: number;
  @ApiProperty({ nullable: true }) parentId: string | null;
  /** `2.1`. */
  number: string;
  depth: number;
  /** Minutes since midnight on the clock of the network. */
  beginsAt: number;
  @ApiProperty({ enum: ITEM_KINDS }) kind: ItemKind;
  title: string;
  description: string;
  @ApiProperty({ nullable: true }) minutes: number | null;
  isInternal: boolean;
  @ApiProperty({ type: Named, nullable: true }) person: Named | null;
  @ApiProperty({ type: Named, nullable: true }) organisation: Named | null;
  /** When the notice that names it was sent. */
  @ApiProperty({ nullable: true }) announcedAt: string | null;
  /** Day of the meeting that it comes from. */
  @ApiProperty({ nullable: true }) carriedFromOn: string | null;
  papers: AgendaPaperView[];
  quorum: QuorumView;
}

export class SittingParticipant {
  personId: string;
  name: string;
  /** `null`: takes part without a mandate. */
  @ApiProperty({ enum: MANDATE_ROLES, nullable: true }) role: MandateRole | null;
  /** With a vote of their own. */
  votes: boolean;
  /** People whose vote they have while these are away. */
  standsInFor: string[];
}

export class AttendanceStepView {
  personId: string;
  @ApiProperty({ nullable: true }) fromItemId: string | null;
  @ApiProperty({ enum: ATTENDANCES }) attendance: Attendance;
}

export class RecusalView {
  id: string;
  itemId: string;
  personId: string;
  reason: string;
}

export class MinutesSectionView {
  @ApiProperty({ nullable: true }) itemId: string | null;
  version: number;
  text: string;
  by: string;
  updatedAt: string;
}

/** A share `p`/`q` of the valid votes or of those present; `simple` and `allMembers` have none. */
export class MajorityView {
  @ApiProperty({ enum: ['simple', 'valid', 'present', 'allMembers'] }) of: 'simple' | 'valid' | 'present' | 'allMembers';
  p?: number;
  q?: number;
  strict?: boolean;
}

export class MajorityChoice {
  @ApiProperty({ enum: DECISION_RULES }) rule: DecisionRule;
  /** `null`: not known. */
  @ApiProperty({ type: MajorityView, nullable: true }) majority: MajorityView | null;
}

export const NOTICE_LIGHTS = ['sent', 'inTime', 'lastDays', 'late', 'unknown', 'free'] as const;
export type NoticeLight = (typeof NOTICE_LIGHTS)[number];

/** How the notice stands; `free`: the statutes say nothing of such meetings, `unknown`: nobody knows what they say. */
export class SittingNotice {
  @ApiProperty({ enum: NOTICE_LIGHTS }) light: NoticeLight;
  @ApiProperty({ nullable: true }) days: number | null;
  @ApiProperty({ nullable: true }) lastReceipt: string | null;
  @ApiProperty({ nullable: true }) lastDispatch: string | null;
  /** Day on which it was sent. */
  @ApiProperty({ nullable: true }) sentOn: string | null;
  /** What it does not say yet. */
  @ApiProperty({ enum: ['agenda', ...NOTICE_GAPS], isArray: true }) gaps: ('agenda' | NoticeGap)[];
}

export class SittingView {
  id: string;
  title: string;
  body: Named;
  @ApiProperty({ enum: MEETING_KINDS }) kind: MeetingKind;
  @ApiProperty({ enum: MEETING_STATES }) state: MeetingState;
  on: string;
  startMinute: number;
  durationMinutes: number;
  /** In running order. */
  items: SittingItem[];
  participants: SittingParticipant[];
  attendance: AttendanceStepView[];
  recusals: RecusalView[];
  /** At the beginning. */
  quorum: QuorumView;
  /** So many must be there; `null`: one is enough, or nobody knows. */
  @ApiProperty({ nullable: true }) leastPresent: number | null;
  notice: SittingNotice;
  /** Only what the notice named can be decided. */
  needsNotice: boolean;
  majorities: MajorityChoice[];
  sections: MinutesSectionView[];
  decisions: DecisionItem[];
  tasks: MeetingTaskView[];
  /** Of earlier meetings of the body, not done. */
  openTasks: MeetingTaskView[];
  proposals: AgendaProposalView[];
  /** changeAgenda, open, close, note (attendance and decisions), write (minutes), assign (tasks), propose. */
  allowedActions: AllowedAction[];
}
