import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { Clock } from '../../platform/work/clock.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AnswersService } from './answers.service.js';
import { inviteeList } from './invitees.queries.js';
import { AnswerRequest, MeetingInvitationRequest, InviteeList, ReminderRequest } from './meeting-invitations.dto.js';
import { MeetingInvitationsService } from './meeting-invitations.service.js';

@Controller('meetings/:id')
export class MeetingInvitationsController {
  constructor(
    @Inject(MeetingInvitationsService) private readonly invitations: MeetingInvitationsService,
    @Inject(AnswersService) private readonly answers: AnswersService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Who is invited, with answers and proof of dispatch, and who would be invited now. */
  @Get('invitees')
  @Route('meeting.read', InviteeList)
  list(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<InviteeList> {
    return inviteeList(this.db, actor, id, this.clock.fixedAt);
  }

  /** Invites everybody who acts in the body on the day and has not been invited yet, and guests. */
  @Post('invitations')
  @Route('meeting.manage', InviteeList, { status: 201 })
  async invite(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: MeetingInvitationRequest): Promise<InviteeList> {
    await this.invitations.invite(actor, id, input);
    return this.list(actor, id);
  }

  /** Reminds everybody who has not answered, or answered before something changed. */
  @Post('reminders')
  @Route('meeting.manage', InviteeList, { status: 201 })
  async remind(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: ReminderRequest): Promise<InviteeList> {
    await this.invitations.remind(actor, id, input);
    return this.list(actor, id);
  }

  /** The own answer of whoever is signed in and invited. */
  @Post('answers')
  @Route('meeting.answer', null)
  answer(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: AnswerRequest): Promise<void> {
    return this.answers.byAccount(actor, id, input);
  }

  /** Enters what somebody said in another way. */
  @Post('invitees/:inviteeId/answers')
  @Route('meeting.manage', InviteeList, { status: 201 })
  async answerFor(@CurrentActor() actor: RequestActor, @Id() meetingId: string, @Id('inviteeId') id: string, @Body() input: AnswerRequest): Promise<InviteeList> {
    await this.answers.onBehalf(actor, { meetingId, id }, input);
    return this.list(actor, meetingId);
  }

  /** Sends the invitation again with a new link; earlier links of this person end. */
  @Post('invitees/:inviteeId/renewals')
  @Route('meeting.manage', InviteeList, { status: 201 })
  async renew(@CurrentActor() actor: RequestActor, @Id() meetingId: string, @Id('inviteeId') id: string): Promise<InviteeList> {
    await this.invitations.renew(actor, meetingId, id);
    return this.list(actor, meetingId);
  }

  /** Ends every link of this person. */
  @Post('invitees/:inviteeId/revocation')
  @Route('meeting.manage', InviteeList, { status: 200 })
  async revoke(@CurrentActor() actor: RequestActor, @Id() meetingId: string, @Id('inviteeId') id: string): Promise<InviteeList> {
    await this.invitations.revoke(actor, meetingId, id);
    return this.list(actor, meetingId);
  }
}
