import { Body, Controller, Delete, Get, Inject, Patch, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { digestOf } from '../../platform/sign-in/session-store.js';
import { renewSession } from '../../platform/sign-in/sessions.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AccountSessions, OwnAccountPatch, OwnAccountView, PasswordChange, RecoveryCodes, SecondFactorSetup } from './own-account.dto.js';
import { OwnAccountService, ownAccountView } from './own-account.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondFactorCode } from './session.dto.js';
import { ownSessions } from './session.queries.js';

@Controller('account')
export class OwnAccountController {
  constructor(
    @Inject(OwnAccountService) private readonly account: OwnAccountService,
    @Inject(SecondFactorService) private readonly secondFactor: SecondFactorService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('signedIn', OwnAccountView)
  read(@CurrentActor() { accountId }: RequestActor): Promise<OwnAccountView> {
    return ownAccountView(this.db, accountId);
  }

  @Patch()
  @Route('signedIn', OwnAccountView)
  async update(@CurrentActor() actor: RequestActor, @Body() input: OwnAccountPatch): Promise<OwnAccountView> {
    await this.account.update(actor, input);
    return ownAccountView(this.db, actor.accountId);
  }

  /** Changes the password, ends all other sessions and gives this one a new id. */
  @Put('password')
  @Route('signedIn', null)
  async changePassword(@Req() request: Request, @CurrentActor() actor: RequestActor, @Body() input: PasswordChange): Promise<void> {
    await this.account.changePassword(actor, input, request.sessionID);
    await renewSession(request, { passwordGivenAt: Date.now() });
  }

  /** Where one is signed in. */
  @Get('sessions')
  @Route('signedIn', AccountSessions)
  async sessions(@Req() request: Request, @CurrentActor() { accountId }: RequestActor): Promise<AccountSessions> {
    return { items: await ownSessions(this.db, accountId, digestOf(request.sessionID)) };
  }

  @Delete('sessions/:id')
  @Route('signedIn', null)
  endSession(@CurrentActor() { accountId }: RequestActor, @Id() id: string): Promise<void> {
    return this.account.endSession(accountId, id);
  }

  /** Begins to set up a second factor: a secret for the authenticator app. */
  @Post('second-factor')
  @Route('signedIn', SecondFactorSetup, { status: 201, fresh: true })
  async beginSecondFactor(@Req() request: Request, @CurrentActor() actor: RequestActor): Promise<SecondFactorSetup> {
    const setup = await this.secondFactor.begin(actor);
    request.session.secondFactorSecret = setup.secret;
    return setup;
  }

  /** Sets it up with the first code; the session goes on under a new id, all others end. */
  @Put('second-factor')
  @Route('signedIn', RecoveryCodes)
  async enableSecondFactor(@Req() request: Request, @CurrentActor() actor: RequestActor, @Body() { code }: SecondFactorCode): Promise<RecoveryCodes> {
    const recoveryCodes = await this.secondFactor.enable(actor, request.session.secondFactorSecret, code, request.sessionID);
    await renewSession(request, { secondFactorPassed: true, secondFactorSecret: undefined });
    return { recoveryCodes };
  }

  @Delete('second-factor')
  @Route('signedIn', null, { fresh: true })
  async removeSecondFactor(@Req() request: Request, @CurrentActor() actor: RequestActor): Promise<void> {
    await this.secondFactor.remove(actor, request.sessionID);
    await renewSession(request, { secondFactorPassed: false });
  }
}
