import { ApiProperty, IntersectionType, OmitType, PartialType } from '@nestjs/swagger';
import { MEETING_KINDS, MEETING_MODES, MEETING_STATES, MEETING_STEPS, type MeetingKind, type MeetingMode, type MeetingState, type MeetingStep } from '@verbund/domain/meetings/meeting-state.js';
import { NOTICE_GAPS, type NoticeGap } from '@verbund/domain/meetings/meeting-modes.js';
import { STEP_FREE, type StepFree } from '@verbund/domain/organisations/organisation-values.js';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { ListQuery, Repeatable } from '../../platform/http/list-query.dto.js';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { RoomAddressDto } from '../rooms/rooms.dto.js';
import { DateWarning, LAST_MINUTE, MAX_DURATION, MIN_DURATION } from './date-warnings.dto.js';

export const MAX_GUESTS = 10_000;
const MAX_TITLE = 200;

class MeetingTime {
  /** Day in the network's time zone. */
  @IsDay() on: string;
  /** Minutes since its midnight. */
  @IsInt() @Min(0) @Max(LAST_MINUTE) startMinute: number;
  @IsInt() @Min(MIN_DURATION) @Max(MAX_DURATION) durationMinutes: number;
}

export class PlaceInput {
  /** Whose guests the meeting is. */
  @IsOptional() @IsUUID() organisationId?: string | null;
  /** A room of the register; its organisation is the host. */
  @IsOptional() @IsUUID() roomId?: string | null;
  /** Where it is, when that is no room of the register. */
  @IsOptional() @IsString() @MaxLength(300) place?: string;
}

export class MeetingValues {
  @IsString() @MinLength(1) @MaxLength(MAX_TITLE) title: string;
  /** From the body when absent. */
  @IsOptional() @IsIn(MEETING_KINDS) kind?: MeetingKind;
  @IsOptional() @IsIn(MEETING_MODES) mode?: MeetingMode;
  @IsOptional() @IsString() @MaxLength(500) onlineAddress?: string;
  /** How members exercise their rights electronically. */
  @IsOptional() @IsString() @MaxLength(2000) electronicRights?: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
  /** Expected besides the members of the body. */
  @IsOptional() @IsInt() @Min(0) @Max(MAX_GUESTS) guests?: number;
  @IsOptional() @IsBoolean() needsStepFree?: boolean;
  /** Takes turns among the hosts. */
  @IsOptional() @IsBoolean() rotates?: boolean;
}

export class MeetingCreate extends IntersectionType(MeetingValues, MeetingTime, PlaceInput) {
  @IsUUID() bodyId: string;
  /** An additional meeting of this series. */
  @IsOptional() @IsUUID() seriesId?: string;
}

/** A change of some fields. Absent: unchanged. */
export class MeetingPatch extends PartialType(MeetingValues) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class MeetingMove extends MeetingTime {
  @IsInt() @Min(1) version: number;
}

export class MeetingPlace extends PlaceInput {
  @IsInt() @Min(1) version: number;
}

export class MeetingCancellation {
  @IsInt() @Min(1) version: number;
  /** Told to everybody who was invited. */
  @IsString() @MinLength(1) @MaxLength(500) reason: string;
}

export class MeetingReinstatement {
  @IsInt() @Min(1) version: number;
}

export const MEETING_SORTS = ['startsAt', '-startsAt'] as const;

export class MeetingsQuery extends OmitType(ListQuery, ['total'] as const) {
  @IsOptional() @IsIn(MEETING_SORTS) sort?: (typeof MEETING_SORTS)[number];
  @IsOptional() @Repeatable() @IsArray() @IsUUID(undefined, { each: true }) body?: string[];
  @IsOptional() @Repeatable() @IsArray() @IsIn(MEETING_KINDS, { each: true }) kind?: MeetingKind[];
  @IsOptional() @Repeatable() @IsArray() @IsIn(MEETING_STATES, { each: true }) state?: MeetingState[];
  @IsOptional() @IsUUID() series?: string;
  /** Held on this day or later. */
  @IsOptional() @IsDay() from?: string;
  /** Held before this day. */
  @IsOptional() @IsDay() to?: string;
}

export class Named {
  id: string;
  name: string;
}

export class SeriesReference {
  id: string;
  title: string;
}

export class MeetingRoom extends Named {
  @ApiProperty({ nullable: true }) capacity: number | null;
  @ApiProperty({ enum: STEP_FREE }) stepFree: StepFree;
}

export class MeetingItem {
  id: string;
  version: number;
  body: Named;
  @ApiProperty({ type: SeriesReference, nullable: true }) series: SeriesReference | null;
  /** The day of the series that it stands for. */
  @ApiProperty({ nullable: true }) occurrenceOn: string | null;
  @ApiProperty({ enum: MEETING_KINDS }) kind: MeetingKind;
  title: string;
  startsAt: string;
  endsAt: string;
  /** Day and time on the clock of the network. */
  on: string;
  from: string;
  endsOn: string;
  to: string;
  @ApiProperty({ enum: MEETING_MODES }) mode: MeetingMode;
  @ApiProperty({ enum: MEETING_STATES }) state: MeetingState;
  /** Whose guests the meeting is. */
  @ApiProperty({ type: Named, nullable: true }) organisation: Named | null;
  @ApiProperty({ type: MeetingRoom, nullable: true }) room: MeetingRoom | null;
  place: string;
  rotates: boolean;
  /** Rises with every change that a calendar must know. */
  sequence: number;
}

export class MeetingStepView {
  @ApiProperty({ enum: MEETING_STEPS }) step: MeetingStep;
  reason: string;
  at: string;
  by: string;
}

export class MeetingView extends MeetingItem {
  onlineAddress: string;
  electronicRights: string;
  note: string;
  guests: number;
  needsStepFree: boolean;
  /** IANA name of the zone of `on`, `from` and `to`. */
  timeZone: string;
  startMinute: number;
  durationMinutes: number;
  /** Of the room, else of the organisation. */
  @ApiProperty({ type: RoomAddressDto, nullable: true }) address: RoomAddressDto | null;
  /** The plan that gave it its host. */
  @ApiProperty({ nullable: true }) hostPlanId: string | null;
  steps: MeetingStepView[];
  warnings: DateWarning[];
  /** What the notice still has to say. */
  @ApiProperty({ enum: NOTICE_GAPS, isArray: true }) noticeGaps: NoticeGap[];
  /** Problem code, when the statutes in force do not allow its mode, or nobody knows. */
  @ApiProperty({ nullable: true }) modeProblem: string | null;
  /** update, move, changePlace, cancel, reinstate. */
  allowedActions: AllowedAction[];
}

export class MeetingList {
  items: MeetingItem[];
  total: number;
  /** create. */
  allowedActions: AllowedAction[];
}
