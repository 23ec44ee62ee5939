import type { AuditAction } from '@verbund/contracts/audit-actions.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { withdrawContacts } from '../contacts/contact-entries.service.js';
import { annulMemberships } from '../membership/membership-entries.service.js';
import { withdrawNotes } from '../notes/note-entries.service.js';
import { withdrawOrganisations } from '../organisations/organisation-entries.service.js';
import { changeOrganisation, claimOrganisation } from '../organisations/organisations.service.js';
import { undoRoomChange, withdrawRooms } from '../rooms/room-entries.service.js';
import { withdrawPeople } from '../people/people-entries.service.js';

/** A record on which something was built since the import. */
type BuiltUpon = { subject: string; subjectId: string; name: string };

const NAMED_RECORDS = 10;

/** Refuses by name when anybody worked on what the import touched: later entries of the trail, functions and accounts that hang on it. */
export async function refuseIfBuiltUpon(db: Db, importId: string): Promise<void> {
  const records = await rowsOf<BuiltUpon>(
    db,
    sql`WITH own AS (SELECT id, subject, subject_id, organisation_id, action FROM audit_entries WHERE reference = ${importId}),
          touched AS (SELECT DISTINCT subject_id FROM own WHERE subject <> 'import'), organisations_touched AS (SELECT DISTINCT organisation_id AS id FROM own WHERE organisation_id IS NOT NULL),
          later AS (
            SELECT e.subject, e.subject_id, e.organisation_id FROM audit_entries e
            WHERE e.id > (SELECT max(id) FROM own) AND e.reference IS DISTINCT FROM ${importId} AND e.subject <> 'import'
              AND (e.subject_id IN (SELECT subject_id FROM touched) OR e.organisation_id IN (SELECT id FROM organisations_touched))
            UNION SELECT 'person', c.person_id, NULL FROM contact_roles c
            WHERE c.person_id IN (SELECT subject_id FROM own WHERE action = 'person.created') AND c.id NOT IN (SELECT subject_id FROM own WHERE action = 'contactRole.created')
            UNION SELECT 'organisation', a.organisation_id, a.organisation_id FROM account_organisations a WHERE a.organisation_id IN (SELECT subject_id FROM own WHERE action = 'organisation.created'))
        SELECT DISTINCT subject, subject_id AS "subjectId",
          COALESCE((SELECT o.name FROM organisations o WHERE o.id = COALESCE(later.organisation_id, later.subject_id)),
            (SELECT trim(p.given_name || ' ' || p.family_name) FROM people p WHERE p.id = later.subject_id), '') AS name
        FROM later ORDER BY name, "subjectId"`,
  );
  if (records.length === 0) return;
  const names = [...new Set(records.map(({ name }) => name))].filter(Boolean);
  const listed = names.slice(0, NAMED_RECORDS).join(', ') + (names.length > NAMED_RECORDS ? ' …' : '');
  refuse('IMPORT_BUILT_UPON', { params: { records: listed, count: names.length }, current: { records } });
}

/** Takes back everything that the trail says the import did, in the opposite order; each step is recorded as done because of the import. */
export async function reverseImport(tx: Transaction, importId: string): Promise<void> {
  const entries = await rowsOf<{ id: string; action: AuditAction; subjectId: string; organisationId: string; changes: Changes }>(
    tx.manager,
    sql`SELECT id, action, subject_id AS "subjectId", organisation_id AS "organisationId", CASE WHEN action IN ('organisation.changed', 'room.changed') THEN changes ELSE '{}' END AS changes FROM audit_entries WHERE reference = ${importId} ORDER BY id`,
  );
  const idsOf = (action: AuditAction): string[] => entries.filter((entry) => entry.action === action).map(({ subjectId }) => subjectId);
  tx.reference = importId;
  await withdrawNotes(tx, idsOf('note.written'));
  await annulMemberships(tx, idsOf('membershipEvent.recorded'), UNDONE);
  await withdrawContacts(tx, idsOf('contactRole.created'));
  await withdrawRooms(tx, idsOf('room.created'));
  for (const { subjectId: id, organisationId, changes } of entries.filter(({ action }) => action === 'room.changed').reverse()) await undoRoomChange(tx, { organisationId, id }, changes);
  await withdrawPeople(tx, idsOf('person.created'));
  for (const { subjectId, changes } of entries.filter(({ action }) => action === 'organisation.changed').reverse()) {
    const old = Object.fromEntries(Object.entries(changes).filter(([field]) => field !== FORMERLY_A_LIST).map(([field, change]) => [field, change.old]));
    await changeOrganisation(tx, await claimOrganisation(tx, subjectId, 'organisation.update'), old, 'organisation.reverted');
  }
  await withdrawOrganisations(tx, idsOf('organisation.created'));
}

/** Rooms stood in the record itself once; those that an import of that time listed are records of their own since, and stay. */
const FORMERLY_A_LIST = 'rooms';

/** Reason of annulled steps, kept in the trail like the words of a person. */
const UNDONE = 'Import rückgängig gemacht';
