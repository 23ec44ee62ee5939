import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { organisationsSheet, peopleSheet } from './columns.js';
import { OrganisationsExportQuery, PeopleExportQuery } from './exports.dto.js';
import { ExportsService } from './exports.service.js';
import { sendSheet } from '../../platform/http/sheet.js';

@Controller()
export class ExportsController {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** The register as a file, filtered like its list. */
  @Get('organisations/export')
  @Route('export.run', null, { raw: 'text/csv' })
  async organisations(@CurrentActor() actor: RequestActor, @Query() query: OrganisationsExportQuery, @Res() response: Response): Promise<void> {
    await this.exports.record(actor, { list: 'organisations', ...query });
    await sendSheet(response, query.format, organisationsSheet(this.db, actor, query));
  }

  /** People with the functions they hold today as a file, filtered like their list. */
  @Get('people/export')
  @Route('export.run', null, { raw: 'text/csv' })
  async people(@CurrentActor() actor: RequestActor, @Query() query: PeopleExportQuery, @Res() response: Response): Promise<void> {
    await this.exports.record(actor, { list: 'people', ...query });
    await sendSheet(response, query.format, peopleSheet(this.db, actor, query));
  }
}
