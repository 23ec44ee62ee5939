import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export const TIMELINE_TYPES = ['note', 'membership', 'change'] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

export class TimelineQuery {
  /** `next` of the part before. */
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z~[a-z]+-[0-9a-f-]{1,40}$/) before?: string;
  /** Items, at most 100; 25 when absent. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize?: number;
}

/** A sentence of the interface: note.<kind>, membership.<state> or an audit action, with what it speaks of. */
export class TimelineTitle {
  code: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) params: Record<string, string>;
}

export class TimelineItem {
  id: string;
  @ApiProperty({ enum: TIMELINE_TYPES }) type: TimelineType;
  /** The note, the membership event or the record that was changed. */
  subjectId: string;
  /** When it was written; for what was written on another day than it speaks of, the nearest moment of that day. */
  at: string;
  /** The day it speaks of, in the network's time zone. */
  on: string;
  title: TimelineTitle;
  @ApiProperty({ nullable: true }) text: string | null;
  @ApiProperty({ nullable: true }) author: string | null;
}

export class Timeline {
  /** Newest first. */
  items: TimelineItem[];
  /** Pass as `before` for what happened earlier; null at the beginning. */
  @ApiProperty({ nullable: true }) next: string | null;
}
