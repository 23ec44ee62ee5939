import { Inject, Injectable } from '@nestjs/common';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { revertibleChanges } from '../audit/reverting.queries.js';
import { claimOrganisation } from '../organisations/organisations.service.js';
import { Room } from './room.entity.js';
import { completedRoom, isSound, NO_ROOM, type RoomValues } from './room-values.js';
import type { RoomCreate, RoomPatch } from './rooms.dto.js';
import { roomView } from './rooms.queries.js';

/** Where a room is: the organisation in the path and the room below it. */
export type RoomPlace = { organisationId: string; id: string };

/** Rooms that organisations offer: entering, changing, undoing, retiring, removing. */
@Injectable()
export class RoomsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  create(actor: RequestActor, organisationId: string, input: RoomCreate): Promise<string> {
    return this.work.run(actor, async (tx) => {
      await claimOrganisation(tx, organisationId, 'room.manage');
      return createRoom(tx, organisationId, input);
    });
  }

  update(actor: RequestActor, place: RoomPlace, { version, ...input }: RoomPatch): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const room = await claimRoom(tx, place);
      if (room.version !== version) refuse('VERSION_CONFLICT', { current: await roomView(tx.manager, actor, room.id) });
      await changeRoom(tx, room, completedRoom(input, room, tx.today), 'room.changed');
    });
  }

  /** Undoes one earlier change by setting its old values again; refused where somebody changed the field since. */
  revert(actor: RequestActor, place: RoomPlace, entryId: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const room = await claimRoom(tx, place);
      const old = await revertibleChanges(tx.manager, { subjectId: room.id, entryId, present: room });
      if (!isSound({ ...room, ...old })) refuse('CHANGE_CANNOT_BE_UNDONE');
      await changeRoom(tx, room, old, 'room.reverted');
    });
  }

  /** No longer offered, but still there for what happened in it. */
  retire(actor: RequestActor, place: RoomPlace): Promise<void> {
    return this.work.run(actor, async (tx) => setRetired(tx, await claimRoom(tx, place), true));
  }

  restore(actor: RequestActor, place: RoomPlace): Promise<void> {
    return this.work.run(actor, async (tx) => setRetired(tx, await claimRoom(tx, place), false));
  }

  /** For entries made by mistake; a room that anything refers to is retired instead (its foreign keys say STILL_IN_USE). */
  remove(actor: RequestActor, place: RoomPlace): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id, organisationId, name, capacity } = await claimRoom(tx, place);
      await tx.manager.delete(Room, { id });
      tx.record({ action: 'room.removed', subject: 'room', subjectId: id, organisationId, changes: { name: { old: name, new: null }, capacity: { old: capacity, new: null } } });
    });
  }
}

/** The room below its organisation, both locked; one of another organisation is not there. */
export async function claimRoom(tx: Transaction, { organisationId, id }: RoomPlace): Promise<Room> {
  await claimOrganisation(tx, organisationId, 'room.manage');
  const room = await tx.claim(Room, id, 'room.manage');
  return room.organisationId === organisationId ? room : refuse('NOT_FOUND');
}

/** Enters a room of an organisation that was claimed before. */
export async function createRoom(tx: Transaction, organisationId: string, input: RoomCreate): Promise<string> {
  const values = completedRoom(input, NO_ROOM, tx.today);
  await refuseForeignContact(tx, organisationId, values);
  const { identifiers } = await tx.manager.insert(Room, { ...NO_ROOM, ...values, organisationId, createdAt: tx.now, updatedAt: tx.now });
  const id = (identifiers[0] as { id: string }).id;
  recordChanges(tx, { id, organisationId }, changesBetween(NO_ROOM, values), 'room.created');
  return id;
}

/** Changes the fields that differ; the version moves only when something did. */
export async function changeRoom(tx: Transaction, room: Room, values: Partial<RoomValues>, action: 'room.changed' | 'room.reverted'): Promise<void> {
  const changes = changesBetween(room, values);
  if (Object.keys(changes).length === 0) return tx.nothingChanged();
  await refuseForeignContact(tx, room.organisationId, values);
  await tx.manager.update(Room, { id: room.id }, { ...values, version: room.version + 1, updatedAt: tx.now });
  recordChanges(tx, room, changes, action);
}

/**
 * Which days an organisation observes says something about its people, and the trail keeps everything for good: that the calendars changed is
 * an entry of its own, without what they were.
 */
function recordChanges(tx: Transaction, { id, organisationId }: Pick<Room, 'id' | 'organisationId'>, { avoidedCalendars, ...changes }: Changes, action: 'room.created' | 'room.changed' | 'room.reverted'): void {
  const subject = { subject: 'room', subjectId: id, organisationId } as const;
  if (action === 'room.created' || Object.keys(changes).length > 0) tx.record({ action, ...subject, changes });
  if (avoidedCalendars) tx.record({ action: 'room.calendarsChosen', ...subject });
}

async function setRetired(tx: Transaction, { id, organisationId, retiredAt, version }: Room, retired: boolean): Promise<void> {
  if ((retiredAt !== null) === retired) return tx.nothingChanged();
  await tx.manager.update(Room, { id }, { retiredAt: retired ? tx.now : () => 'NULL', version: version + 1, updatedAt: tx.now });
  tx.record({ action: retired ? 'room.retired' : 'room.restored', subject: 'room', subjectId: id, organisationId, changes: { retiredAt: { old: retiredAt, new: retired ? tx.now : null } } });
}

/** The contact on the day has a function in this organisation, not in another. */
async function refuseForeignContact({ manager }: Transaction, organisationId: string, { contactRoleId }: Partial<RoomValues>): Promise<void> {
  if (!contactRoleId) return;
  const known = await rowOf(manager, sql`SELECT 1 FROM contact_roles WHERE id = ${contactRoleId} AND organisation_id = ${organisationId}`);
  if (!known) refuseIssues([{ field: 'contactOnTheDay.contactRoleId', code: 'notFound' }]);
}
