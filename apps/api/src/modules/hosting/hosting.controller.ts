import { Body, Controller, Delete, Get, Inject, Post, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { sendSheet } from '../../platform/http/sheet.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ExportsService } from '../exports/exports.service.js';
import { RotatingBodies } from './host-plans.dto.js';
import { hostingSheet } from './hosting-sheet.js';
import { HostingExportQuery, HostingQuery, HostingStatistics, HostPauseCreate, HostWeightRequest } from './hosting.dto.js';
import { hostingStatistics, rotatingBodies } from './hosting.queries.js';
import { HostingService } from './hosting.service.js';

@Controller('hosting')
export class HostingController {
  constructor(
    @Inject(HostingService) private readonly hosting: HostingService,
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Bodies that meet at hosts in turn. */
  @Get('bodies')
  @Route('hosting.read', RotatingBodies)
  bodies(@CurrentActor() actor: RequestActor): Promise<RotatingBodies> {
    return rotatingBodies(this.db, actor);
  }

  /** Who hosted, who could have, who declined, and how the credit went. */
  @Get('statistics')
  @Route('hosting.read', HostingStatistics)
  statistics(@CurrentActor() actor: RequestActor, @Query() { body }: HostingQuery): Promise<HostingStatistics> {
    return hostingStatistics(this.db, actor, body);
  }

  /** The same as a file. */
  @Get('export')
  @Route('export.run', null, { raw: 'text/csv' })
  async file(@CurrentActor() actor: RequestActor, @Query() { body, format }: HostingExportQuery, @Res() response: Response): Promise<void> {
    const sheet = await hostingSheet(this.db, actor, body);
    await this.exports.record(actor, { list: 'hosting', format });
    await sendSheet(response, format, sheet);
  }

  /** How much of the load an organisation carries beside others. */
  @Put('organisations/:id/weight')
  @Route('hosting.plan', null)
  weigh(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() { weight }: HostWeightRequest): Promise<void> {
    return this.hosting.weigh(actor, id, weight);
  }

  /** Leaves an organisation out for a time. */
  @Post('organisations/:id/pauses')
  @Route('hosting.plan', null)
  pause(@CurrentActor() actor: RequestActor, @Id() id: string, @Body() input: HostPauseCreate): Promise<void> {
    return this.hosting.pause(actor, id, input);
  }

  @Delete('organisations/:id/pauses/:pauseId')
  @Route('hosting.plan', null)
  endPause(@CurrentActor() actor: RequestActor, @Id() id: string, @Id('pauseId') pauseId: string): Promise<void> {
    return this.hosting.endPause(actor, id, pauseId);
  }
}
