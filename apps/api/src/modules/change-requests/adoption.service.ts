import { problemsWithNames } from '@verbund/domain/organisations/organisation-rules.js';
import { RECORD_FIELDS } from '@verbund/domain/profile/profile-fields.js';
import { adoptedValue, problemWithAdoption } from '@verbund/domain/profile/request-rules.js';
import { refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { issuesIn } from '../../platform/http/validation.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { ContactCreate, ContactPatch } from '../contacts/contacts.dto.js';
import { changeContact, claimContact, recordContact } from '../contacts/contacts.service.js';
import { setLogo } from '../logos/logos.service.js';
import { OrganisationPatch } from '../organisations/organisations.dto.js';
import { changeOrganisation, type claimOrganisation } from '../organisations/organisations.service.js';
import type { ComparedItem } from './request-comparison.queries.js';
import { proposedLogo } from './proposed-logos.service.js';

type Claimed = Awaited<ReturnType<typeof claimOrganisation>>;
type Adopted = ComparedItem & { replaces: boolean };

/** Takes proposals over into the record, as one change of its fields and one of each contact. */
export async function adoptItems(tx: Transaction, organisation: Claimed, items: readonly Adopted[]): Promise<void> {
  for (const item of items) refuseIf(problemWithAdoption(item));
  const fields = items.filter(({ field }) => field in RECORD_FIELDS);
  if (fields.length > 0) await adoptFields(tx, organisation, fields);
  for (const item of items.filter(({ field }) => field === 'contacts' || field === 'boardContacts')) await adoptContact(tx, organisation.id, item);
  if (items.some(({ field }) => field === 'logo')) await setLogo(tx, organisation.id, await proposedLogo(tx.manager, tx.reference!));
}

/** The form may have changed since it was filled in: what it would refuse today is refused here, at its field. */
async function adoptFields(tx: Transaction, organisation: Claimed, items: readonly Adopted[]): Promise<void> {
  const values = Object.fromEntries(items.map((item) => [item.field, adoptedValue(item)]));
  refuseIssues(issuesIn(OrganisationPatch, { version: organisation.version, ...values }));
  const { names } = values as Pick<OrganisationPatch, 'names'>;
  if (names) refuseIssues(problemsWithNames(names, tx.today));
  await changeOrganisation(tx, organisation, values, 'organisation.changed');
}

async function adoptContact(tx: Transaction, organisationId: string, item: Adopted): Promise<void> {
  const { subjectId } = item;
  const values = adoptedValue(item) as object;
  if (subjectId === null) {
    refuseIssues(issuesIn(ContactCreate, values));
    await recordContact(tx, organisationId, values as ContactCreate);
    return;
  }
  const contact = await claimContact(tx, { organisationId, id: subjectId }, 'contact.record');
  refuseIssues(issuesIn(ContactPatch, { version: contact.version, ...values }));
  await changeContact(tx, contact, values, 'contactRole.changed');
}
