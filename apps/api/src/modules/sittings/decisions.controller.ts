import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { sendSheet } from '../../platform/http/sheet.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ExportsService } from '../exports/exports.service.js';
import { decisionsSheet } from './decisions-sheet.js';
import { DecisionItem, DecisionList, DecisionsExportQuery, DecisionsQuery } from './decisions.dto.js';
import { decisionView, listDecisions } from './decisions.queries.js';

@Controller('decisions')
export class DecisionsController {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What the bodies of the network decided. */
  @Get()
  @Route('decision.read', DecisionList)
  list(@CurrentActor() actor: RequestActor, @Query() query: DecisionsQuery): Promise<DecisionList> {
    return listDecisions(this.db, actor, query);
  }

  /** The register as a file, filtered like its list. */
  @Get('export')
  @Route('export.run', null, { raw: 'text/csv' })
  async export(@CurrentActor() actor: RequestActor, @Query() query: DecisionsExportQuery, @Res() response: Response): Promise<void> {
    await this.exports.record(actor, { list: 'decisions', ...query });
    await sendSheet(response, query.format, decisionsSheet(this.db, actor, query));
  }

  @Get(':decisionId')
  @Route('decision.read', DecisionItem)
  read(@CurrentActor() actor: RequestActor, @Id('decisionId') id: string): Promise<DecisionItem> {
    return decisionView(this.db, actor, id);
  }
}
