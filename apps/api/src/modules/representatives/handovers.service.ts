import { Inject, Injectable } from '@nestjs/common';
import { problemWithEnd } from '@verbund/domain/representatives/representative-rules.js';
import { Config } from '../../platform/config/config.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf } from '../../platform/http/refusal.js';
import { inForceOn } from '../../platform/sign-in/representations.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { HandoverCreate } from './handovers.dto.js';
import { tellEnd } from './representation-ending.service.js';
import { giveRepresentation, tellRepresentative } from './representation-giving.service.js';
import { Representation } from './representation.entity.js';
import { claimManaged, claimRepresentation } from './representatives.service.js';

/** One person leaves the representation of an organisation and another takes the place, in one act. */
@Injectable()
export class HandoversService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Config) private readonly config: Config,
  ) {}

  handOver(actor: RequestActor, organisationId: string, { representativeId, validTo, notes, successor }: HandoverCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const organisation = await claimManaged(tx, organisationId);
      const predecessor = await claimRepresentation(tx, { organisationId, id: representativeId });
      refuseIf(problemWithEnd(predecessor, validTo, tx.today));
      const from = await nameOf(tx, predecessor);
      const place = { organisation, config: this.config };
      const successorId = await letFollow(tx, place, { successor, predecessor, from });
      await tx.manager.update(Representation, { id: predecessor.id }, { validTo, version: predecessor.version + 1 });
      await tellEnd(tx, organisation, { ...predecessor, validTo }, successor.name);
      await rowsOf(
        tx.manager,
        sql`INSERT INTO handovers (organisation_id, predecessor_id, successor_id, from_name, to_name, notes, created_at)
            VALUES (${organisationId}, ${predecessor.id}, ${successorId}, ${from}, ${successor.name}, ${notes?.trim() ?? ''}, ${tx.now})`,
      );
      const changes = { validTo: { old: predecessor.validTo, new: validTo } };
      tx.record({ action: 'representation.handedOver', subject: 'representation', subjectId: predecessor.id, organisationId, changes, reference: successorId });
    });
  }
}

const nameOf = async (tx: Transaction, { accountId, invitedName }: Representation): Promise<string> => {
  const account = await rowOf<{ name: string }>(tx.manager, sql`SELECT name FROM accounts WHERE id = ${accountId} AND (${invitedName} = '' OR last_sign_in_at IS NOT NULL)`);
  return account?.name ?? invitedName;
};

type Succession = { successor: HandoverCreate['successor']; predecessor: Representation; from: string };
type Where = Parameters<typeof giveRepresentation>[1];

/** Whoever represents the organisation already rises to the predecessor's role; anybody else is invited with it. */
async function letFollow(tx: Transaction, place: Where, { successor, predecessor, from }: Succession): Promise<string> {
  const organisationId = place.organisation.id;
  const present = await rowOf<{ id: string; accountId: string; version: number }>(
    tx.manager,
    sql`SELECT r.id, r.account_id AS "accountId", r.version FROM account_organisations r JOIN accounts a ON a.id = r.account_id
        WHERE a.email = ${successor.email} AND r.organisation_id = ${organisationId} AND ${inForceOn(sql`${tx.today}::date`)}`,
  );
  if (present?.id === predecessor.id) refuse('VALIDATION_FAILED', { issues: [{ field: 'successor.email', code: 'duplicate' }] });
  if (!present) return giveRepresentation(tx, place, { ...successor, role: predecessor.role, predecessor: from });
  if (predecessor.role === 'manager') await tx.manager.update(Representation, { id: present.id }, { role: 'manager', version: present.version + 1 });
  await tellRepresentative(tx, place, { accountId: present.accountId, role: predecessor.role, predecessor: from });
  return present.id;
}
