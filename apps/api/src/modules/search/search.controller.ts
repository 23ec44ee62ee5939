import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { foundRecords } from './found-records.queries.js';
import { FoundRecords, SearchQuery } from './search.dto.js';

@Controller('search')
export class SearchController {
  constructor(@Inject(DATABASE) private readonly db: Db) {}

  /** Records of every kind by name, person, place, topic or number; forgiving of typos and scripts. */
  @Get()
  @Route('organisation.read', FoundRecords)
  async search(@CurrentActor() actor: RequestActor, @Query() { search }: SearchQuery): Promise<FoundRecords> {
    return { items: await foundRecords(this.db, actor, search) };
  }
}
