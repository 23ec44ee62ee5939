import { Body, Controller, Get, Inject, Patch, Post } from '@nestjs/common';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { SeriesCreate, SeriesList, SeriesPatch, SeriesView } from './meeting-series.dto.js';
import { listSeries, seriesView } from './meeting-series.queries.js';
import { MeetingSeriesService } from './meeting-series.service.js';

@Controller('meeting-series')
export class MeetingSeriesController {
  constructor(
    @Inject(MeetingSeriesService) private readonly series: MeetingSeriesService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  @Get()
  @Route('meeting.read', SeriesList)
  list(@CurrentActor() actor: RequestActor): Promise<SeriesList> {
    return listSeries(this.db, actor);
  }

  /** Enters a series and its meetings until the end of next year. */
  @Post()
  @Route('meeting.manage', SeriesView, { status: 201 })
  async create(@CurrentActor() actor: RequestActor, @Body() input: SeriesCreate): Promise<SeriesView> {
    return seriesView(this.db, actor, await this.series.create(actor, input));
  }

  @Get(':seriesId')
  @Route('meeting.read', SeriesView)
  read(@CurrentActor() actor: RequestActor, @Id('seriesId') id: string): Promise<SeriesView> {
    return seriesView(this.db, actor, id);
  }

  /** Changes rule, time, template or end; meetings that were opened or singled out stay as they are. */
  @Patch(':seriesId')
  @Route('meeting.manage', SeriesView)
  async update(@CurrentActor() actor: RequestActor, @Id('seriesId') id: string, @Body() input: SeriesPatch): Promise<SeriesView> {
    await this.series.update(actor, id, input);
    return seriesView(this.db, actor, id);
  }
}
