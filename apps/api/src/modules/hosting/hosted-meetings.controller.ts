import { Body, Controller, Delete, Get, Inject, Post, Put } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { hostedMeeting } from './hosted-meeting.queries.js';
import { HostAnswerEntry, HostChoice, HostedMeetingView } from './hosted-meetings.dto.js';
import { HostedMeetingsService } from './hosted-meetings.service.js';

@Controller('hosted-meetings')
export class HostedMeetingsController {
  constructor(
    @Inject(HostedMeetingsService) private readonly meetings: HostedMeetingsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Who hosts a meeting of any kind, who else could, and why others cannot. */
  @Get(':id')
  @Route('hosting.read', HostedMeetingView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<HostedMeetingView> {
    return hostedMeeting(this.db, actor, id);
  }

  /** Chooses the host by hand and asks it. */
  @Put(':id/host')
  @Route('hosting.plan', HostedMeetingView)
  async choose(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { organisationId }: HostChoice): Promise<HostedMeetingView> {
    await this.meetings.choose(actor, id, organisationId);
    return hostedMeeting(this.db, actor, id);
  }

  /** Enters what the host said on the telephone. */
  @Post(':id/answer')
  @Route('hosting.plan', HostedMeetingView, { status: 200 })
  async enter(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: HostAnswerEntry): Promise<HostedMeetingView> {
    await this.meetings.enter(actor, id, input);
    return hostedMeeting(this.db, actor, id);
  }

  /** Sends the host a new link; earlier ones end. */
  @Post(':id/links')
  @Route('hosting.plan', HostedMeetingView, { status: 200 })
  async renew(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<HostedMeetingView> {
    await this.meetings.renew(actor, id);
    return hostedMeeting(this.db, actor, id);
  }

  @Delete(':id/links')
  @Route('hosting.plan', HostedMeetingView, { status: 200 })
  async revoke(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<HostedMeetingView> {
    await this.meetings.revoke(actor, id);
    return hostedMeeting(this.db, actor, id);
  }
}
