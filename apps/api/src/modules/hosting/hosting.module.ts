import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module.js';
import { HostAnswersService } from './host-answers.service.js';
import { HostKeysService } from './host-keys.service.js';
import { HostLadderService } from './host-ladder.service.js';
import { HostPageController } from './host-page.controller.js';
import { HostPlansController } from './host-plans.controller.js';
import { HostPlansService } from './host-plans.service.js';
import { HostSwapsService } from './host-swaps.service.js';
import { HostedMeetingsController } from './hosted-meetings.controller.js';
import { HostedMeetingsService } from './hosted-meetings.service.js';
import { HostingController } from './hosting.controller.js';
import { HostingService } from './hosting.service.js';

@Module({
  imports: [ExportsModule],
  controllers: [HostPlansController, HostedMeetingsController, HostingController, HostPageController],
  providers: [HostPlansService, HostedMeetingsService, HostingService, HostAnswersService, HostSwapsService, HostKeysService, HostLadderService],
})
export class HostingModule {}
