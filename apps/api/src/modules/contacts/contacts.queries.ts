import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { empty, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { referenceDay } from '../organisations/organisation-filters.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { heldOn, personName, personNameLatin, standingOn } from '../people/people.queries.js';
import type { ContactList, ContactsQuery, ContactView } from './contacts.dto.js';

/** Only who may read people, and the organisation itself, sees how to reach them. */
const seesChannels = (actor: Actor, organisationId: string): boolean =>
  can(actor, 'person.read') || actor.organisationIds.includes(organisationId);

const contactItem = (day: Sql, withChannels: boolean): Sql => sql`json_build_object(
  'id', c.id, 'version', c.version, 'personId', p.id, 'name', ${personName}, 'nameLatin', ${personNameLatin},
  'function', c.function, 'label', c.label, 'validFrom', c.valid_from, 'validTo', c.valid_to,
  'isPrimary', c.is_primary, 'isPublic', c.is_public, 'standing', ${standingOn(day)}
  ${withChannels ? sql`, 'channels', p.channels` : empty})`;

/** Who does what in the organisation on a day; with `all` also who did and who will. */
export async function listContacts(
  db: Db,
  actor: Actor,
  organisationId: string,
  { on, all }: ContactsQuery,
): Promise<ContactList> {
  const day = referenceDay(on);
  const row = await rowOf<{ list: Omit<ContactList, 'total' | 'allowedActions'> }>(
    db,
    sql`SELECT json_build_object('referenceDate', ${day}, 'items', COALESCE((
          SELECT json_agg(${contactItem(day, seesChannels(actor, organisationId))}
            ORDER BY array_position('{present,future,past}', ${standingOn(day)}), c.is_primary DESC, c.valid_from DESC NULLS LAST, p.sort_name, c.id)
          FROM contact_roles c JOIN people p ON p.id = c.person_id
          WHERE c.organisation_id = o.id AND ${all === 'true' ? sql`true` : heldOn(day)}), '[]'::json)) AS list
        FROM organisations o WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'contact.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  return { ...row.list, total: row.list.items.length, allowedActions: allowedContactActions(actor, organisationId) };
}

/** One contact of the organisation, as of today. */
export async function contactView(db: Db, actor: Actor, organisationId: string, id: string): Promise<ContactView> {
  const row = await rowOf<{ view: ContactView }>(
    db,
    sql`SELECT ${contactItem(referenceDay(undefined), seesChannels(actor, organisationId))} AS view FROM contact_roles c JOIN people p ON p.id = c.person_id
        WHERE c.id = ${id} AND c.organisation_id = ${organisationId} AND ${visibleTo(actor, 'contact.read', sql`c.organisation_id`)}`,
  );
  return row?.view ?? refuse('NOT_FOUND');
}

const PERMISSION_OF: Readonly<Record<string, Permission>> = {
  record: 'contact.record',
  update: 'contact.record',
  end: 'contact.record',
  remove: 'contact.record',
  propose: 'contact.propose',
};

const allowedContactActions = (actor: Actor, organisationId: string): AllowedAction[] =>
  Object.entries(PERMISSION_OF).map(([action, permission]) =>
    can(actor, permission, organisationId)
      ? { action, allowed: true, reason: null, ask: null }
      : { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' },
  );

/** What a function says besides who holds it: what a change of it may touch. */
export type ContactValues = Pick<ContactView, 'function' | 'label' | 'validFrom' | 'validTo' | 'isPrimary' | 'isPublic'>;

/** The functions of an organisation, whenever they are held, by their id. */
export async function contactValues(db: Db, organisationId: string): Promise<ReadonlyMap<string, ContactValues>> {
  const rows = await rowsOf<{ id: string; values: ContactValues }>(
    db,
    sql`SELECT c.id, json_build_object('function', c.function, 'label', c.label, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'isPrimary', c.is_primary, 'isPublic', c.is_public) AS values
        FROM contact_roles c WHERE c.organisation_id = ${organisationId}`,
  );
  return new Map(rows.map(({ id, values }) => [id, values]));
}
