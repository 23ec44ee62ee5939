import { Module } from '@nestjs/common';
import { MeetingSeriesController } from './meeting-series.controller.js';
import { MeetingSeriesService } from './meeting-series.service.js';
import { MeetingStepsService } from './meeting-steps.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsService } from './meetings.service.js';

@Module({ controllers: [MeetingsController, MeetingSeriesController], providers: [MeetingsService, MeetingStepsService, MeetingSeriesService] })
export class MeetingsModule {}
