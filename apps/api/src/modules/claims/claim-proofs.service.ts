import { Inject, Injectable } from '@nestjs/common';
import { problemWithClosedClaim } from '@verbund/domain/representatives/claim-rules.js';
import { Files } from '../../platform/files/files.js';
import type { Upload } from '../../platform/files/read-upload.js';
import { refuseIf } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { Claim } from './claim.entity.js';
import { endClaimLinks } from './claim-links.js';
import { removeClaim } from './claim-retention.service.js';

/** What the holders of the two links do: the claimant gives a document or takes the claim back, the known address says yes or no. */
@Injectable()
export class ClaimProofsService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Files) private readonly files: Files,
  ) {}

  async giveDocument(actor: RequestActor, upload: Upload): Promise<void> {
    const accepted = await this.files.accept(upload);
    await this.work.run(actor, async (tx) => {
      const claim = await claimOpen(tx, 'claim.prove');
      const file = await this.files.storeFile(tx, accepted);
      await tx.manager.update(Claim, { id: claim.id }, { fileId: file.id, fileName: accepted.fileName, version: claim.version + 1 });
      tx.record({ action: 'claim.proved', subject: 'claim', subjectId: claim.id, organisationId: claim.organisationId });
    });
  }

  /** Everything the claimant gave goes at once. */
  withdraw(actor: RequestActor): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId } = await claimOpen(tx, 'claim.prove');
      await removeClaim(tx, id);
      tx.record({ action: 'claim.withdrawn', subject: 'claim', subjectId: id, organisationId });
    });
  }

  /** Heard once: afterwards the link opens nothing. */
  answer(actor: RequestActor, answer: 'yes' | 'no'): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId, version } = await claimOpen(tx, 'claim.witness');
      await tx.manager.update(Claim, { id }, { addressAnswer: answer, addressAnsweredAt: tx.now, version: version + 1 });
      await endClaimLinks(tx, id, 'witness');
      tx.record({ action: 'claim.witnessed', subject: 'claim', subjectId: id, organisationId, changes: { addressAnswer: { old: null, new: answer } } });
    });
  }
}

/** The claim that the actor's link is for, locked and still open: two simultaneous uses of a link have one effect. */
async function claimOpen(tx: Transaction, permission: 'claim.prove' | 'claim.witness'): Promise<Claim> {
  const claim = await tx.claim(Claim, tx.actor.accountId, permission);
  refuseIf(problemWithClosedClaim({ decision: claim.decision, expiresAt: claim.expiresAt.getTime() }, tx.now.getTime()));
  if (permission === 'claim.witness' && claim.addressAnswer !== null) refuseIf({ code: 'CLAIM_DECIDED' });
  return claim;
}
