import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { FEED_KINDS, type FeedKind } from './calendar-feed.entity.js';

export class CalendarFeedCreate {
  @IsIn(FEED_KINDS) kind: FeedKind;
  /** Of one body; left out in a personal calendar, and in a public one of all public bodies. */
  @IsOptional() @IsUUID() bodyId?: string;
}

export class FeedBody {
  id: string;
  name: string;
}

export class CalendarFeedView {
  id: string;
  @ApiProperty({ enum: FEED_KINDS }) kind: FeedKind;
  @ApiProperty({ type: FeedBody, nullable: true }) body: FeedBody | null;
  createdAt: string;
  /** Since when it has its present address. */
  renewedAt: string;
  @ApiProperty({ nullable: true }) lastUsedAt: string | null;
}

/** The address is told once; afterwards only a new one can be had. */
export class CalendarFeedAddress {
  feed: CalendarFeedView;
  address: string;
}

export class CalendarFeedList {
  items: CalendarFeedView[];
  total: number;
  /** Meetings are found by the person behind the account; without one a personal calendar stays empty. */
  hasPerson: boolean;
  /** Bodies whose calendar one may subscribe to. */
  bodies: FeedBody[];
  /** May make calendars for everybody. */
  mayPublish: boolean;
}
