import { Controller, Delete, Get, Body, Inject, Param, ParseEnumPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam } from '@nestjs/swagger';
import { APPLICATION_DOCUMENTS, type ApplicationDocumentKind } from '@verbund/domain/applications/application-steps.js';
import type { Request, Response } from 'express';
import { CurrentActor, Id } from '../../platform/http/parameters.js';
import { refuse } from '../../platform/http/refusal.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ApplicantView } from './applications.dto.js';
import { DocumentsDesk } from './documents-desk.js';
import { ApplicationView, ApplicationDocumentReview } from './pipeline.dto.js';

const KINDS = Object.fromEntries(APPLICATION_DOCUMENTS.map((kind) => [kind, kind]));
const Kind = (): ParameterDecorator => Param('kind', new ParseEnumPipe(KINDS, { exceptionFactory: () => refuse('NOT_FOUND') }));

@Controller('applications')
export class ApplicationDocumentsController {
  constructor(@Inject(DocumentsDesk) private readonly desk: DocumentsDesk) {}

  /** Adds a document of at most 25 MiB: PDF, picture or office document. */
  @Post('current/documents/:kind')
  @ApiParam({ name: 'kind', enum: APPLICATION_DOCUMENTS })
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('link:applicant', ApplicantView, { status: 201 })
  add(@CurrentActor() actor: RequestActor, @Kind() kind: ApplicationDocumentKind, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ApplicantView> {
    return this.desk.add(actor, kind, { request, response });
  }

  /** Takes a document back. */
  @Delete('current/documents/:documentId')
  @Route('link:applicant', ApplicantView)
  remove(@CurrentActor() actor: RequestActor, @Id('documentId') documentId: string): Promise<ApplicantView> {
    return this.desk.remove(actor, documentId);
  }

  /** The document itself, as attachment. */
  @Get(':id/documents/:documentId/file')
  @Route('application.read', null, { raw: 'application/octet-stream', status: 200 })
  send(@CurrentActor() actor: RequestActor, @Id() id: string, @Id('documentId') documentId: string, @Res() response: Response): Promise<void> {
    return this.desk.send(actor, { id, documentId }, response);
  }

  /** Accepts a document or says why it will not do. */
  @Post(':id/documents/:documentId/review')
  @Route('application.process', ApplicationView, { status: 200 })
  review(@CurrentActor() actor: RequestActor, @Id() id: string, @Id('documentId') documentId: string, @Body() input: ApplicationDocumentReview): Promise<ApplicationView> {
    return this.desk.review(actor, { id, documentId }, input);
  }
}
