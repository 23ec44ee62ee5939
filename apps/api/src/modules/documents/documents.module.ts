import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/jobs/jobs.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DocumentRemindersService } from './document-reminders.service.js';
import { DocumentRulesService } from './document-rules.service.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';

const EVERY_MORNING = '23 5 * * *';

@Module({ controllers: [DocumentsController, DeadlinesController], providers: [DocumentsService, DocumentRulesService, DocumentRemindersService] })
export class DocumentsModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(DocumentRemindersService) private readonly reminders: DocumentRemindersService,
  ) {}

  onModuleInit(): void {
    this.jobs.defineRegular('remind-of-documents', EVERY_MORNING, () => this.reminders.remind());
  }
}
