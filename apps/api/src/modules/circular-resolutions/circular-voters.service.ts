import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { sendLinks } from './circular-mails.js';
import { claimCircular } from './circular-resolutions.service.js';
import type { CircularResolution } from './circular-resolution.entity.js';
import { CircularVoter } from './circular-voter.entity.js';

type Place = { readonly id: string; readonly voterId: string };

/** The links of those who are asked: a lost one is sent again, a wrong one is ended. */
@Injectable()
export class CircularVotersService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** A new link; those before it end. */
  renew(actor: RequestActor, place: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { circular, voter } = await claimVoter(tx, place);
      await endLinks(tx, voter.id);
      await sendLinks(tx, circular, { mail: 'circularAsked', to: [voter], origin: this.config.publicUrl });
      tx.record({ action: 'circularResolution.linkRenewed', subject: 'circularResolution', subjectId: circular.id, changes: { voterId: { old: null, new: voter.id } } });
    });
  }

  /** Ends every link of one voter; what they answered stays. */
  revoke(actor: RequestActor, place: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { circular, voter } = await claimVoter(tx, place);
      await endLinks(tx, voter.id);
      tx.record({ action: 'circularResolution.linkRevoked', subject: 'circularResolution', subjectId: circular.id, changes: { voterId: { old: null, new: voter.id } } });
    });
  }
}

async function claimVoter(tx: Transaction, { id, voterId }: Place): Promise<{ circular: CircularResolution; voter: CircularVoter }> {
  const circular = await claimCircular(tx, id, 'sendLink');
  const voter = await tx.manager.findOne(CircularVoter, { where: { id: voterId, resolutionId: id } });
  return { circular, voter: voter ?? refuse('NOT_FOUND') };
}

const endLinks = (tx: Transaction, voterId: string): Promise<unknown> => rowsOf(tx.manager, sql`UPDATE circular_links SET revoked_at = ${tx.now} WHERE voter_id = ${voterId} AND revoked_at IS NULL`);
