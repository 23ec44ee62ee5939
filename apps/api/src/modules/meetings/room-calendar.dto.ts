import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay } from '../../platform/http/validators.js';
import { MeetingRoom, Named } from './meetings.dto.js';

/** How many days the calendar of rooms shows at once. */
export const MAX_ROOM_DAYS = 31;

export class RoomCalendarQuery {
  /** First day. */
  @IsDay() from: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MAX_ROOM_DAYS) days?: number;
}

export const ROOM_DAY_STATES = ['free', 'taken', 'closed'] as const;
export type RoomDayState = (typeof ROOM_DAY_STATES)[number];

export class RoomMeeting {
  id: string;
  title: string;
  from: string;
  to: string;
}

export class RoomDay {
  on: string;
  @ApiProperty({ enum: ROOM_DAY_STATES }) state: RoomDayState;
  /** Open between these times, as 18:00; empty: by arrangement. */
  open: string[];
  meetings: RoomMeeting[];
}

export class RoomRow extends MeetingRoom {
  organisation: Named;
  days: RoomDay[];
}

export class RoomCalendar {
  days: string[];
  /** Rooms of organisations that take part as hosts on one of the days, by organisation. */
  rooms: RoomRow[];
}
