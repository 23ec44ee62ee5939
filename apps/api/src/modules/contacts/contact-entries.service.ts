import type { ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { randomUUID } from 'node:crypto';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';

/** A function from an unknown day on, as a spreadsheet knows it. */
export type ContactEntry = { organisationId: string; personId: string; function: ContactFunction; label: string; isPrimary: boolean };

/**
 * Gives many people functions with one statement. The caller makes nobody the main contact of an organisation that has one, and indexes the
 * organisations.
 */
export async function recordContacts(tx: Transaction, entries: readonly ContactEntry[]): Promise<void> {
  const records = entries.map((entry) => ({ id: randomUUID(), ...entry }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO contact_roles (id, person_id, organisation_id, function, label, is_primary)
        SELECT id, "personId", "organisationId", function, label, "isPrimary"
        FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb) AS r(id uuid, "personId" uuid, "organisationId" uuid, function text, label text, "isPrimary" boolean)`,
  );
  for (const { id, organisationId, ...values } of records) {
    const changes = Object.fromEntries(Object.entries(values).filter(([, value]) => value).map(([field, value]) => [field, { old: null, new: value }]));
    tx.record({ action: 'contactRole.created', subject: 'contactRole', subjectId: id, organisationId, changes });
  }
}

/** Takes back functions that an import recorded. */
export async function withdrawContacts(tx: Transaction, ids: readonly string[]): Promise<void> {
  const removed = await rowsOf<{ id: string; organisationId: string; personId: string; function: string }>(
    tx.manager,
    sql`WITH removed AS (DELETE FROM contact_roles WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id, organisation_id AS "organisationId", person_id AS "personId", function) SELECT * FROM removed`,
  );
  for (const { id, organisationId, ...values } of removed) {
    const changes = Object.fromEntries(Object.entries(values).map(([field, old]) => [field, { old, new: null }]));
    tx.record({ action: 'contactRole.removed', subject: 'contactRole', subjectId: id, organisationId, changes });
  }
}
