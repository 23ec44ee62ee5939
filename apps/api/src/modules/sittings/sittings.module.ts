import { Module } from '@nestjs/common';
import { PdfModule } from '../../platform/pdf/pdf.module.js';
import { ExportsModule } from '../exports/exports.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaPapersController } from './agenda-papers.controller.js';
import { AgendaPapersService } from './agenda-papers.service.js';
import { AgendaProposalsController } from './agenda-proposals.controller.js';
import { AgendaProposalsService } from './agenda-proposals.service.js';
import { AgendaService } from './agenda.service.js';
import { AttendanceService } from './attendance.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsService } from './decisions.service.js';
import { MeetingTasksController } from './meeting-tasks.controller.js';
import { MeetingTasksService } from './meeting-tasks.service.js';
import { MinutesApprovalService } from './minutes-approval.service.js';
import { MinutesController } from './minutes.controller.js';
import { MinutesPhrasesController } from './minutes-phrases.controller.js';
import { MinutesPhrasesService } from './minutes-phrases.service.js';
import { MinutesService } from './minutes.service.js';
import { SittingsController } from './sittings.controller.js';
import { SittingsService } from './sittings.service.js';

@Module({
  imports: [ExportsModule, PdfModule],
  controllers: [SittingsController, AgendaController, AgendaPapersController, AgendaProposalsController, DecisionsController, MeetingTasksController, MinutesController, MinutesPhrasesController],
  providers: [SittingsService, AgendaService, AgendaPapersService, AgendaProposalsService, AttendanceService, MinutesService, MinutesApprovalService, MinutesPhrasesService, DecisionsService, MeetingTasksService],
})
export class SittingsModule {}
