import { Inject, Injectable } from '@nestjs/common';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { indexOrganisation } from '../organisations/organisation-links.service.js';
import { revertibleChanges } from '../audit/reverting.queries.js';
import { indexRecord, type SearchText } from '../search/search-index.service.js';
import type { PersonCreate, PersonPatch } from './people.dto.js';
import { personView } from './people.queries.js';
import { completedPerson, EMPTY_PERSON, sortNameFor } from './person-values.js';
import { Person } from './person.entity.js';

/** Changing the people of the register: entering, changing, undoing, removing. */
@Injectable()
export class PeopleService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, input: PersonCreate): Promise<string> {
    return this.work.run(actor, (tx) => createPerson(tx, input));
  }

  update(actor: RequestActor, id: string, { version, ...input }: PersonPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const person = await claimPresent(tx, id, 'person.update');
      if (person.version !== version) refuse('VERSION_CONFLICT', { current: await personView(tx.manager, actor, id) });
      await changePerson(tx, person, input, 'person.changed');
    });
  }

  /** Undoes one earlier change by setting its old values again; refused where somebody changed the field since. */
  revert(actor: RequestActor, id: string, entryId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const person = await claimPresent(tx, id, 'person.update');
      const old = await revertibleChanges(tx.manager, { subjectId: id, entryId, present: person });
      await changePerson(tx, person, old, 'person.reverted');
    });
  }

  /** For entries made by mistake; whoever holds or held a function or a mandate stays, because the history of the organisation needs them. */
  remove(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await claimPresent(tx, id, 'person.remove');
      if (await rowOf(tx.manager, sql`SELECT 1 FROM contact_roles WHERE person_id = ${id} LIMIT 1`))
        refuse('PERSON_HAS_ROLES');
      if (await rowOf(tx.manager, sql`SELECT 1 FROM mandates WHERE person_id = ${id} LIMIT 1`)) refuse('PERSON_HAS_MANDATES');
      await tx.manager.update(Person, { id }, { removedAt: tx.now });
      tx.record({
        action: 'person.removed',
        subject: 'person',
        subjectId: id,
        changes: { removedAt: { old: null, new: tx.now } },
      });
    });
  }

  restore(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { removedAt } = await tx.claim(Person, id, 'person.remove');
      if (!removedAt) return tx.nothingChanged();
      await tx.manager.update(Person, { id }, { removedAt: () => 'NULL' });
      tx.record({
        action: 'person.restored',
        subject: 'person',
        subjectId: id,
        changes: { removedAt: { old: removedAt, new: null } },
      });
    });
  }
}

/** Enters a person; also for imports, which enter many in one unit of work. */
export async function createPerson(tx: Transaction, input: PersonCreate): Promise<string> {
  const values = completedPerson(input, EMPTY_PERSON);
  const { identifiers } = await tx.manager.insert(Person, {
    ...values,
    sortName: sortNameFor(values),
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  const id = (identifiers[0] as { id: string }).id;
  await indexRecord(tx.manager, 'person', id, searchTextsOf(values));
  tx.record({
    action: 'person.created',
    subject: 'person',
    subjectId: id,
    changes: changesBetween(EMPTY_PERSON, values),
  });
  return id;
}

type Input = Omit<PersonPatch, 'version'>;

/** Changes the fields that differ; the version moves only when something did. */
export async function changePerson(
  tx: Transaction,
  person: Person,
  input: Input,
  action: 'person.changed' | 'person.reverted',
): Promise<void> {
  const { id } = person;
  const values = completedPerson(input, person);
  const changes = changesBetween(person, values);
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  await tx.manager.update(
    Person,
    { id },
    { ...values, sortName: sortNameFor(values, person), version: person.version + 1, updatedAt: tx.now },
  );
  if (NAMES.some((field) => field in changes)) {
    await indexRecord(tx.manager, 'person', id, searchTextsOf({ ...person, ...values }));
    await indexOrganisationsOf(tx, id);
  }
  tx.record({ action, subject: 'person', subjectId: id, changes });
}

const claimPresent = async (
  tx: Transaction,
  id: string,
  permission: 'person.update' | 'person.remove',
): Promise<Person> => {
  const person = await tx.claim(Person, id, permission);
  return person.removedAt ? refuse('NOT_FOUND') : person;
};

const NAMES = ['givenName', 'familyName', 'givenNameLatin', 'familyNameLatin'] as const;

/** By what a person is found: the name in every script. */
export const searchTextsOf = (person: Partial<Pick<Person, (typeof NAMES)[number]>>): SearchText[] =>
  NAMES.map((field) => ({ text: person[field] ?? '', weight: field.endsWith('Latin') ? 8 : 10 }));

/** Organisations are found by the names of their people. */
async function indexOrganisationsOf(tx: Transaction, personId: string): Promise<void> {
  const rows = await rowsOf<{ id: string }>(
    tx.manager,
    sql`SELECT DISTINCT organisation_id AS id FROM contact_roles WHERE person_id = ${personId}`,
  );
  for (const { id } of rows) await indexOrganisation(tx.manager, id);
}
