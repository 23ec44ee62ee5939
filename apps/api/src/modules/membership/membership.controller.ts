import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AsOfQuery } from '../organisations/organisations-query.dto.js';
import { MembershipAnnulment, MembershipEventCreate, MembershipView } from './membership.dto.js';
import { membershipView } from './membership.queries.js';
import { MembershipService } from './membership.service.js';

@Controller('organisations/:id/membership-events')
export class MembershipController {
  constructor(
    @Inject(MembershipService) private readonly membership: MembershipService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Every step of the membership, where it stands on a day and what may come next. */
  @Get()
  @Route('organisation.read', MembershipView)
  read(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Query() { on }: AsOfQuery,
  ): Promise<MembershipView> {
    return membershipView(this.db, actor, organisationId, on);
  }

  /** Records a step; refused by name when it cannot follow the others. */
  @Post()
  @Route('membership.record', MembershipView, { status: 201 })
  async record(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Body() event: MembershipEventCreate,
  ): Promise<MembershipView> {
    await this.membership.record(actor, organisationId, event);
    return membershipView(this.db, actor, organisationId);
  }

  /** Takes back a step recorded by mistake; it stays visible as annulled. */
  @Post(':eventId/annulments')
  @Route('membership.record', MembershipView, { status: 201 })
  async annul(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Id('eventId') id: string,
    @Body() { reason }: MembershipAnnulment,
  ): Promise<MembershipView> {
    await this.membership.annul(actor, { organisationId, id }, reason);
    return membershipView(this.db, actor, organisationId);
  }
}
