import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { PasswordResetsService } from './password-resets.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionController } from './session.controller.js';

@Module({
  controllers: [SessionController, OwnAccountController, PasswordResetsController, InvitationsController, AccountsController],
  providers: [OwnAccountService, SecondFactorService, PasswordResetsService, InvitationsService, AccountsService],
})
export class AccountsModule {}
