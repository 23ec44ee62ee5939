import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { DecisionsService } from './decisions.service.js';
import { AppealRecord, ApplicationList, ApplicationsQuery, ApplicationView, DecisionCreate, LeadCreate, PiecesRequest, RecordChoice } from './pipeline.dto.js';
import { applicationView, listApplications } from './pipeline.queries.js';
import { PipelineService } from './pipeline.service.js';

/** The network's side of applications. */
@Controller('applications')
export class PipelineController {
  constructor(
    @Inject(PipelineService) private readonly pipeline: PipelineService,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('application.read', ApplicationList)
  list(@CurrentActor() actor: RequestActor, @Query() query: ApplicationsQuery): Promise<ApplicationList> {
    return listApplications(this.db, actor, query);
  }

  /** Somebody met at a meeting point who may want to join. */
  @Post('leads')
  @Route('application.lead', ApplicationView, { status: 201 })
  async lead(@CurrentActor() actor: RequestActor, @Body() input: LeadCreate): Promise<ApplicationView> {
    return applicationView(this.db, actor, await this.pipeline.recordLead(actor, input));
  }

  @Get(':id')
  @Route('application.read', ApplicationView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ApplicationView> {
    return applicationView(this.db, actor, id);
  }

  /** Sends a lead the link to its application. */
  @Post(':id/invitations')
  @Route('application.process', ApplicationView, { status: 200 })
  async invite(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ApplicationView> {
    await this.pipeline.invite(actor, id);
    return applicationView(this.db, actor, id);
  }

  /** Asks the applicant for pieces again, with one mail in their language. */
  @Post(':id/requests')
  @Route('application.process', ApplicationView, { status: 200 })
  async ask(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: PiecesRequest): Promise<ApplicationView> {
    await this.pipeline.ask(actor, id, input);
    return applicationView(this.db, actor, id);
  }

  /** Everything is there and accepted. */
  @Post(':id/completion')
  @Route('application.process', ApplicationView, { status: 200 })
  async complete(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ApplicationView> {
    await this.pipeline.complete(actor, id);
    return applicationView(this.db, actor, id);
  }

  /** The applicant is an organisation that the register knows. */
  @Post(':id/organisation')
  @Route('application.process', ApplicationView, { status: 200 })
  async choose(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { organisationId }: RecordChoice): Promise<ApplicationView> {
    await this.pipeline.choose(actor, id, organisationId);
    return applicationView(this.db, actor, id);
  }

  /** Ends an application before it is decided. */
  @Post(':id/closing')
  @Route('application.process', ApplicationView, { status: 200 })
  async close(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ApplicationView> {
    await this.pipeline.close(actor, id);
    return applicationView(this.db, actor, id);
  }

  /** Writes down what the board decided. */
  @Post(':id/decision')
  @Route('application.decide', ApplicationView, { status: 200 })
  async decide(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: DecisionCreate): Promise<ApplicationView> {
    await this.decisions.decide(actor, id, input);
    return applicationView(this.db, actor, id);
  }

  /** Writes down an appeal that came by post. */
  @Post(':id/appeal')
  @Route('application.process', ApplicationView, { status: 200 })
  async appeal(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: AppealRecord): Promise<ApplicationView> {
    await this.pipeline.recordAppeal(actor, id, input);
    return applicationView(this.db, actor, id);
  }

  /** Writes down what the assembly decided on the appeal. */
  @Post(':id/appeal-decision')
  @Route('application.decide', ApplicationView, { status: 200 })
  async decideAppeal(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: DecisionCreate): Promise<ApplicationView> {
    await this.decisions.decideAppeal(actor, id, input);
    return applicationView(this.db, actor, id);
  }

  /** Welcomes the new member and invites its contact as representative. */
  @Post(':id/welcome')
  @Route('application.process', ApplicationView, { status: 200 })
  async welcome(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<ApplicationView> {
    await this.decisions.welcome(actor, id);
    return applicationView(this.db, actor, id);
  }
}
