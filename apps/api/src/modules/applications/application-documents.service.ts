import { Inject, Injectable } from '@nestjs/common';
import type { ApplicationDocumentKind } from '@verbund/domain/applications/application-steps.js';
import { problemWithEdit, problemWithProcessing } from '@verbund/domain/applications/application-stages.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimApplication } from './application-links.js';
import { settleAsked } from './applicants.service.js';
import { stageOfDossier } from './dossier.queries.js';
import type { ApplicationDocumentReview } from './pipeline.dto.js';

const MOST_DOCUMENTS = 30;

/** Documents that applicants bring, and what the office says about them. */
@Injectable()
export class ApplicationDocumentsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
  ) {}

  async add(actor: RequestActor, id: string, kind: ApplicationDocumentKind, upload: Upload): Promise<void> {
    const accepted = await this.files.accept(upload);
    await this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.fill');
      refuseIf(problemWithEdit(stageOfDossier(dossier), 'documents', []));
      if (dossier.documents.length >= MOST_DOCUMENTS) refuse('VALIDATION_FAILED', { issues: [{ field: 'file', code: 'tooMany', params: { limit: MOST_DOCUMENTS } }] });
      const { id: fileId } = await this.files.storeFile(tx, accepted);
      await rowsOf(
        tx.manager,
        sql`INSERT INTO application_documents (application_id, kind, file_id, file_name, uploaded_at) VALUES (${id}, ${kind}, ${fileId}, ${accepted.fileName}, ${tx.now})`,
      );
      await touch(tx, id);
      await settleAsked(tx, id, [`documents.${kind}`]);
      tx.record({ action: 'application.documentAdded', subject: 'application', subjectId: id, changes: { kind: { old: null, new: kind } } });
    });
  }

  /** Takes a document back; once it is accepted it belongs to the checklist. */
  remove(actor: RequestActor, id: string, documentId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.fill');
      const document = dossier.documents.find((own) => own.id === documentId) ?? refuse('NOT_FOUND');
      refuseIf(problemWithEdit(stageOfDossier(dossier), 'documents', []));
      if (document.state === 'accepted') refuse('APPLICATION_NOT_EDITABLE');
      await rowsOf(tx.manager, sql`DELETE FROM application_documents WHERE id = ${documentId}`);
      await touch(tx, id);
      tx.record({ action: 'application.documentRemoved', subject: 'application', subjectId: id, changes: { kind: { old: document.kind, new: null } } });
    });
  }

  review(actor: RequestActor, { id, documentId }: { id: string; documentId: string }, { outcome, reason }: ApplicationDocumentReview): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const dossier = await claimApplication(tx, id, 'application.process');
      refuseIf(problemWithProcessing(stageOfDossier(dossier)));
      const document = dossier.documents.find((own) => own.id === documentId) ?? refuse('NOT_FOUND');
      refuseIssues(outcome === 'refused' && !reason?.trim() ? [{ field: 'reason', code: 'required' }] : []);
      if (document.state === outcome && document.reason === (reason?.trim() || null)) return tx.nothingChanged();
      await rowsOf(tx.manager, sql`UPDATE application_documents SET state = ${outcome}, reason = ${outcome === 'refused' ? reason!.trim() : null} WHERE id = ${documentId}`);
      tx.record({ action: 'application.documentReviewed', subject: 'application', subjectId: id, changes: { [document.kind]: { old: document.state, new: outcome } } });
    });
  }
}

/** A change of its papers is a change of the application. */
const touch = (tx: Transaction, id: string): Promise<unknown> => rowOf(tx.manager, sql`UPDATE applications SET version = version + 1, changed_at = ${tx.now} WHERE id = ${id} RETURNING id`);
