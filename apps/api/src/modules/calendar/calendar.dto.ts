import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { LAENDER, type Land } from '@verbund/domain/calendar/school-holidays.js';
import { OBSERVANCE_CALENDARS, type ObservanceCalendar } from '@verbund/domain/rooms/observance-calendars.js';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';

/** Days from the first up to but not including `to`; at most two years. */
export class SpanQuery {
  @IsDay() from: string;
  @IsDay() to: string;
}

export class PublicHolidayView {
  on: string;
  /** Its name in the text catalogues. */
  kind: string;
}

export class CalendarDaysView {
  /** Of days that the office entered. */
  @ApiProperty({ nullable: true }) id: string | null;
  /** Of days that ship with the product, also where the office corrected them. */
  @ApiProperty({ nullable: true }) key: string | null;
  @ApiProperty({ nullable: true }) version: number | null;
  @ApiProperty({ enum: OBSERVANCE_CALENDARS }) calendar: ObservanceCalendar;
  /** Their name in the text catalogues; else `name` has it. */
  @ApiProperty({ nullable: true }) kind: string | null;
  name: string;
  from: string;
  /** First day after them. */
  to: string;
  /** Computed, not announced: may be a day earlier or later. */
  estimated: boolean;
  eveningBefore: boolean;
  source: string;
  /** Somebody looked through this calendar for the year in which they begin. */
  reviewed: boolean;
}

export class CalendarYearView {
  @ApiProperty({ enum: OBSERVANCE_CALENDARS }) calendar: ObservanceCalendar;
  year: number;
  /** Days known of that year. */
  days: number;
  @ApiProperty({ nullable: true }) reviewedAt: string | null;
  @ApiProperty({ nullable: true }) reviewedBy: string | null;
}

export class CalendarSpan {
  @ApiProperty({ enum: LAENDER }) land: Land;
  /** IANA name of the network's time zone. */
  timeZone: string;
  today: string;
  holidays: PublicHolidayView[];
  days: CalendarDaysView[];
  /** Each calendar and year of the span. */
  years: CalendarYearView[];
}

export class CalendarDaysCreate {
  /** Key of the days that ship and that these stand in place of. */
  @IsOptional() @IsString() @MaxLength(60) replaces?: string;
  @IsIn(OBSERVANCE_CALENDARS) calendar: ObservanceCalendar;
  @IsString() @MinLength(1) @MaxLength(120) name: string;
  @IsDay() from: string;
  /** First day after them. */
  @IsDay() to: string;
  @IsOptional() @IsBoolean() estimated?: boolean;
  @IsOptional() @IsBoolean() eveningBefore?: boolean;
  /** Where the days are written. */
  @IsString() @MinLength(1) @MaxLength(300) source: string;
}

/** A change of some fields. Absent: unchanged. */
export class CalendarDaysPatch extends PartialType(OmitType(CalendarDaysCreate, ['replaces', 'calendar'] as const)) {
  /** The version that was edited; another one answers VERSION_CONFLICT. */
  @IsInt() @Min(1) version: number;
}

export class CalendarReview {
  @IsIn(OBSERVANCE_CALENDARS) calendar: ObservanceCalendar;
  @IsInt() @Min(2000) @Max(2100) year: number;
}
