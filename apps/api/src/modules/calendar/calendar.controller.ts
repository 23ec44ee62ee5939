import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { CalendarDaysCreate, CalendarDaysPatch, CalendarDaysView, CalendarReview, CalendarSpan, SpanQuery } from './calendar.dto.js';
import { calendarDaysView, calendarSpan } from './calendar.queries.js';
import { CalendarService } from './calendar.service.js';

@Controller('calendar')
export class CalendarController {
  constructor(
    @Inject(CalendarService) private readonly calendar: CalendarService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Public holidays, school holidays and observances of a span. */
  @Get()
  @Route('calendar.read', CalendarSpan)
  read(@Query() query: SpanQuery): Promise<CalendarSpan> {
    return calendarSpan(this.db, query);
  }

  /** Adds days to a calendar, or puts them in place of days that ship. */
  @Post('days')
  @Route('calendar.manage', CalendarDaysView, { status: 201 })
  async enter(@CurrentActor() actor: RequestActor, @Body() input: CalendarDaysCreate): Promise<CalendarDaysView> {
    return calendarDaysView(this.db, await this.calendar.enter(actor, input));
  }

  @Patch('days/:daysId')
  @Route('calendar.manage', CalendarDaysView)
  async update(@CurrentActor() actor: RequestActor, @Id('daysId') id: string, @Body() input: CalendarDaysPatch): Promise<CalendarDaysView> {
    await this.calendar.update(actor, id, input);
    return calendarDaysView(this.db, id);
  }

  /** Removes what the office entered; days that ship count again. */
  @Delete('days/:daysId')
  @Route('calendar.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id('daysId') id: string): Promise<void> {
    return this.calendar.remove(actor, id);
  }

  /** States that somebody who knows looked through a calendar of a year. */
  @Post('reviews')
  @Route('calendar.manage', null)
  review(@CurrentActor() actor: RequestActor, @Body() input: CalendarReview): Promise<void> {
    return this.calendar.review(actor, input);
  }
}
