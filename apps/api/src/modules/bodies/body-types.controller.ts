import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { BodyTypeCreate, BodyTypeList, BodyTypePatch, BodyTypeView } from './body-types.dto.js';
import { bodyTypeView, listBodyTypes } from './bodies.queries.js';
import { BodyTypesService } from './body-types.service.js';

@Controller('body-types')
export class BodyTypesController {
  constructor(
    @Inject(BodyTypesService) private readonly types: BodyTypesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The kinds of bodies with their rules. */
  @Get()
  @Route('body.read', BodyTypeList)
  list(@CurrentActor() actor: RequestActor): Promise<BodyTypeList> {
    return listBodyTypes(this.db, actor);
  }

  @Post()
  @Route('body.configure', BodyTypeView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: BodyTypeCreate): Promise<BodyTypeView> {
    return bodyTypeView(this.db, actor, await this.types.create(actor, input));
  }

  @Patch(':id')
  @Route('body.configure', BodyTypeView)
  async change(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: BodyTypePatch): Promise<BodyTypeView> {
    await this.types.change(actor, id, input);
    return bodyTypeView(this.db, actor, id);
  }
}
