import { Body, Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { CalendarFeedAddress, CalendarFeedCreate, CalendarFeedList } from './calendar-feeds.dto.js';
import { calendarFeed, calendarFeeds } from './calendar-feeds.queries.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

/** Calendars of one's own to subscribe to; what they answer with stands at `/calendar/<token>.ics`. */
@Controller('account/calendar-feeds')
export class CalendarFeedsController {
  constructor(
    @Inject(CalendarFeedsService) private readonly feeds: CalendarFeedsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('signedIn', CalendarFeedList)
  list(@CurrentActor() actor: RequestActor): Promise<CalendarFeedList> {
    return calendarFeeds(this.db, actor);
  }

  /** Makes a calendar and tells its address, this once. */
  @Post()
  @Route('signedIn', CalendarFeedAddress, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: CalendarFeedCreate): Promise<CalendarFeedAddress> {
    return this.shown(await this.feeds.create(actor, input));
  }

  /** A new address; the old one opens nothing any more. */
  @Post(':id/renewals')
  @Route('signedIn', CalendarFeedAddress, { status: 201 })
  async renew(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<CalendarFeedAddress> {
    return this.shown(await this.feeds.renew(actor, id));
  }

  @Delete(':id')
  @Route('signedIn', null)
  revoke(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.feeds.revoke(actor, id);
  }

  private async shown({ id, address }: { id: string; address: string }): Promise<CalendarFeedAddress> {
    return { feed: await calendarFeed(this.db, id), address };
  }
}
