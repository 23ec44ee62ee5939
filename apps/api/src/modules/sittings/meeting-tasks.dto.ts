import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/validators.js';
import { Named } from '../meetings/meetings.dto.js';

export class MeetingTaskValues {
  @IsString() @MinLength(1) @MaxLength(300) title: string;
  /** Who does it. */
  @IsOptional() @IsUUID() personId?: string | null;
  @IsOptional() @IsDay() dueOn?: string | null;
}

export class MeetingTaskCreate extends MeetingTaskValues {
  /** What it follows from. */
  @IsOptional() @IsUUID() itemId?: string | null;
  @IsOptional() @IsUUID() decisionId?: string | null;
}

/** A change of some fields. Absent: unchanged. */
export class MeetingTaskPatch extends PartialType(MeetingTaskValues) {
  @IsInt() @Min(1) version: number;
  @IsOptional() @IsBoolean() done?: boolean;
}

export class MeetingTaskView {
  id: string;
  version: number;
  body: Named;
  @ApiProperty({ nullable: true }) meetingId: string | null;
  /** Day of the meeting that gave it. */
  @ApiProperty({ nullable: true }) meetingOn: string | null;
  @ApiProperty({ nullable: true }) itemId: string | null;
  @ApiProperty({ nullable: true }) decisionId: string | null;
  title: string;
  @ApiProperty({ type: Named, nullable: true }) person: Named | null;
  @ApiProperty({ nullable: true }) dueOn: string | null;
  @ApiProperty({ nullable: true }) doneOn: string | null;
  isOverdue: boolean;
}

export class MeetingTaskList {
  /** Those that are not done, the most urgent first. */
  items: MeetingTaskView[];
  total: number;
}
