import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween, givenValues } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { indexOrganisation } from '../organisations/organisation-links.service.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { createPerson } from '../people/people.service.js';
import { ContactRole } from './contact-role.entity.js';
import type { ContactCreate, ContactPatch } from './contacts.dto.js';
import { contactView } from './contacts.queries.js';

type Values = Omit<ContactRole, 'id' | 'personId' | 'organisationId' | 'version'>;

/** What an empty field holds; clearing a field (null) sets it to this. */
export const EMPTY_ROLE: Values = {
  function: 'other',
  label: '',
  validFrom: null,
  validTo: null,
  isPrimary: false,
  isPublic: false,
};

/** Where a contact is: the organisation in the path and the contact below it. */
type Place = { organisationId: string; id: string };

/** Who does what in an organisation: recording, changing, ending, taking back. */
@Injectable()
export class ContactsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  record(actor: RequestActor, organisationId: string, input: ContactCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'contact.record');
      return recordContact(tx, organisationId, input);
    });
  }

  update(actor: RequestActor, place: Place, { version, ...input }: ContactPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const role = await claimContact(tx, place, 'contact.record');
      if (role.version !== version)
        refuse('VERSION_CONFLICT', { current: await contactView(tx.manager, actor, place.organisationId, place.id) });
      await changeContact(tx, role, input, 'contactRole.changed');
    });
  }

  /** Says on which day the function is no longer held; it stays in the history of the organisation. */
  end(actor: RequestActor, place: Place, validTo: string): Promise<void> {
    return this.work.run(actor, async (tx) =>
      changeContact(tx, await claimContact(tx, place, 'contact.record'), { validTo }, 'contactRole.ended'),
    );
  }

  /** For entries made by mistake; a function that was really held is ended instead. */
  remove(actor: RequestActor, place: Place): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId, version: _, ...role } = await claimContact(tx, place, 'contact.record');
      await tx.manager.delete(ContactRole, { id });
      await indexOrganisation(tx.manager, organisationId);
      const changes = Object.fromEntries(Object.entries(role).map(([field, old]) => [field, { old, new: null }]));
      tx.record({ action: 'contactRole.removed', subject: 'contactRole', subjectId: id, organisationId, changes });
    });
  }
}

/** Gives a person a function in an organisation that was claimed before; also for imports. */
export async function recordContact(
  tx: Transaction,
  organisationId: string,
  { person, personId, ...input }: ContactCreate,
): Promise<string> {
  const values = completedRole(input, EMPTY_ROLE);
  const role = { ...values, personId: await holderOf(tx, { person, personId }) };
  if (values.isPrimary) await endOtherPrimaries(tx, organisationId, { ...EMPTY_ROLE, ...values, id: null });
  const { identifiers } = await tx.manager.insert(ContactRole, { ...role, organisationId });
  const id = (identifiers[0] as { id: string }).id;
  await indexOrganisation(tx.manager, organisationId);
  const changes = changesBetween<object>({ ...EMPTY_ROLE, function: null, personId: null }, role);
  tx.record({ action: 'contactRole.created', subject: 'contactRole', subjectId: id, organisationId, changes });
  return id;
}

type Input = Omit<ContactPatch, 'version'>;

/** Changes what differs; also for what an organisation proposed. */
export async function changeContact(
  tx: Transaction,
  role: ContactRole,
  input: Input,
  action: 'contactRole.changed' | 'contactRole.ended',
): Promise<void> {
  const { id, organisationId, version } = role;
  const values = completedRole(input, role);
  const changes = changesBetween(role, values);
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  const next = { ...role, ...values };
  if (next.isPrimary) await endOtherPrimaries(tx, organisationId, next);
  await tx.manager.update(ContactRole, { id }, { ...values, version: version + 1 });
  tx.record({ action, subject: 'contactRole', subjectId: id, organisationId, changes });
}

/** Tidy values that hold together; the form shows at its field what does not. */
export function completedRole(input: Input, present: Values): Partial<Values> {
  const given = givenValues(input, EMPTY_ROLE);
  const values = { ...given, ...(given.label !== undefined && { label: given.label.trim() }) };
  const { function: held, label, validFrom, validTo } = { ...present, ...values };
  refuseIssues([
    ...(input.function === null ? [{ field: 'function', code: 'required' } as const] : []),
    ...(held === 'other' && label === '' ? [{ field: 'label', code: 'required' } as const] : []),
    ...(validFrom && validTo && validTo <= validFrom ? [{ field: 'validTo', code: 'endsBeforeBegin' } as const] : []),
  ]);
  return values;
}

/** The person in the register, or the one who is entered along with the function. */
async function holderOf(
  tx: Transaction,
  { person, personId }: Pick<ContactCreate, 'person' | 'personId'>,
): Promise<string> {
  if (person && personId) refuseIssues([{ field: 'person', code: 'duplicate' }]);
  if (person) return createPerson(tx, person);
  if (!personId) return refuse('VALIDATION_FAILED', { issues: [{ field: 'personId', code: 'required' }] });
  const known = await rowOf(tx.manager, sql`SELECT 1 FROM people WHERE id = ${personId} AND removed_at IS NULL`);
  return known ? personId : refuse('VALIDATION_FAILED', { issues: [{ field: 'personId', code: 'notFound' }] });
}

/** A function of the organisation in the path, locked together with the organisation. */
export async function claimContact(
  tx: Transaction,
  { organisationId, id }: Place,
  permission: 'contact.record' | 'contact.propose',
): Promise<ContactRole> {
  await claimOrganisation(tx, organisationId, permission);
  const role = await tx.claim(ContactRole, id, permission);
  return role.organisationId === organisationId ? role : refuse('NOT_FOUND');
}

type Primary = Pick<Values, 'validFrom' | 'validTo'> & { id: string | null };

/** There is one main contact at any time: whoever is it in the same days no longer is. */
async function endOtherPrimaries(
  tx: Transaction,
  organisationId: string,
  { id, validFrom, validTo }: Primary,
): Promise<void> {
  const ended = await rowsOf<{ id: string }>(
    tx.manager,
    sql`WITH ended AS (
          UPDATE contact_roles SET is_primary = false, version = version + 1
          WHERE organisation_id = ${organisationId} AND is_primary AND id IS DISTINCT FROM ${id}::uuid
            AND daterange(valid_from, valid_to) && daterange(${validFrom}::date, ${validTo}::date) RETURNING id)
        SELECT id FROM ended`,
  );
  for (const role of ended) {
    tx.record({
      action: 'contactRole.changed',
      subject: 'contactRole',
      subjectId: role.id,
      organisationId,
      changes: { isPrimary: { old: true, new: false } },
    });
  }
}
