import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import { sendSheet } from '../../platform/http/sheet.js';
import { PdfRenderer } from '../../platform/pdf/pdf-renderer.js';
import { sendPdf } from '../../platform/pdf/send-pdf.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ExportsService } from '../exports/exports.service.js';
import { decisionsSheet } from './decisions-sheet.js';
import { registerPaper } from './decisions-paper.js';
import { DecisionItem, DecisionList, DecisionsExportQuery, DecisionsQuery, DecisionsRegisterQuery } from './decisions.dto.js';
import { decisionsRegister, decisionView, listDecisions } from './decisions.queries.js';

@Controller('decisions')
export class DecisionsController {
  constructor(
    @Inject(ExportsService) private readonly exports: ExportsService,
    @Inject(PdfRenderer) private readonly pdf: PdfRenderer,
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

  /** The register of resolutions as PDF, in the order of their days, filtered like its list; at most 2,000. */
  @Get('register')
  @Route('export.run', null, { raw: 'application/pdf' })
  async register(@CurrentActor() actor: RequestActor, @Query() { language = actor.language, ...filters }: DecisionsRegisterQuery, @Res() response: Response): Promise<void> {
    await this.exports.record(actor, { list: 'decisions', format: 'pdf', ...filters });
    sendPdf(response, `decisions-${language}`, await this.pdf.render(registerPaper({ language, ...(await decisionsRegister(this.db, actor, filters)) })));
  }

  @Get(':decisionId')
  @Route('decision.read', DecisionItem)
  read(@CurrentActor() actor: RequestActor, @Id('decisionId') id: string): Promise<DecisionItem> {
    return decisionView(this.db, actor, id);
  }
}
