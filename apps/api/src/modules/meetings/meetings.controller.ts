import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { DateCheck, DateCheckQuery } from './date-warnings.dto.js';
import { dateWarnings } from './date-warnings.queries.js';
import { MeetingStepsService } from './meeting-steps.service.js';
import { MeetingCancellation, MeetingCreate, MeetingList, MeetingMove, MeetingPatch, MeetingPlace, MeetingReinstatement, MeetingsQuery, MeetingView } from './meetings.dto.js';
import { listMeetings, meetingView } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';
import { RoomCalendar, RoomCalendarQuery } from './room-calendar.dto.js';
import { roomCalendar } from './room-calendar.queries.js';

@Controller('meetings')
export class MeetingsController {
  constructor(
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
    @Inject(MeetingStepsService) private readonly steps: MeetingStepsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('meeting.read', MeetingList)
  list(@CurrentActor() actor: RequestActor, @Query() query: MeetingsQuery): Promise<MeetingList> {
    return listMeetings(this.db, actor, query);
  }

  /** Days × rooms of members that have guests. */
  @Get('rooms')
  @Route('meeting.read', RoomCalendar)
  rooms(@CurrentActor() actor: RequestActor, @Query() query: RoomCalendarQuery): Promise<RoomCalendar> {
    return roomCalendar(this.db, actor, query);
  }

  /** What speaks against a date. */
  @Get('checks')
  @Route('meeting.read', DateCheck)
  async check(@Query() query: DateCheckQuery): Promise<DateCheck> {
    return { warnings: await dateWarnings(this.db, query) };
  }

  @Post()
  @Route('meeting.manage', MeetingView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: MeetingCreate): Promise<MeetingView> {
    return meetingView(this.db, actor, await this.meetings.create(actor, input));
  }

  @Get(':meetingId')
  @Route('meeting.read', MeetingView)
  read(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string): Promise<MeetingView> {
    return meetingView(this.db, actor, id);
  }

  @Patch(':meetingId')
  @Route('meeting.manage', MeetingView)
  async update(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MeetingPatch): Promise<MeetingView> {
    await this.meetings.update(actor, id, input);
    return meetingView(this.db, actor, id);
  }

  /** Another day or time for this meeting alone. */
  @Post(':meetingId/moves')
  @Route('meeting.manage', MeetingView, { status: 201 })
  async move(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MeetingMove): Promise<MeetingView> {
    await this.steps.move(actor, id, input);
    return meetingView(this.db, actor, id);
  }

  /** Where it is, or whose guests it is. */
  @Post(':meetingId/places')
  @Route('meeting.manage', MeetingView, { status: 201 })
  async place(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MeetingPlace): Promise<MeetingView> {
    await this.meetings.setPlace(actor, id, input);
    return meetingView(this.db, actor, id);
  }

  /** It does not take place; everybody invited is told why. */
  @Post(':meetingId/cancellations')
  @Route('meeting.manage', MeetingView, { status: 201 })
  async cancel(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MeetingCancellation): Promise<MeetingView> {
    await this.steps.cancel(actor, id, input);
    return meetingView(this.db, actor, id);
  }

  /** A cancelled meeting takes place after all. */
  @Post(':meetingId/reinstatements')
  @Route('meeting.manage', MeetingView, { status: 201 })
  async reinstate(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MeetingReinstatement): Promise<MeetingView> {
    await this.steps.reinstate(actor, id, input);
    return meetingView(this.db, actor, id);
  }
}
