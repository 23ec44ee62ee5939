import { Module } from '@nestjs/common';
import { CircularAnswersService } from './circular-answers.service.js';
import { CircularCalendarService } from './circular-calendar.service.js';
import { CircularPageController } from './circular-page.controller.js';
import { CircularResolutionsController } from './circular-resolutions.controller.js';
import { CircularResolutionsService } from './circular-resolutions.service.js';
import { CircularVotersService } from './circular-voters.service.js';

@Module({ controllers: [CircularResolutionsController, CircularPageController], providers: [CircularResolutionsService, CircularVotersService, CircularAnswersService, CircularCalendarService] })
export class CircularResolutionsModule {}
