import { Module } from '@nestjs/common';
import { ApplicantKeys } from './applicant-keys.js';
import { ApplicantsDesk } from './applicants-desk.js';
import { ApplicantsService } from './applicants.service.js';
import { ApplicationFormController } from './application-form.controller.js';
import { ApplicationRetentionService } from './application-retention.service.js';
import { ApplicationSettingsController } from './application-settings.controller.js';
import { ApplicationSettingsService } from './application-settings.service.js';
import { DecisionsService } from './decisions.service.js';
import { PipelineController } from './pipeline.controller.js';
import { PipelineService } from './pipeline.service.js';

@Module({
  controllers: [ApplicationFormController, ApplicationSettingsController, PipelineController],
  providers: [ApplicantsService, ApplicantsDesk, ApplicantKeys, ApplicationSettingsService, ApplicationRetentionService, PipelineService, DecisionsService],
})
export class ApplicationsModule {}
