import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { Limits } from '../../platform/limits/limits.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { HandoverCreate, HandoverPackage } from './handovers.dto.js';
import { handoverPackage } from './handovers.queries.js';
import { HandoversService } from './handovers.service.js';

@Controller('organisations/:id')
export class HandoversController {
  constructor(
    @Inject(HandoversService) private readonly handovers: HandoversService,
    @Inject(DATABASE) private readonly db: Db,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /** What somebody needs who begins to act for the organisation: what is open, whom to ask, notes of the predecessors. */
  @Get('handover-package')
  @Route('representation.read', HandoverPackage)
  read(@CurrentActor() actor: RequestActor, @Id() organisationId: string): Promise<HandoverPackage> {
    return handoverPackage(this.db, actor, organisationId);
  }

  /** Ends one person's access on a day and invites another in the same act; both are told by mail. */
  @Post('handovers')
  @Route('representation.manage', HandoverPackage, { status: 201 })
  async handOver(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Body() input: HandoverCreate): Promise<HandoverPackage> {
    await this.limits.use(['representative', actor.accountId]);
    await this.handovers.handOver(actor, organisationId, input);
    return handoverPackage(this.db, { ...actor, organisationIds: [...actor.organisationIds, organisationId] }, organisationId);
  }
}
