import { Controller, Get, Inject, Query } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { AsOfQuery } from '../organisations/organisations-query.dto.js';
import { OverviewView } from './overview.dto.js';
import { overview } from './overview.queries.js';

@Controller('overview')
export class OverviewController {
  constructor(@Inject(DATABASE) private readonly db: Db) {}

  /** How the network stands on a day, and what there is to do. */
  @Get()
  @Route('overview.read', OverviewView)
  read(@CurrentActor() actor: RequestActor, @Query() { on }: AsOfQuery): Promise<OverviewView> {
    return overview(this.db, actor, on);
  }
}
