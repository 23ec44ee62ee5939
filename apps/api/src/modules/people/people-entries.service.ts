import { randomUUID } from 'node:crypto';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { indexRecords } from '../search/search-index.service.js';
import type { PersonCreate } from './people.dto.js';
import { searchTextsOf } from './people.service.js';
import { completedPerson, EMPTY_PERSON, sortNameFor } from './person-values.js';

/** Enters many people with a handful of statements; the ids come in the order of the inputs. */
export async function createPeople(tx: Transaction, inputs: readonly PersonCreate[]): Promise<string[]> {
  const entries = inputs.map((input) => ({ id: randomUUID(), values: completedPerson(input, EMPTY_PERSON) }));
  const records = entries.map(({ id, values }) => ({ ...EMPTY_PERSON, ...values, id, sortName: sortNameFor(values) }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO people (id, given_name, family_name, given_name_latin, family_name_latin, sort_name, salutation, title, languages, channels, created_at, updated_at)
        SELECT id, "givenName", "familyName", "givenNameLatin", "familyNameLatin", "sortName", salutation, title, languages, channels, ${tx.now}, ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id uuid, "givenName" text, "familyName" text, "givenNameLatin" text, "familyNameLatin" text, "sortName" text,
          salutation text, title text, languages text[], channels jsonb)`,
  );
  await indexRecords(tx.manager, 'person', entries.map(({ id, values }) => ({ id, texts: searchTextsOf(values) })));
  for (const { id, values } of entries) tx.record({ action: 'person.created', subject: 'person', subjectId: id, changes: changesBetween(EMPTY_PERSON, values) });
  return entries.map(({ id }) => id);
}

/** Takes back entries of an import. */
export async function withdrawPeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  await rowsOf(tx.manager, sql`UPDATE people SET removed_at = ${tx.now} WHERE id = ANY(${[...ids]}::uuid[])`);
  for (const id of ids) tx.record({ action: 'person.removed', subject: 'person', subjectId: id, changes: { removedAt: { old: null, new: tx.now } } });
}
