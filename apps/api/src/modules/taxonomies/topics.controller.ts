import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { MergerRequest, TaxonomyQuery, TopicCreate, TopicList, TopicPatch, TopicView } from './taxonomies.dto.js';
import { termView, topicList } from './taxonomies.queries.js';
import { TaxonomiesService } from './taxonomies.service.js';
import { TOPICS } from './taxonomy.js';

@Controller('topics')
export class TopicsController {
  constructor(
    @Inject(TaxonomiesService) private readonly taxonomies: TaxonomiesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** All topics on two levels. */
  @Get()
  @Route('taxonomy.read', TopicList)
  list(@CurrentActor() actor: RequestActor, @Query() query: TaxonomyQuery): Promise<TopicList> {
    return topicList(this.db, actor, query);
  }

  @Post()
  @Route('taxonomy.manage', TopicView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: TopicCreate): Promise<TopicView> {
    return termView(this.db, actor, TOPICS, await this.taxonomies.create(actor, TOPICS, input));
  }

  @Patch(':id')
  @Route('taxonomy.manage', TopicView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: TopicPatch): Promise<TopicView> {
    await this.taxonomies.update(actor, TOPICS, id, input);
    return termView(this.db, actor, TOPICS, id);
  }

  /** Removes a topic that nothing uses; what is used is retired or merged instead. */
  @Delete(':id')
  @Route('taxonomy.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.taxonomies.remove(actor, TOPICS, id);
  }

  /** Organisations keep the topic, but it is no longer offered. */
  @Post(':id/retirements')
  @Route('taxonomy.manage', TopicView, { status: 201 })
  async retire(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<TopicView> {
    await this.taxonomies.retire(actor, TOPICS, id);
    return termView(this.db, actor, TOPICS, id);
  }

  @Post(':id/restorations')
  @Route('taxonomy.manage', TopicView, { status: 201 })
  async restore(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<TopicView> {
    await this.taxonomies.restore(actor, TOPICS, id);
    return termView(this.db, actor, TOPICS, id);
  }

  /** Moves all organisations to another topic and retires this one; answers the other one. */
  @Post(':id/mergers')
  @Route('taxonomy.manage', TopicView, { status: 201 })
  async merge(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { into }: MergerRequest): Promise<TopicView> {
    await this.taxonomies.merge(actor, TOPICS, id, into);
    return termView(this.db, actor, TOPICS, into);
  }
}
