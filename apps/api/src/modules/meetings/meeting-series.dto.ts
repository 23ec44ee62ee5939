import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { ITEM_KINDS, MAX_MINUTES, type ItemKind } from '@verbund/domain/sittings/agenda.js';
import { MAX_INTERVAL, NTHS, type Nth } from '@verbund/domain/calendar/recurrence.js';
import { MEETING_MODES, type MeetingMode } from '@verbund/domain/meetings/meeting-state.js';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { AllowedAction } from '../organisations/organisations.dto.js';
import { MIN_DURATION } from './date-warnings.dto.js';
import { MAX_GUESTS, Named } from './meetings.dto.js';

const RECURRENCE_UNITS = ['month', 'week'] as const;

export class RecurrenceDto {
  @IsIn(RECURRENCE_UNITS) unit: 'month' | 'week';
  @IsInt() @Min(1) @Max(MAX_INTERVAL.week) interval: number;
  /** Which of the month: 1 to 4, or -1 for the last; null by weeks. */
  @ApiProperty({ enum: NTHS, nullable: true }) @IsIn([...NTHS, null]) nth: Nth | null;
  /** 1 for Monday to 7 for Sunday. */
  @IsInt() @Min(1) @Max(7) weekday: number;
  /** 1 for January to 12. */
  @IsArray() @ArrayMaxSize(11) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(12, { each: true }) monthsLeftOut: number[];
}

/** A point of the agenda that every meeting of the series begins with. */
export class TemplateItemDto {
  @IsString() @MinLength(1) @MaxLength(200) title: string;
  @IsIn(ITEM_KINDS) kind: ItemKind;
  @ApiProperty({ nullable: true }) @IsOptional() @IsInt() @Min(1) @Max(MAX_MINUTES) minutes: number | null;
}

/** What every meeting of the series begins with. */
export class MeetingTemplateDto {
  @IsArray() @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @Type(() => TemplateItemDto) agenda: TemplateItemDto[];
  @IsIn(MEETING_MODES) mode: MeetingMode;
  @IsInt() @Min(0) @Max(MAX_GUESTS) guests: number;
  @IsBoolean() needsStepFree: boolean;
}

export class SeriesCreate {
  @IsUUID() bodyId: string;
  @IsString() @MinLength(1) @MaxLength(200) title: string;
  @IsObject() @ValidateNested() @Type(() => RecurrenceDto) recurrence: RecurrenceDto;
  /** Minutes since midnight, in the network's time zone. */
  @IsInt() @Min(0) @Max(1439) startMinute: number;
  @IsInt() @Min(MIN_DURATION) @Max(1440) durationMinutes: number;
  /** Begins here. */
  @IsDay() from: string;
  /** First day without meetings; absent: goes on. */
  @IsOptional() @IsDay() until?: string | null;
  @IsObject() @ValidateNested() @Type(() => MeetingTemplateDto) template: MeetingTemplateDto;
  /** Takes turns among the hosts. */
  @IsOptional() @IsBoolean() rotates?: boolean;
}

/** A change of some fields, for meetings that were not opened or singled out. Absent: unchanged. */
export class SeriesPatch extends PartialType(OmitType(SeriesCreate, ['bodyId', 'from'] as const)) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
  /** Told where meetings with a host have to be cancelled. */
  @IsOptional() @IsString() @MaxLength(500) reason?: string;
}

export class SeriesView {
  id: string;
  version: number;
  body: Named;
  title: string;
  recurrence: RecurrenceDto;
  startMinute: number;
  durationMinutes: number;
  from: string;
  @ApiProperty({ nullable: true }) until: string | null;
  template: MeetingTemplateDto;
  rotates: boolean;
  /** Meetings from today on that are not cancelled. */
  upcoming: number;
  /** Day of the next of them. */
  @ApiProperty({ nullable: true }) next: string | null;
  /** update, add. */
  allowedActions: AllowedAction[];
}

export class SeriesList {
  /** Those that go on first, by title. */
  items: SeriesView[];
  /** create. */
  allowedActions: AllowedAction[];
}
