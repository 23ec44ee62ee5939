import { Body, Controller, Delete, Get, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AttendanceService } from './attendance.service.js';
import { SittingDecisionCreate, DecisionItem } from './decisions.dto.js';
import { decisionView } from './decisions.queries.js';
import { DecisionsService } from './decisions.service.js';
import { MeetingTaskCreate } from './meeting-tasks.dto.js';
import { MeetingTasksService } from './meeting-tasks.service.js';
import { MinutesService } from './minutes.service.js';
import { AttendanceInput, MinutesInput, RecusalInput, SittingView } from './sittings.dto.js';
import { sittingView } from './sittings.queries.js';
import { SittingsService } from './sittings.service.js';

@Controller('meetings/:meetingId')
export class SittingsController {
  constructor(
    @Inject(SittingsService) private readonly sittings: SittingsService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
    @Inject(MinutesService) private readonly minutes: MinutesService,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(MeetingTasksService) private readonly tasks: MeetingTasksService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Agenda, notice, attendance with the quorum at each item, minutes, decisions and tasks of a meeting. */
  @Get('sitting')
  @Route('meeting.read', SittingView)
  read(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string): Promise<SittingView> {
    return sittingView(this.db, actor, id);
  }

  @Post('opening')
  @Route('minutes.write', SittingView, { status: 200 })
  async open(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string): Promise<SittingView> {
    await this.sittings.step(actor, id, 'open');
    return sittingView(this.db, actor, id);
  }

  @Post('closing')
  @Route('minutes.write', SittingView, { status: 200 })
  async close(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string): Promise<SittingView> {
    await this.sittings.step(actor, id, 'close');
    return sittingView(this.db, actor, id);
  }

  /** Notes who is there from an item on. */
  @Post('attendance')
  @Route('minutes.write', SittingView, { status: 200 })
  async attend(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: AttendanceInput): Promise<SittingView> {
    await this.attendance.note(actor, id, input);
    return sittingView(this.db, actor, id);
  }

  /** Notes that somebody does not vote on an item. */
  @Post('recusals')
  @Route('minutes.write', SittingView, { status: 200 })
  async recuse(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: RecusalInput): Promise<SittingView> {
    await this.attendance.recuse(actor, id, input);
    return sittingView(this.db, actor, id);
  }

  @Delete('recusals/:recusalId')
  @Route('minutes.write', SittingView, { status: 200 })
  async takeRecusalBack(@CurrentActor() actor: RequestActor, @Id('meetingId') meetingId: string, @Id('recusalId') id: string): Promise<SittingView> {
    await this.attendance.takeBack(actor, meetingId, id);
    return sittingView(this.db, actor, meetingId);
  }

  /** Writes the minutes of an item, or of the whole meeting. */
  @Patch('minutes')
  @Route('minutes.write', SittingView)
  async write(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MinutesInput): Promise<SittingView> {
    await this.minutes.write(actor, id, input);
    return sittingView(this.db, actor, id);
  }

  /** Enters a vote: counted by the statutes in force, numbered within the year of the body. */
  @Post('decisions')
  @Route('minutes.write', DecisionItem, { status: 201 })
  async decide(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: SittingDecisionCreate): Promise<DecisionItem> {
    return decisionView(this.db, actor, await this.decisions.decide(actor, id, input));
  }

  @Post('tasks')
  @Route('minutes.write', SittingView, { status: 201 })
  async addTask(@CurrentActor() actor: RequestActor, @Id('meetingId') id: string, @Body() input: MeetingTaskCreate): Promise<SittingView> {
    await this.tasks.create(actor, id, input);
    return sittingView(this.db, actor, id);
  }
}
