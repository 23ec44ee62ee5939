import { Inject, Injectable } from '@nestjs/common';
import { problemsWithPublication } from '@verbund/domain/people/publication.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween, givenValues } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import type { PublishedPersonCreate, PublishedPersonPatch } from './directory-settings.dto.js';
import { publishedPersonView } from './directory-settings.queries.js';
import { PublishedPerson } from './published-person.entity.js';

type Values = Omit<PublishedPerson, 'id' | 'version' | 'withdrawnOn'>;

const EMPTY: Values = { personId: '', function: 'other', label: '', validFrom: null, validTo: null, consentOn: '', consentProof: '', position: 0 };

/** Naming people in public, as long as they agree. */
@Injectable()
export class PublishedPeopleService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  publish(actor: RequestActor, input: PublishedPersonCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      const values = { ...EMPTY, ...tidy(givenValues<Values>(input, EMPTY)) };
      refuseIssues(problemsWithPublication(values, tx.today));
      await refuseUnknownPerson(tx, values.personId);
      const { identifiers } = await tx.manager.insert(PublishedPerson, values);
      const changes = changesBetween<object>(EMPTY, values);
      tx.record({ action: 'person.published', subject: 'person', subjectId: values.personId, changes });
      return (identifiers[0] as { id: string }).id;
    });
  }

  /** Another person is another publication, with a consent of their own. */
  update(actor: RequestActor, id: string, { version, personId: _, ...input }: PublishedPersonPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const present = await tx.claim(PublishedPerson, id, 'directory.manage');
      if (present.version !== version) refuse('VERSION_CONFLICT', { current: await publishedPersonView(tx.manager, actor, id) });
      if (present.withdrawnOn !== null) refuse('CONSENT_WITHDRAWN');
      const values = tidy(givenValues<Values>(input, EMPTY));
      refuseIssues(problemsWithPublication({ ...present, ...values }, tx.today));
      const changes = changesBetween<object>(present, values);
      if (Object.keys(changes).length === 0) return tx.nothingChanged();
      await tx.manager.update(PublishedPerson, { id }, { ...values, version: version + 1 });
      tx.record({ action: 'person.publicationChanged', subject: 'person', subjectId: present.personId, changes });
    });
  }

  /** The person no longer agrees: with the commit the name is gone. The proof of the former consent stays. */
  withdraw(actor: RequestActor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { personId, version, withdrawnOn } = await tx.claim(PublishedPerson, id, 'directory.manage');
      if (withdrawnOn !== null) return tx.nothingChanged();
      await tx.manager.update(PublishedPerson, { id }, { withdrawnOn: tx.today, version: version + 1 });
      tx.record({ action: 'person.consentWithdrawn', subject: 'person', subjectId: personId, changes: { withdrawnOn: { old: null, new: tx.today } } });
    });
  }
}

const tidy = (values: Partial<Values>): Partial<Values> => ({
  ...values,
  ...(values.label !== undefined && { label: values.label.trim() }),
  ...(values.consentProof !== undefined && { consentProof: values.consentProof.trim() }),
});

async function refuseUnknownPerson({ manager }: Transaction, personId: string): Promise<void> {
  const known = await rowOf(manager, sql`SELECT 1 FROM people WHERE id = ${personId} AND removed_at IS NULL`);
  if (!known) refuse('VALIDATION_FAILED', { issues: [{ field: 'personId', code: 'notFound' }] });
}
