import { Body, Controller, Get, Inject, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { DocumentCreate, DocumentList, DocumentPatch, DocumentReview, DocumentView, DocumentWithdrawal } from './documents.dto.js';
import { documentsOf, documentView } from './documents.queries.js';
import { DocumentsService } from './documents.service.js';

@Controller('organisations/:id/documents')
export class DocumentsController {
  constructor(
    @Inject(DocumentsService) private readonly documents: DocumentsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** Every document with its review, and how those stand that the membership asks for. */
  @Get()
  @Route('document.read', DocumentList)
  list(@CurrentActor() actor: RequestActor, @Id() organisationId: string): Promise<DocumentList> {
    return documentsOf(this.db, actor, organisationId);
  }

  /** Uploads a file of at most 25 MiB: PDF, picture or office document. It waits for review. As bytes: name in `X-File-Name`, percent-encoded. */
  @Post()
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('document.add', DocumentView, { status: 201 })
  async upload(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Query() input: DocumentCreate, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<DocumentView> {
    const upload = await readUpload(request, response, FILE_LIMITS.bytes);
    return documentView(this.db, actor, organisationId, await this.documents.upload(actor, organisationId, input, upload));
  }

  /** Changes what is said about a document: whoever gave it until it is decided, the office at any time. */
  @Patch(':documentId')
  @Route('document.add', DocumentView)
  async update(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('documentId') id: string, @Body() input: DocumentPatch): Promise<DocumentView> {
    await this.documents.update(actor, { organisationId, id }, input);
    return documentView(this.db, actor, organisationId, id);
  }

  /** Records a step of the review: checked, accepted, refused with a reason. */
  @Post(':documentId/reviews')
  @Route('document.review', DocumentView, { status: 200 })
  async review(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('documentId') id: string, @Body() input: DocumentReview): Promise<DocumentView> {
    await this.documents.review(actor, { organisationId, id }, input);
    return documentView(this.db, actor, organisationId, id);
  }

  /** Takes a document back: whoever gave it until it is decided, the office at any time with a reason. */
  @Post(':documentId/withdrawal')
  @Route('document.add', DocumentView, { status: 200 })
  async withdraw(@CurrentActor() actor: RequestActor, @Id() organisationId: string, @Id('documentId') id: string, @Body() { reason }: DocumentWithdrawal): Promise<DocumentView> {
    await this.documents.withdraw(actor, { organisationId, id }, reason ?? null);
    return documentView(this.db, actor, organisationId, id);
  }
}
