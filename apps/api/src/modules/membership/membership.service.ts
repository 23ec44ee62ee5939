import { Inject, Injectable } from '@nestjs/common';
import { problemWithEvent, problemWithHistory } from '@verbund/domain/membership/event-rules.js';
import { periodsOf, type MembershipEvent } from '@verbund/domain/membership/membership-rules.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { MembershipStep } from './membership-step.entity.js';
import type { MembershipEventCreate } from './membership.dto.js';
import { countingEvents } from './membership.queries.js';

/** Recording the steps of a membership, and taking back what was recorded by mistake. */
@Injectable()
export class MembershipService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  record(actor: RequestActor, organisationId: string, event: MembershipEventCreate): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'membership.record');
      await recordMembershipEvents(tx, organisationId, [event]);
    });
  }

  /** Takes back a step; what is left must still be a possible history. */
  annul(
    actor: RequestActor,
    { organisationId, id }: { organisationId: string; id: string },
    reason: string,
  ): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'membership.record');
      const event = await tx.claim(MembershipStep, id, 'membership.record');
      if (event.organisationId !== organisationId) refuse('NOT_FOUND');
      if (event.annulledAt) refuse('MEMBERSHIP_ALREADY_ANNULLED');
      refuseIssues(reason.trim() === '' ? [{ field: 'reason', code: 'required' }] : []);
      const rest = (await countingEvents(tx.manager, organisationId)).filter((other) => other.id !== id);
      refuseIf(problemWithHistory(rest));
      await tx.manager.update(
        MembershipStep,
        { id },
        { annulledAt: tx.now, annulmentReason: reason.trim(), version: event.version + 1 },
      );
      await rewritePeriods(tx, organisationId, rest);
      const changes = { annulledAt: { old: null, new: tx.now }, annulmentReason: { old: null, new: reason.trim() } };
      tx.record({
        action: 'membershipEvent.annulled',
        subject: 'membershipEvent',
        subjectId: id,
        organisationId,
        changes,
      });
    });
  }
}

/**
 * Records steps in the order in which they happened, each possible after those before it, in an organisation that was
 * claimed before; also for imports.
 */
export async function recordMembershipEvents(
  tx: Transaction,
  organisationId: string,
  events: readonly MembershipEventCreate[],
): Promise<void> {
  const history: MembershipEvent[] = await countingEvents(tx.manager, organisationId);
  for (const event of events) {
    refuseIf(problemWithEvent(event, history, tx.today));
    history.push(event);
    await insertEvent(tx, organisationId, event);
  }
  await rewritePeriods(tx, organisationId, history);
}

async function insertEvent(tx: Transaction, organisationId: string, event: MembershipEventCreate): Promise<void> {
  const { state, effectiveOn, membershipClass = null, reason, decidedBy = null, decidedOn = null } = event;
  const values = { state, effectiveOn, membershipClass, reason: reason?.trim() ?? '', decidedBy, decidedOn };
  const { identifiers } = await tx.manager.insert(MembershipStep, { ...values, organisationId, recordedAt: tx.now });
  const changes = Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value)
      .map(([field, value]) => [field, { old: null, new: value }]),
  );
  tx.record({
    action: 'membershipEvent.recorded',
    subject: 'membershipEvent',
    subjectId: (identifiers[0] as { id: string }).id,
    organisationId,
    changes,
  });
}

/** The periods that lists and counts read follow from the events; both change in one transaction. */
async function rewritePeriods(
  tx: Transaction,
  organisationId: string,
  history: readonly MembershipEvent[],
): Promise<void> {
  await rowsOf(tx.manager, sql`DELETE FROM membership_periods WHERE organisation_id = ${organisationId}`);
  await rowsOf(
    tx.manager,
    sql`INSERT INTO membership_periods (organisation_id, during, state, membership_class)
        SELECT ${organisationId}, daterange(p."from", p."to"), p.state, p."membershipClass"
        FROM jsonb_to_recordset(${JSON.stringify(periodsOf(history))}::jsonb) AS p("from" date, "to" date, state text, "membershipClass" text)`,
  );
}
