import { Body, Controller, Delete, Get, Inject, Post, Put, Req } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Config } from '../../platform/config/config.js';
import { secondFactorOf } from '../../platform/http/access.guard.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { refuse } from '../../platform/http/refusal.js';
import { Route } from '../../platform/http/route.js';
import { rememberDevice } from '../../platform/sign-in/known-devices.js';
import { authenticate } from '../../platform/sign-in/password.strategy.js';
import { closeSession, openSession, renewSession, sessionCookie } from '../../platform/sign-in/sessions.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { OwnAccountService } from './own-account.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { Credentials, PasswordConfirmation, SecondFactorCode, SessionView } from './session.dto.js';
import { sessionView } from './session.queries.js';

/** Coming and going. Sessions are no use cases: they leave lines in the security log, not in the audit trail (see docs/adr). */
@Controller('session')
export class SessionController {
  constructor(
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Config) private readonly config: Config,
    @Inject(OwnAccountService) private readonly account: OwnAccountService,
    @Inject(SecondFactorService) private readonly secondFactor: SecondFactorService,
  ) {}

  /** Signs in with mail address and password, under a new session id. */
  @Post()
  @Route('public', SessionView, { status: 201 })
  async signIn(@Req() request: Request, @Body() _credentials: Credentials): Promise<SessionView> {
    const user = await authenticate(request);
    if (!user) refuse('WRONG_CREDENTIALS');
    await openSession(request, user);
    await rememberDevice(this.db, user.accountId, request, this.config.behindTls);
    await this.account.noteSignIn(user.accountId, String(request.id));
    return this.view(request, user);
  }

  /** Who is signed in, and what they may do. */
  @Get()
  @Route('arriving', SessionView)
  read(@Req() request: Request): Promise<SessionView> {
    return this.view(request, request.user!);
  }

  /** The code of the authenticator app, or a recovery code, after the password. */
  @Put('second-factor')
  @Route('arriving', SessionView)
  async passSecondFactor(@Req() request: Request, @CurrentActor() actor: RequestActor, @Body() { code }: SecondFactorCode): Promise<SessionView> {
    await this.secondFactor.pass(actor, code);
    await renewSession(request, { secondFactorPassed: true });
    return this.read(request);
  }

  /** The password once more, before a sensitive change; good for five minutes. */
  @Put('reauthentication')
  @Route('signedIn', null)
  async reauthenticate(@Req() request: Request, @CurrentActor() { accountId }: RequestActor, @Body() { password }: PasswordConfirmation): Promise<void> {
    await this.account.confirmPassword(accountId, password);
    await renewSession(request, { passwordGivenAt: Date.now() });
  }

  /** Signs out; also without a session, so that the button always works. The known device stays known. */
  @Delete()
  @Route('public', null)
  async signOut(@Req() request: Request): Promise<void> {
    await closeSession(request);
    const secure = this.config.behindTls;
    (request.res as Response).clearCookie(sessionCookie(secure), { path: '/', secure }).setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  private view(request: Request, user: Express.User): Promise<SessionView> {
    return sessionView(this.db, user, { secondFactor: secondFactorOf(request), demo: this.config.demo });
  }
}
