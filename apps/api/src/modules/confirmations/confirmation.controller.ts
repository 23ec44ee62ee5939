import { Body, Controller, Get, Inject, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DATABASE, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { CurrentActor } from '../../platform/http/parameters.js';
import { Route } from '../../platform/http/route.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { FormTerms } from '../taxonomies/taxonomies.dto.js';
import { formTerms } from '../taxonomies/taxonomies.queries.js';
import { ConfirmedDocumentCreate, ConfirmationView, CorrectionRequest, CorrectionResult, DissolutionRequest, PassingRequest, RemarkRequest, SectionsRequest } from './confirmation.dto.js';
import { confirmationView } from './confirmation.queries.js';
import { ConfirmationDocumentsService } from './confirmation-documents.service.js';
import { ConfirmationService } from './confirmation.service.js';

/** The page behind a confirmation link; the link comes as bearer token. */
@Controller('confirmation')
export class ConfirmationController {
  constructor(
    @Inject(ConfirmationService) private readonly confirmation: ConfirmationService,
    @Inject(ConfirmationDocumentsService) private readonly documents: ConfirmationDocumentsService,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  /** What is asked and what stands in the record. Looking changes nothing. */
  @Get()
  @Route('link:confirmer', ConfirmationView)
  read(@CurrentActor() actor: RequestActor): Promise<ConfirmationView> {
    return confirmationView(this.db, actor);
  }

  /** What can be ticked to correct topics and districts. */
  @Get('terms')
  @Route('link:confirmer', FormTerms)
  terms(@CurrentActor() { organisationIds }: RequestActor): Promise<FormTerms> {
    return formTerms(this.db, organisationIds[0]!);
  }

  /** The page was shown to somebody; told by the page itself. */
  @Post('opening')
  @Route('link:confirmer', null)
  open(@CurrentActor() actor: RequestActor): Promise<void> {
    return this.confirmation.open(actor);
  }

  /** These sections are right. */
  @Post('answers')
  @Route('link:confirmer', ConfirmationView, { status: 200 })
  async confirm(@CurrentActor() actor: RequestActor, @Body() { sections }: SectionsRequest): Promise<ConfirmationView> {
    await this.confirmation.confirm(actor, sections);
    return confirmationView(this.db, actor);
  }

  /** Corrects fields of the record; which of them count at once, the answer says. */
  @Patch('profile')
  @Route('link:confirmer', CorrectionResult)
  async correct(@CurrentActor() actor: RequestActor, @Body() input: CorrectionRequest): Promise<CorrectionResult> {
    return { ...(await this.confirmation.correct(actor, input)), view: await confirmationView(this.db, actor) };
  }

  /** Uploads a file of at most 25 MiB: PDF, picture or office document; the office looks at it. As bytes: name in `X-File-Name`, percent-encoded. */
  @Post('documents')
  @ApiConsumes('multipart/form-data', 'application/octet-stream')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @Route('link:confirmer', ConfirmationView, { status: 201 })
  async addDocument(@CurrentActor() actor: RequestActor, @Query() input: ConfirmedDocumentCreate, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ConfirmationView> {
    await this.documents.add(actor, input, await readUpload(request, response, FILE_LIMITS.bytes));
    return confirmationView(this.db, actor);
  }

  /** Says in words what is wrong; for what cannot be corrected in place. */
  @Post('remarks')
  @Route('link:confirmer', ConfirmationView, { status: 200 })
  async remark(@CurrentActor() actor: RequestActor, @Body() input: RemarkRequest): Promise<ConfirmationView> {
    await this.confirmation.remark(actor, input);
    return confirmationView(this.db, actor);
  }

  /** Sends a colleague a link of their own. */
  @Post('passings')
  @Route('link:confirmer', null)
  passOn(@CurrentActor() actor: RequestActor, @Body() input: PassingRequest): Promise<void> {
    return this.confirmation.passOn(actor, input);
  }

  /** Tells the office that the organisation no longer exists. */
  @Post('dissolution')
  @Route('link:confirmer', ConfirmationView, { status: 200 })
  async dissolve(@CurrentActor() actor: RequestActor, @Body() input: DissolutionRequest): Promise<ConfirmationView> {
    await this.confirmation.dissolve(actor, input);
    return confirmationView(this.db, actor);
  }
}
