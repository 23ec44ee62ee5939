import { Module } from '@nestjs/common';
import { AnswersService } from './answers.service.js';
import { ChangeAnnouncementsService } from './change-announcements.service.js';
import { DispatchingService } from './dispatching.service.js';
import { InvitationLinkController } from './invitation-link.controller.js';
import { MeetingInvitationsController } from './meeting-invitations.controller.js';
import { MeetingInvitationsService } from './meeting-invitations.service.js';

@Module({
  controllers: [MeetingInvitationsController, InvitationLinkController],
  providers: [MeetingInvitationsService, AnswersService, DispatchingService, ChangeAnnouncementsService],
})
export class MeetingInvitationsModule {}
