import { Module } from '@nestjs/common';
import { ClaimFormController } from './claim-form.controller.js';
import { ClaimKeys } from './claim-keys.js';
import { ClaimLinksController } from './claim-links.controller.js';
import { ClaimProofsService } from './claim-proofs.service.js';
import { ClaimReceivingService } from './claim-receiving.service.js';
import { ClaimRetentionService } from './claim-retention.service.js';
import { ClaimsController } from './claims.controller.js';
import { ClaimsService } from './claims.service.js';

@Module({
  controllers: [ClaimFormController, ClaimLinksController, ClaimsController],
  providers: [ClaimKeys, ClaimProofsService, ClaimReceivingService, ClaimRetentionService, ClaimsService],
})
export class ClaimsModule {}
