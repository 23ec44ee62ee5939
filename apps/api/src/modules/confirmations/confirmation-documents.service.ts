import { Inject, Injectable } from '@nestjs/common';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { DocumentCreate } from '../documents/documents.dto.js';
import { addDocument } from '../documents/documents.service.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { claimOwnRecipient } from './confirmation-keys.service.js';
import { answerSections, campaignOf } from './confirmation.service.js';

/** Papers that come in by a confirmation link; the office looks at them like at every other. */
@Injectable()
export class ConfirmationDocumentsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
  ) {}

  async add(actor: RequestActor, input: DocumentCreate, upload: Upload): Promise<void> {
    const accepted = await this.files.accept(upload);
    await this.work.run(actor, async (tx) => {
      const recipient = await claimOwnRecipient(tx);
      await claimOrganisation(tx, recipient.organisationId, 'document.add');
      const { id: fileId } = await this.files.storeFile(tx, accepted);
      await addDocument(tx, recipient.organisationId, { ...input, fileId, fileName: accepted.fileName });
      const { sections } = await campaignOf(tx, recipient);
      if (sections.includes('documents')) await answerSections(tx, recipient, { sections: ['documents'], corrected: true });
    });
  }
}
