import { Module } from '@nestjs/common';
import { ExportsModule } from '../exports/exports.module.js';
import { CampaignsController } from './campaigns.controller.js';
import { CampaignsService } from './campaigns.service.js';
import { ConfirmationController } from './confirmation.controller.js';
import { ConfirmationDocumentsService } from './confirmation-documents.service.js';
import { ConfirmationKeysService } from './confirmation-keys.service.js';
import { ConfirmationService } from './confirmation.service.js';
import { MailingService } from './mailing.service.js';
import { RecipientsController } from './recipients.controller.js';
import { RecipientsService } from './recipients.service.js';

@Module({
  imports: [ExportsModule],
  controllers: [CampaignsController, RecipientsController, ConfirmationController],
  providers: [CampaignsService, MailingService, RecipientsService, ConfirmationService, ConfirmationDocumentsService, ConfirmationKeysService],
})
export class ConfirmationsModule {}
