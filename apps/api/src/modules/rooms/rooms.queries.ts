import { can, type Actor } from '@verbund/domain/access/can.js';
import { empty, literal, rowOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { coversDay, MEMBER_STATES, referenceDay } from '../organisations/organisation-filters.queries.js';
import { personName } from '../people/people.queries.js';
import { conditionsOfRooms } from './room-filters.queries.js';
import type { RoomsQuery } from './rooms-query.dto.js';
import type { RoomList, RoomsOfOrganisation, RoomView } from './rooms.dto.js';
import { allowedRoomActions, mayCreateRooms } from './room-actions.queries.js';

/** The rooms `r` of organisations `o` that the actor may see: those of the own scope, and what members share with each other. */
export const readableRooms = (actor: Actor): Sql => sql`(${visibleTo(actor, 'room.read', sql`r.organisation_id`)} OR ${sharedAmongMembers(actor)})`;

const isMember = (organisation: Sql): Sql => sql`EXISTS (SELECT 1 FROM membership_periods m WHERE m.organisation_id = ${organisation} AND ${coversDay(referenceDay(undefined))} AND m.state IN ${MEMBER_STATES})`;

/** A member organisation’s people see what another member shows to members. */
const sharedAmongMembers = (actor: Actor): Sql =>
  can(actor, 'room.read')
    ? sql`(r.visibility IN ('members', 'public') AND r.retired_at IS NULL AND ${isMember(sql`r.organisation_id`)} AND ${isMember(sql`ANY(${[...actor.organisationIds]}::uuid[])`)})`
    : sql`false`;

/** The organisation’s own address, the one for visits first; another member sees it only where members may. */
const addressOfOrganisation = (actor: Actor): Sql => sql`
  CASE WHEN ${visibleTo(actor, 'room.read', sql`r.organisation_id`)} OR COALESCE(o.visibility ->> 'addresses', 'members') <> 'network' THEN
    (SELECT json_build_object('street', a ->> 'street', 'postcode', a ->> 'postcode', 'place', a ->> 'place') FROM jsonb_array_elements(o.addresses) WITH ORDINALITY AS list(a, n)
     ORDER BY (a ->> 'kind' = 'visit') DESC, n LIMIT 1) END`;

const contactOnTheDay = sql`
  CASE WHEN r.contact_role_id IS NOT NULL THEN
    (SELECT json_build_object('contactRoleId', c.id, 'name', ${personName}, 'phone', jsonb_path_query_first(p.channels, '$[*] ? (@.kind == "mobile" || @.kind == "phone").value') #>> '{}')
     FROM contact_roles c JOIN people p ON p.id = c.person_id WHERE c.id = r.contact_role_id)
  WHEN r.contact_name <> '' THEN json_build_object('contactRoleId', NULL, 'name', r.contact_name, 'phone', r.contact_phone) END`;

const roomItem = (actor: Actor): Sql => sql`json_build_object(
  'id', r.id, 'version', r.version, 'organisation', json_build_object('id', o.id, 'name', o.name), 'name', r.name, 'capacity', r.capacity, 'capacityApproximate', r.capacity_approximate,
  'stepFree', r.step_free, 'equipment', r.equipment, 'equipmentNote', r.equipment_note, 'address', COALESCE(r.address::json, ${addressOfOrganisation(actor)}), 'hasOwnAddress', r.address IS NOT NULL,
  'howToFind', r.how_to_find, 'openingTimes', r.opening_times, 'unavailable', r.unavailable,
  'hosting', CASE WHEN r.hosting_from IS NOT NULL THEN json_build_object('from', r.hosting_from, 'to', r.hosting_to, 'maxPeople', r.hosting_max_people) END,
  'photos', ARRAY(SELECT json_build_object('id', p.id, 'alt', p.alt) FROM room_photos p WHERE p.room_id = r.id ORDER BY p.position),
  'visibility', r.visibility, 'retiredAt', r.retired_at,
  'internal', CASE WHEN ${visibleTo(actor, 'room.readInternal', sql`r.organisation_id`)} THEN json_build_object('avoidedCalendars', r.avoided_calendars, 'contactOnTheDay', ${contactOnTheDay}) END)`;

type Item = Omit<RoomView, 'allowedActions' | 'avoidedCalendars' | 'contactOnTheDay'> & { internal: Pick<RoomView, 'avoidedCalendars' | 'contactOnTheDay'> | null };

const viewOf = (actor: Actor, { internal, ...item }: Item): RoomView => ({ ...item, ...internal, allowedActions: allowedRoomActions(actor, item) });

const ROOMS = sql`rooms r JOIN organisations o ON o.id = r.organisation_id`;

/** The rooms of an organisation, those that are no longer offered too. */
export async function roomsOfOrganisation(db: Db, actor: Actor, organisationId: string): Promise<RoomsOfOrganisation> {
  const row = await rowOf<{ items: Item[] }>(
    db,
    sql`SELECT ARRAY(SELECT ${roomItem(actor)} FROM rooms r WHERE r.organisation_id = o.id ORDER BY r.retired_at NULLS FIRST, lower(r.name), r.id) AS items
        FROM organisations o WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'room.read', sql`o.id`)}`,
  );
  if (!row) refuse('NOT_FOUND');
  return { items: row.items.map((item) => viewOf(actor, item)), total: row.items.length, allowedActions: [mayCreateRooms(actor, organisationId)] };
}

export async function roomView(db: Db, actor: Actor, id: string): Promise<RoomView> {
  const row = await rowOf<{ item: Item }>(db, sql`SELECT ${roomItem(actor)} AS item FROM ${ROOMS} WHERE r.id = ${id} AND o.removed_at IS NULL AND ${readableRooms(actor)}`);
  return row ? viewOf(actor, row.item) : refuse('NOT_FOUND');
}

const ORDER: Record<string, Sql> = { name: sql`lower(r.name)`, organisation: sql`o.sort_name`, capacity: sql`COALESCE(r.capacity, 0)` };

/** All rooms that are offered and that the actor may see, by name of the organisation unless asked otherwise. */
export async function listRooms(db: Db, actor: Actor, query: RoomsQuery): Promise<RoomList> {
  const { sort = 'organisation', page = 1, pageSize = DEFAULT_PAGE_SIZE } = query;
  const direction = sort.startsWith('-') ? sql`DESC` : empty;
  const order = sql`${ORDER[sort.replace('-', '')]!} ${direction}, lower(r.name), r.id`;
  const where = sql`o.removed_at IS NULL AND r.retired_at IS NULL AND ${readableRooms(actor)} AND ${conditionsOfRooms(query)}`;
  const row = await rowOf<{ items: Item[]; total: number }>(
    db,
    sql`SELECT ARRAY(SELECT ${roomItem(actor)} FROM ${ROOMS} WHERE ${where} ORDER BY ${order} LIMIT ${literal(pageSize)} OFFSET ${literal((page - 1) * pageSize)}) AS items,
          (SELECT count(*)::int FROM ${ROOMS} WHERE ${where}) AS total`,
  );
  return { items: row!.items.map((item) => viewOf(actor, item)), total: row!.total };
}
