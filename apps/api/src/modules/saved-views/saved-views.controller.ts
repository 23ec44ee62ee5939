import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { SavedViewCreate, SavedViewList, SavedViewPatch, SavedViewsQuery, SavedViewView } from './saved-views.dto.js';
import { savedView, savedViews } from './saved-views.queries.js';
import { SavedViewsService } from './saved-views.service.js';

@Controller('saved-views')
export class SavedViewsController {
  constructor(
    @Inject(SavedViewsService) private readonly views: SavedViewsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Own and shared views of one list. */
  @Get()
  @Route('view.save', SavedViewList)
  list(@CurrentActor() actor: RequestActor, @Query() { list }: SavedViewsQuery): Promise<SavedViewList> {
    return savedViews(this.db, actor, list);
  }

  @Post()
  @Route('view.save', SavedViewView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: SavedViewCreate): Promise<SavedViewView> {
    return savedView(this.db, actor, await this.views.create(actor, input));
  }

  @Patch(':id')
  @Route('view.save', SavedViewView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: SavedViewPatch): Promise<SavedViewView> {
    await this.views.update(actor, id, input);
    return savedView(this.db, actor, id);
  }

  @Delete(':id')
  @Route('view.save', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.views.remove(actor, id);
  }
}
