import { Body, Controller, Get, Inject, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { DeadlineList, DeadlinesQuery, DocumentRulesChange, DocumentRulesView } from './deadlines.dto.js';
import { documentDeadlines, documentRules } from './deadlines.queries.js';
import { DocumentRulesService } from './document-rules.service.js';
import { documentFile, publicDocumentFile } from './documents.queries.js';

@Controller()
export class DeadlinesController {
  constructor(
    @Inject(DocumentRulesService) private readonly rules: DocumentRulesService,
    @Inject(Files) private readonly files: Files,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Missing, expired and expiring documents of all organisations, and those that wait for review. */
  @Get('document-deadlines')
  @Route('document.readDeadlines', DeadlineList)
  deadlines(@Query() query: DeadlinesQuery): Promise<DeadlineList> {
    return documentDeadlines(this.db, query);
  }

  @Get('document-rules')
  @Route('document.readDeadlines', DocumentRulesView)
  readRules(): Promise<DocumentRulesView> {
    return documentRules(this.db);
  }

  /** Says which documents each class of membership needs, and when organisations are reminded. */
  @Put('document-rules')
  @Route('document.configure', DocumentRulesView)
  async changeRules(@CurrentActor() actor: RequestActor, @Body() input: DocumentRulesChange): Promise<DocumentRulesView> {
    await this.rules.change(actor, input);
    return documentRules(this.db);
  }

  /** The file of a document as attachment, for the accounts its visibility lets see it. */
  @Get('documents/:id/content')
  @Route('document.read', null, { raw: 'application/octet-stream' })
  async content(@CurrentActor() actor: RequestActor, @Id() id: string, @Res() response: Response): Promise<void> {
    await this.files.sendFile(response, await documentFile(this.db, actor, id));
  }

  /** The file of a document that the office made public, as attachment. */
  @Get('public-documents/:id/content')
  @Route('public', null, { raw: 'application/octet-stream' })
  async publicContent(@Id() id: string, @Res() response: Response): Promise<void> {
    await this.files.sendFile(response, await publicDocumentFile(this.db, id));
  }
}
