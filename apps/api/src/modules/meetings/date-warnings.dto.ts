import { ApiProperty } from '@nestjs/swagger';
import { OBSERVANCE_CALENDARS, type ObservanceCalendar } from '@verbund/domain/rooms/observance-calendars.js';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';

export const LAST_MINUTE = 1439;
export const MIN_DURATION = 5;
/** Ten days: the longest retreat. */
export const MAX_DURATION = 14_400;

/** What a date would run into, before it is set. */
export class DateCheckQuery {
  @IsUUID() bodyId: string;
  @IsDay() on: string;
  @Type(() => Number) @IsInt() @Min(0) @Max(LAST_MINUTE) startMinute: number;
  @Type(() => Number) @IsInt() @Min(MIN_DURATION) @Max(MAX_DURATION) durationMinutes: number;
  @IsOptional() @IsUUID() roomId?: string;
  /** A meeting that does not stand in its own way. */
  @IsOptional() @IsUUID() meetingId?: string;
}

export const DATE_WARNINGS = ['publicHoliday', 'schoolHolidays', 'observance', 'roomTaken', 'roomClosed', 'bodyMeets', 'outsideTerm'] as const;
export type DateWarningCode = (typeof DATE_WARNINGS)[number];

/** What speaks against a date; nothing of it forbids the meeting. */
export class DateWarning {
  @ApiProperty({ enum: DATE_WARNINGS }) code: DateWarningCode;
  @ApiProperty({ enum: OBSERVANCE_CALENDARS, nullable: true }) calendar: ObservanceCalendar | null;
  /** Name of holiday or observance in the text catalogues. */
  @ApiProperty({ nullable: true }) kind: string | null;
  /** Its name where the catalogues have none; else title of the other meeting. */
  name: string;
  @ApiProperty({ nullable: true }) meetingId: string | null;
  /** The days are estimated, and this is the day before or after them. */
  maybe: boolean;
}

export class DateCheck {
  warnings: DateWarning[];
}
