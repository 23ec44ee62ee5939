import { Inject, Injectable } from '@nestjs/common';
import { partOfFunction, type FieldRule } from '@verbund/domain/profile/profile-fields.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { proposeChanges } from '../change-requests/proposals.service.js';
import { ruleForActor } from '../field-rules/field-rules.queries.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import type { ContactCreate, ContactPatch, ProposalOutcome } from './contacts.dto.js';
import { contactValues, contactView } from './contacts.queries.js';
import { changeContact, claimContact, completedRole, EMPTY_ROLE, recordContact } from './contacts.service.js';

/**
 * People of an organisation change who does what in it. Functions that speak for the organisation in law go by another rule
 * than the rest; where the office must approve, a request is made of it.
 */
@Injectable()
export class ContactProposalsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  add(actor: RequestActor, organisationId: string, { reason, ...input }: ContactCreate & { reason?: string }): Promise<ProposalOutcome> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'contact.propose');
      await refuseStrangers(tx.manager, organisationId, input);
      const field = partOfFunction(input.function);
      if ((await ruleForActor(tx.manager, actor, organisationId, field)) === 'self') return { contactId: await recordContact(tx, organisationId, input), requestId: null };
      completedRole(input, EMPTY_ROLE);
      return { contactId: null, requestId: await proposeChanges(tx, organisationId, [{ field, base: null, proposed: input }], reason) };
    });
  }

  /** Changes or ends a function; the stricter rule holds when it moves from one kind of function to the other. */
  change(actor: RequestActor, { organisationId, id }: { organisationId: string; id: string }, { version, reason, ...input }: ContactPatch & { reason?: string }): Promise<ProposalOutcome> {
    return this.work.run(actor, async (tx) => {
      const contact = await claimContact(tx, { organisationId, id }, 'contact.propose');
      if (contact.version !== version) refuse('VERSION_CONFLICT', { current: await contactView(tx.manager, actor, organisationId, id) });
      const values = completedRole(input, contact);
      const field = await stricterPart(tx, organisationId, [contact.function, values.function ?? contact.function]);
      if ((await ruleForActor(tx.manager, actor, organisationId, field)) === 'self') {
        await changeContact(tx, contact, input, input.validTo ? 'contactRole.ended' : 'contactRole.changed');
        return { contactId: id, requestId: null };
      }
      const base = (await contactValues(tx.manager, organisationId)).get(id)!;
      return { contactId: id, requestId: await proposeChanges(tx, organisationId, [{ field, subjectId: id, base, proposed: { ...base, ...values } }], reason) };
    });
  }
}

/** Only who does or did something in the organisation is known to its people; anybody else is entered anew. */
async function refuseStrangers(db: Db, organisationId: string, { person, personId }: Pick<ContactCreate, 'person' | 'personId'>): Promise<void> {
  if (person && personId) refuseIssues([{ field: 'person', code: 'duplicate' }]);
  if (person) return;
  if (!personId) return refuseIssues([{ field: 'personId', code: 'required' }]);
  const known = await rowOf(db, sql`SELECT 1 FROM contact_roles WHERE organisation_id = ${organisationId} AND person_id = ${personId} LIMIT 1`);
  if (!known) refuseIssues([{ field: 'personId', code: 'notFound' }]);
}

async function stricterPart(tx: Transaction, organisationId: string, functions: readonly string[]): Promise<'contacts' | 'boardContacts'> {
  const parts = functions.map(partOfFunction);
  const rules = new Map<string, FieldRule>();
  for (const part of parts) rules.set(part, await ruleForActor(tx.manager, tx.actor, organisationId, part));
  return parts.find((part) => rules.get(part) === 'approval') ?? parts[0]!;
}
