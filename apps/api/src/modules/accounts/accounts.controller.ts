import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AccountList, AccountPatch, AccountsQuery, AccountView, SecondFactorRemoval } from './accounts.dto.js';
import { accountView, listAccounts } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import { SecondFactorService } from './second-factor.service.js';

@Controller('accounts')
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(SecondFactorService) private readonly secondFactor: SecondFactorService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('account.read', AccountList)
  list(@Query() query: AccountsQuery): Promise<AccountList> {
    return listAccounts(this.db, query);
  }

  @Get(':id')
  @Route('account.read', AccountView)
  read(@Id() id: string): Promise<AccountView> {
    return accountView(this.db, id);
  }

  /** Changes name, roles, organisations or state of an account. Whoever may do less afterwards is signed out. */
  @Patch(':id')
  @Route('account.manage', AccountView, { fresh: true })
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: AccountPatch): Promise<AccountView> {
    await this.accounts.update(actor, id, input);
    return accountView(this.db, id);
  }

  /** Signs an account out everywhere. */
  @Post(':id/session-endings')
  @Route('account.manage', null)
  endSessions(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.accounts.endSessions(actor, id);
  }

  /** For somebody whose telephone is lost, once they were recognised. */
  @Delete(':id/second-factor')
  @Route('account.manage', null, { fresh: true })
  removeSecondFactor(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { reason }: SecondFactorRemoval): Promise<void> {
    return this.secondFactor.removeFor(actor, id, reason);
  }
}
