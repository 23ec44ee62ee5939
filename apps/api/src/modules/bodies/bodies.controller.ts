import { Body, Controller, Get, Inject, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { isDay } from '@verbund/domain/calendar/days.js';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { refuse } from '../../platform/http/refusal.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { BodiesQuery, BodyCreate, BodyEnding, BodyList, BodyPatch, BodyQuery, BodyView, FilingStepDone } from './bodies.dto.js';
import { bodyView, listBodies } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';

@Controller('bodies')
export class BodiesController {
  constructor(
    @Inject(BodiesService) private readonly bodies: BodiesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The bodies of a day by their kinds, with the state of their seats and what somebody should look after. */
  @Get()
  @Route('body.read', BodyList)
  list(@CurrentActor() actor: RequestActor, @Query() query: BodiesQuery): Promise<BodyList> {
    return listBodies(this.db, actor, query);
  }

  @Post()
  @Route('body.manage', BodyView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: BodyCreate): Promise<BodyView> {
    return bodyView(this.db, actor, await this.bodies.create(actor, input));
  }

  /** One body as of a day: seats, people, terms, warnings, and who was and will be. */
  @Get(':id')
  @Route('body.read', BodyView)
  read(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() { on }: BodyQuery): Promise<BodyView> {
    return bodyView(this.db, actor, id, on);
  }

  @Patch(':id')
  @Route('body.manage', BodyView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: BodyPatch): Promise<BodyView> {
    await this.bodies.update(actor, id, input);
    return bodyView(this.db, actor, id);
  }

  /** Ends the body on a day; its mandates stay as they are. */
  @Post(':id/endings')
  @Route('body.manage', BodyView, { status: 201 })
  async end(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: BodyEnding): Promise<BodyView> {
    await this.bodies.end(actor, id, input);
    return bodyView(this.db, actor, id);
  }

  /** The body goes on, with the mandates it has. */
  @Post(':id/restorations')
  @Route('body.manage', BodyView, { status: 201 })
  async restore(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<BodyView> {
    await this.bodies.restore(actor, id);
    return bodyView(this.db, actor, id);
  }

  /** Ticks off a step of filing the change of the board of that day with the register. */
  @Put(':id/filings/:day')
  @Route('body.manage', BodyView)
  async file(@CurrentActor() actor: RequestActor, @Id() id: string, @Param('day') day: string, @Body() input: FilingStepDone): Promise<BodyView> {
    await this.bodies.file(actor, id, isDay(day) ? day : refuse('NOT_FOUND'), input);
    return bodyView(this.db, actor, id);
  }
}
