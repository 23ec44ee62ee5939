import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { HostPinRequest, HostPlanCreate, HostPlanList, HostPlansQuery, HostPlanView, HostReasonsView, VersionRequest } from './host-plans.dto.js';
import { listPlans, planView } from './host-plans.queries.js';
import { HostPlansService } from './host-plans.service.js';
import { hostReasons } from './host-reasons.queries.js';

@Controller('host-plans')
export class HostPlansController {
  constructor(
    @Inject(HostPlansService) private readonly plans: HostPlansService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('hosting.read', HostPlanList)
  list(@CurrentActor() actor: RequestActor, @Query() { body }: HostPlansQuery): Promise<HostPlanList> {
    return listPlans(this.db, actor, body);
  }

  /** Computes the fairest hosts for the meetings of a body or series in a period; nobody is asked before it is published. */
  @Post()
  @Route('hosting.plan', HostPlanView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: HostPlanCreate): Promise<HostPlanView> {
    return planView(this.db, actor, await this.plans.create(actor, input));
  }

  @Get(':id')
  @Route('hosting.read', HostPlanView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<HostPlanView> {
    return planView(this.db, actor, id);
  }

  /** Why a meeting has its host, who else was possible at what cost, and why the others are not. */
  @Get(':id/meetings/:meetingId/reasons')
  @Route('hosting.read', HostReasonsView)
  reasons(@CurrentActor() actor: RequestActor, @Id() id: string, @Id('meetingId') meetingId: string): Promise<HostReasonsView> {
    return hostReasons(this.db, actor, id, meetingId);
  }

  /** Fixes the host of a meeting, or another one, or lets it go. */
  @Patch(':id/meetings/:meetingId')
  @Route('hosting.plan', HostPlanView)
  async pin(@CurrentActor() actor: RequestActor, @Id() id: string, @Id('meetingId') meetingId: string, @Body() input: HostPinRequest): Promise<HostPlanView> {
    await this.plans.pin(actor, id, meetingId, input);
    return planView(this.db, actor, id);
  }

  /** Computes again, changing as little as possible; answers the difference, which waits to be accepted. */
  @Post(':id/revision')
  @Route('hosting.plan', HostPlanView, { status: 200 })
  async recompute(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { version }: VersionRequest): Promise<HostPlanView> {
    await this.plans.recompute(actor, id, version);
    return planView(this.db, actor, id);
  }

  @Post(':id/revision/acceptance')
  @Route('hosting.plan', HostPlanView, { status: 200 })
  async accept(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { version }: VersionRequest): Promise<HostPlanView> {
    await this.plans.accept(actor, id, version);
    return planView(this.db, actor, id);
  }

  @Delete(':id/revision')
  @Route('hosting.plan', HostPlanView, { status: 200 })
  async dropRevision(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<HostPlanView> {
    await this.plans.dropRevision(actor, id);
    return planView(this.db, actor, id);
  }

  /** Gives the meetings their places and sends each host a link. */
  @Post(':id/publication')
  @Route('hosting.plan', HostPlanView, { status: 200 })
  async publish(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { version }: VersionRequest): Promise<HostPlanView> {
    await this.plans.publish(actor, id, version);
    return planView(this.db, actor, id);
  }

  /** Throws a draft away. */
  @Delete(':id')
  @Route('hosting.plan', null)
  discard(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.plans.discard(actor, id);
  }
}
