import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { MeetingTaskList, MeetingTaskPatch, MeetingTaskView } from './meeting-tasks.dto.js';
import { openTasks, taskView } from './meeting-tasks.queries.js';
import { MeetingTasksService } from './meeting-tasks.service.js';

@Controller('meeting-tasks')
export class MeetingTasksController {
  constructor(
    @Inject(MeetingTasksService) private readonly tasks: MeetingTasksService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What is still to be done after meetings, of all bodies. */
  @Get()
  @Route('meeting.read', MeetingTaskList)
  list(@CurrentActor() actor: RequestActor): Promise<MeetingTaskList> {
    return openTasks(this.db, actor);
  }

  @Patch(':taskId')
  @Route('minutes.write', MeetingTaskView)
  async change(@CurrentActor() actor: RequestActor, @Id('taskId') id: string, @Body() input: MeetingTaskPatch): Promise<MeetingTaskView> {
    await this.tasks.change(actor, id, input);
    return taskView(this.db, actor, id);
  }
}
