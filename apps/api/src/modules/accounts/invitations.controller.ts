import { Body, Controller, Delete, Get, Headers, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { Limits } from '../../platform/limits/limits.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { InvitationAcceptance, InvitationCreate, InvitationList, InvitationOffer, InvitationView } from './invitations.dto.js';
import { invitationView, listInvitations } from './invitations.queries.js';
import { InvitationsService } from './invitations.service.js';

@Controller('invitations')
export class InvitationsController {
  constructor(
    @Inject(InvitationsService) private readonly invitations: InvitationsService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /** Invitations that wait for an answer. */
  @Get()
  @Route('account.invite', InvitationList)
  list(): Promise<InvitationList> {
    return listInvitations(this.db);
  }

  @Post()
  @Route('account.invite', InvitationView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: InvitationCreate): Promise<InvitationView> {
    await this.limits.use(['invitation', actor.accountId]);
    return invitationView(this.db, await this.invitations.create(actor, input));
  }

  /** What the holder of a link sees; the token travels in a header, so that no log keeps it. */
  @Get('current')
  @ApiHeader({ name: 'X-Token', required: true })
  @Route('public', InvitationOffer)
  offer(@Req() request: Request, @Headers('x-token') token: string | undefined): Promise<InvitationOffer> {
    return this.counted(request, () => this.invitations.offer(token ?? ''));
  }

  /** Accepts an invitation: name, password, language. */
  @Put('current')
  @Route('public', null)
  accept(@Req() request: Request, @Body() input: InvitationAcceptance): Promise<void> {
    return this.counted(request, () => this.invitations.accept(input));
  }

  /** Takes an invitation back. */
  @Delete(':id')
  @Route('account.invite', null)
  revoke(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.invitations.revoke(actor, id);
  }

  /** Sends a new link; the earlier one ends. */
  @Post(':id/renewals')
  @Route('account.invite', InvitationView, { status: 201 })
  async renew(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<InvitationView> {
    await this.limits.use(['invitation', actor.accountId]);
    return invitationView(this.db, await this.invitations.renew(actor, id));
  }

  /** Wrong links count against the network address. */
  private async counted<T>({ ip }: Request, work: () => Promise<T>): Promise<T> {
    await this.limits.use(['linkAddress', ip ?? '']);
    const result = await work();
    await this.limits.giveBack(['linkAddress', ip ?? '']);
    return result;
  }
}
