import { Inject, Injectable } from '@nestjs/common';
import { can } from '@verbund/domain/access/can.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { AgendaProposal } from './agenda-proposal.entity.js';
import type { AgendaProposalCreate, AgendaProposalPatch } from './agenda-proposals.dto.js';
import { openProposals } from './agenda-proposals.queries.js';
import { refuseUnknown, trimmedValues } from './claim-sitting.js';

const REQUIRED = ['title', 'kind'];

/** What people want a body to talk about, before there is a meeting for it. */
@Injectable()
export class AgendaProposalsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  make(actor: RequestActor, input: AgendaProposalCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const values = trimmedValues(input, REQUIRED);
      const body = await rowOf(tx.manager, sql`SELECT 1 FROM bodies WHERE id = ${values.bodyId} AND (ended_on IS NULL OR ${tx.today}::date < ended_on)`);
      refuseIssues(body ? [] : [{ field: 'bodyId', code: 'notFound' }]);
      await refuseUnknown(tx, values);
      const { identifiers } = await tx.manager.insert(AgendaProposal, { ...values, accountId: actor.accountId, accountName: actor.name, createdAt: tx.now });
      tx.record({ action: 'agendaProposal.made', subject: 'agendaProposal', subjectId: (identifiers[0] as { id: string }).id, changes: changesBetween<object>({}, values) });
    });
  }

  change(actor: RequestActor, id: string, { version, ...input }: AgendaProposalPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const proposal = await claimProposal(tx, id);
      if (proposal.version !== version) refuse('VERSION_CONFLICT', { current: (await openProposals(tx.manager, actor, proposal.bodyId)).find((open) => open.id === id) });
      const values = trimmedValues<Partial<AgendaProposal>>(input, REQUIRED);
      await refuseUnknown(tx, values);
      const changes = changesBetween<Partial<AgendaProposal>>(proposal, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(AgendaProposal, { id }, { ...values, version: version + 1 });
      tx.record({ action: 'agendaProposal.changed', subject: 'agendaProposal', subjectId: id, changes });
    });
  }

  withdraw(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { version } = await claimProposal(tx, id);
      await tx.manager.update(AgendaProposal, { id }, { withdrawnAt: tx.now, version: version + 1 });
      tx.record({ action: 'agendaProposal.withdrawn', subject: 'agendaProposal', subjectId: id });
    });
  }
}

/** An open proposal, for whoever made it and for those who look after meetings. */
async function claimProposal(tx: Transaction, id: string): Promise<AgendaProposal> {
  const proposal = await tx.claim(AgendaProposal, id, 'agenda.propose');
  if (proposal.accountId !== tx.actor.accountId && !can(tx.actor, 'meeting.manage')) refuse('FORBIDDEN');
  const isTaken = proposal.withdrawnAt !== null || (await rowOf(tx.manager, sql`SELECT 1 FROM agenda_items WHERE proposal_id = ${id}`));
  return isTaken ? refuse('AGENDA_PROPOSAL_TAKEN') : proposal;
}
