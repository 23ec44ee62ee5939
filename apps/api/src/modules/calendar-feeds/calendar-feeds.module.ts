import { Module } from '@nestjs/common';
import { CalendarContents } from './calendar-contents.service.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';
import { CalendarServer } from './calendar-server.js';

@Module({ controllers: [CalendarFeedsController], providers: [CalendarFeedsService, CalendarContents, CalendarServer] })
export class CalendarFeedsModule {}
