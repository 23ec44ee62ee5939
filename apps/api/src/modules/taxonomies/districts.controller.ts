import { Body, Controller, Delete, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { DistrictCreate, DistrictList, DistrictPatch, DistrictView, MergerRequest, TaxonomyQuery } from './taxonomies.dto.js';
import { districtList, termView } from './taxonomies.queries.js';
import { TaxonomiesService } from './taxonomies.service.js';
import { DISTRICTS } from './taxonomy.js';

@Controller('districts')
export class DistrictsController {
  constructor(
    @Inject(TaxonomiesService) private readonly taxonomies: TaxonomiesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** All districts in their boroughs. */
  @Get()
  @Route('taxonomy.read', DistrictList)
  list(@CurrentActor() actor: RequestActor, @Query() query: TaxonomyQuery): Promise<DistrictList> {
    return districtList(this.db, actor, query);
  }

  @Post()
  @Route('taxonomy.manage', DistrictView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: DistrictCreate): Promise<DistrictView> {
    return termView(this.db, actor, DISTRICTS, await this.taxonomies.create(actor, DISTRICTS, input));
  }

  @Patch(':id')
  @Route('taxonomy.manage', DistrictView)
  async update(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: DistrictPatch): Promise<DistrictView> {
    await this.taxonomies.update(actor, DISTRICTS, id, input);
    return termView(this.db, actor, DISTRICTS, id);
  }

  /** Removes a district that nothing uses; what is used is retired or merged instead. */
  @Delete(':id')
  @Route('taxonomy.manage', null)
  remove(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<void> {
    return this.taxonomies.remove(actor, DISTRICTS, id);
  }

  /** Organisations keep the district, but it is no longer offered. */
  @Post(':id/retirements')
  @Route('taxonomy.manage', DistrictView, { status: 201 })
  async retire(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<DistrictView> {
    await this.taxonomies.retire(actor, DISTRICTS, id);
    return termView(this.db, actor, DISTRICTS, id);
  }

  @Post(':id/restorations')
  @Route('taxonomy.manage', DistrictView, { status: 201 })
  async restore(@CurrentActor() actor: RequestActor, @Id() id: string): Promise<DistrictView> {
    await this.taxonomies.restore(actor, DISTRICTS, id);
    return termView(this.db, actor, DISTRICTS, id);
  }

  /** Moves all organisations to another district and retires this one; answers the other one. */
  @Post(':id/mergers')
  @Route('taxonomy.manage', DistrictView, { status: 201 })
  async merge(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { into }: MergerRequest): Promise<DistrictView> {
    await this.taxonomies.merge(actor, DISTRICTS, id, into);
    return termView(this.db, actor, DISTRICTS, into);
  }
}
