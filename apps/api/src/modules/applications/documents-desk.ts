import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationDocumentKind } from '@verbund/domain/applications/application-steps.js';
import type { Request, Response } from 'express';
import { DATABASE, rowOf, sql, type Db } from '../../platform/database/sql.js';
import { FILE_LIMITS } from '../../platform/files/file-limits.js';
import { Files } from '../../platform/files/files.js';
import { readUpload } from '../../platform/files/read-upload.js';
import { refuse } from '../../platform/http/refusal.js';
import { Limits } from '../../platform/limits/limits.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { ApplicationDocumentsService } from './application-documents.service.js';
import type { ApplicantView } from './applications.dto.js';
import { applicantView } from './applications.queries.js';
import type { ApplicationView, ApplicationDocumentReview } from './pipeline.dto.js';
import { applicationView } from './pipeline.queries.js';

type Place = { id: string; documentId: string };

/** Takes documents in, counted per application, and hands them out to the network. */
@Injectable()
export class DocumentsDesk {
  constructor(
    @Inject(ApplicationDocumentsService) private readonly documents: ApplicationDocumentsService,
    @Inject(Files) private readonly files: Files,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(DATABASE) private readonly db: Db,
  ) {}

  async add(actor: RequestActor, kind: ApplicationDocumentKind, { request, response }: { request: Request; response: Response }): Promise<ApplicantView> {
    await this.limits.use(['applicationUpload', actor.accountId]);
    await this.documents.add(actor, actor.accountId, kind, await readUpload(request, response, FILE_LIMITS.bytes));
    return applicantView(this.db, actor.accountId);
  }

  async remove(actor: RequestActor, documentId: string): Promise<ApplicantView> {
    await this.limits.use(['applicationChange', actor.accountId]);
    await this.documents.remove(actor, actor.accountId, documentId);
    return applicantView(this.db, actor.accountId);
  }

  async review(actor: RequestActor, place: Place, input: ApplicationDocumentReview): Promise<ApplicationView> {
    await this.documents.review(actor, place, input);
    return applicationView(this.db, actor, place.id);
  }

  async send(actor: RequestActor, { id, documentId }: Place, response: Response): Promise<void> {
    await applicationView(this.db, actor, id);
    const file = await rowOf<{ fileName: string; digest: string; size: number; mediaType: string }>(
      this.db,
      sql`SELECT d.file_name AS "fileName", f.digest, f.size, f.media_type AS "mediaType" FROM application_documents d JOIN files f ON f.id = d.file_id WHERE d.id = ${documentId} AND d.application_id = ${id}`,
    );
    await this.files.sendFile(response, file ?? refuse('NOT_FOUND'));
  }
}
