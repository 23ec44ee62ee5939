import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AnswersService } from './answers.service.js';
import { invitationView } from './invitees.queries.js';
import { AnswerRequest, MeetingInvitationView } from './meeting-invitations.dto.js';

/** The page behind the link of an invitation; the link comes as bearer token. */
@Controller('meeting-invitation')
export class InvitationLinkController {
  constructor(
    @Inject(AnswersService) private readonly answers: AnswersService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What one is invited to, and the answer so far. Looking changes nothing. */
  @Get()
  @Route('link:answerer', MeetingInvitationView)
  read(@CurrentActor() { organisationIds: [id] }: RequestActor): Promise<MeetingInvitationView> {
    return invitationView(this.db, id!);
  }

  /** The last answer counts. */
  @Post('answers')
  @Route('link:answerer', MeetingInvitationView, { status: 200 })
  async answer(@CurrentActor() actor: RequestActor, @Body() input: AnswerRequest): Promise<MeetingInvitationView> {
    await this.answers.byLink(actor, input);
    return this.read(actor);
  }
}
