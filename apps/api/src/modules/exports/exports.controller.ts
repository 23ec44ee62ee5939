import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { holderAddresses } from '../bodies/mandates.queries.js';
import { holdersSheet, organisationsSheet, peopleSheet } from './columns.js';
import { HoldersExportQuery, OrganisationsExportQuery, PeopleExportQuery } from './exports.dto.js';
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

  /** The mailing list of a body: everybody who acts in it on the day. */
  @Get('bodies/:id/addresses/export')
  @Route('export.run', null, { raw: 'text/csv' })
  async holders(@CurrentActor() actor: RequestActor, @Id() id: string, @Query() query: HoldersExportQuery, @Res() response: Response): Promise<void> {
    const { items } = await holderAddresses(this.db, actor, id, query.on);
    await this.exports.record(actor, { list: 'bodyAddresses', ...query });
    await sendSheet(response, query.format, holdersSheet(actor, query, items));
  }
}
