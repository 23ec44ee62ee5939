import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { Limits } from '../../platform/limits/limits.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { RepresentativeCreate, RepresentativeList, RepresentativePatch, RepresentativesQuery, RepresentativeView } from './representatives.dto.js';
import { listRepresentatives, representativeView } from './representatives.queries.js';
import { RepresentativesService } from './representatives.service.js';

@Controller('organisations/:id/representatives')
export class RepresentativesController {
  constructor(
    @Inject(RepresentativesService) private readonly representatives: RepresentativesService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /** Who acts for the organisation, and what is missing. */
  @Get()
  @Route('representation.read', RepresentativeList)
  list(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Query() query: RepresentativesQuery): Promise<RepresentativeList> {
    return listRepresentatives(this.db, actor, organisationId, query);
  }

  /** Lets somebody act for the organisation; the answer does not tell whether the address had an account. */
  @Post()
  @Route('representation.manage', RepresentativeView, { status: 201 })
  async invite(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Body() input: RepresentativeCreate): Promise<RepresentativeView> {
    await this.limits.use(['representative', actor.accountId]);
    return representativeView(this.db, actor, organisationId, await this.representatives.invite(actor, organisationId, input));
  }

  /** Changes role, function or end of an access. */
  @Patch(':representativeId')
  @Route('representation.manage', RepresentativeView)
  async change(
    @CurrentActor() actor: RequestActor,
    @Id() organisationId: string,
    @Id('representativeId') id: string,
    @Body() input: RepresentativePatch,
  ): Promise<RepresentativeView> {
    await this.representatives.change(actor, { organisationId, id }, input);
    return representativeView(this.db, actor, organisationId, id);
  }

  /** Sends the mail again. */
  @Post(':representativeId/renewals')
  @Route('representation.manage', null)
  async renew(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('representativeId') id: string): Promise<void> {
    await this.limits.use(['representative', actor.accountId]);
    return this.representatives.renew(actor, { organisationId, id });
  }
}
