import { Module } from '@nestjs/common';
import { ApplicantKeys } from './applicant-keys.js';
import { ApplicantsDesk } from './applicants-desk.js';
import { ApplicantsService } from './applicants.service.js';
import { ApplicationDocumentsController } from './application-documents.controller.js';
import { ApplicationDocumentsService } from './application-documents.service.js';
import { ApplicationFormController } from './application-form.controller.js';
import { ApplicationRetentionService } from './application-retention.service.js';
import { ApplicationSettingsController } from './application-settings.controller.js';
import { ApplicationSettingsService } from './application-settings.service.js';
import { DecisionsService } from './decisions.service.js';
import { DocumentsDesk } from './documents-desk.js';
import { PipelineController } from './pipeline.controller.js';
import { PipelineService } from './pipeline.service.js';

@Module({
  controllers: [ApplicationFormController, ApplicationDocumentsController, ApplicationSettingsController, PipelineController],
  providers: [ApplicantsService, ApplicantsDesk, ApplicationDocumentsService, DocumentsDesk, ApplicantKeys, ApplicationSettingsService, ApplicationRetentionService, PipelineService, DecisionsService],
})
export class ApplicationsModule {}
