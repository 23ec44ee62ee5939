import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { recordContacts } from '../contacts/contact-entries.service.js';
import { recordMemberships } from '../membership/membership-entries.service.js';
import { writeNotes } from '../notes/note-entries.service.js';
import { createOrganisations } from '../organisations/organisation-entries.service.js';
import { indexOrganisations } from '../organisations/organisation-links.service.js';
import { changeOrganisation, claimOrganisation } from '../organisations/organisations.service.js';
import { createPeople } from '../people/people-entries.service.js';
import { changeSeats, createRooms } from '../rooms/room-entries.service.js';
import type { Intent } from './row-intent.js';

/** What one row does, and the record that it does it to. */
type Placed = Intent & { organisationId: string };

/** Carries out what rows intend, in the order of the file; answers the record of each. New records are entered together, changed ones singly. */
export async function writeIntents(tx: Transaction, intents: readonly Intent[]): Promise<string[]> {
  const fresh = intents.filter(({ known }) => known === null);
  const created = await createOrganisations(tx, fresh.map(({ input }) => ({ ...input, names: input.names ?? [] })));
  const idOf = new Map(fresh.map((intent, index) => [intent, created[index]!]));
  const placed = intents.map((intent) => ({ ...intent, organisationId: intent.known?.id ?? idOf.get(intent)! }));
  for (const { known, input } of placed) {
    if (known === null || Object.keys(input).length === 0) continue;
    await changeOrganisation(tx, await claimOrganisation(tx, known.id, 'organisation.update'), input, 'organisation.changed');
  }
  await writeBelongings(tx, placed);
  return placed.map(({ organisationId }) => organisationId);
}

async function writeBelongings(tx: Transaction, placed: readonly Placed[]): Promise<void> {
  const contacts = placed.flatMap(({ organisationId, contacts: stated }) => oneEntryPerPerson(stated).map((contact) => ({ ...contact, organisationId })));
  const people = [...new Set(contacts.flatMap(({ person }) => person ?? []))];
  const ids = await createPeople(tx, people);
  const idOf = new Map(people.map((person, index) => [person, ids[index]!]));
  await recordContacts(tx, contacts.map(({ person, personId, ...role }) => ({ ...role, personId: personId ?? idOf.get(person!)! })));
  await recordMemberships(tx, placed.filter(({ events }) => events.length > 0));
  await writeRooms(tx, placed);
  await writeNotes(tx, placed.flatMap(({ organisationId, notes }) => notes.map((text) => ({ organisationId, text }))));
  await indexOrganisations(tx.manager, placed.filter(({ known, contacts: stated }) => known === null || stated.length > 0).map(({ organisationId }) => organisationId));
}

async function writeRooms(tx: Transaction, placed: readonly Placed[]): Promise<void> {
  const rooms = placed.flatMap(({ organisationId, rooms: stated }) => stated.map(({ approximate, ...room }) => ({ ...room, organisationId, capacityApproximate: approximate })));
  for (const { id, organisationId, capacity, capacityApproximate } of rooms) if (id) await changeSeats(tx, { organisationId, id }, { capacity, capacityApproximate });
  await createRooms(tx, rooms.flatMap(({ id, ...room }) => (id ? [] : [room])));
}

/** Somebody with two functions in one row is entered once. */
function oneEntryPerPerson(contacts: Intent['contacts']): Intent['contacts'] {
  return contacts.map((contact) => ({ ...contact, person: contacts.find(({ person }) => JSON.stringify(person) === JSON.stringify(contact.person))!.person }));
}

/** Keeps for the report what became of each row. */
export async function keepOutcomes(tx: Transaction, importId: string, outcomes: readonly { number: number; outcome: string; organisationId: string | null }[]): Promise<void> {
  await rowsOf(
    tx.manager,
    sql`UPDATE import_rows r SET outcome = o.outcome, organisation_id = o."organisationId"
        FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS o(number int, outcome text, "organisationId" uuid) WHERE r.import_id = ${importId} AND r.number = o.number`,
  );
}
