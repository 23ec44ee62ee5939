import type { Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { randomUUID } from 'node:crypto';
import { rowsOf, sql } from '../../platform/database/sql.js';
import type { Changes, Transaction } from '../../platform/work/transaction.js';
import { changeRoom, claimRoom, type RoomPlace } from './rooms.service.js';
import type { RoomValues } from './room-values.js';

/** A room as a spreadsheet knows it: its seats, and a name that its organisation uses once. */
export type RoomEntry = { organisationId: string; name: string; capacity: number; capacityApproximate: boolean; visibility: Visibility };

/** Enters many rooms with one statement. */
export async function createRooms(tx: Transaction, entries: readonly RoomEntry[]): Promise<void> {
  const records = entries.map((entry) => ({ id: randomUUID(), ...entry }));
  await rowsOf(
    tx.manager,
    sql`INSERT INTO rooms (id, organisation_id, name, capacity, capacity_approximate, visibility, created_at, updated_at)
        SELECT id, "organisationId", name, capacity, "capacityApproximate", visibility, ${tx.now}, ${tx.now}
        FROM jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          AS r(id uuid, "organisationId" uuid, name text, capacity int, "capacityApproximate" boolean, visibility text)`,
  );
  for (const { id, organisationId, ...values } of records) {
    const changes = Object.fromEntries(Object.entries(values).filter(([, value]) => value).map(([field, value]) => [field, { old: null, new: value }]));
    tx.record({ action: 'room.created', subject: 'room', subjectId: id, organisationId, changes });
  }
}

/** What a spreadsheet says about a room that is in the register already. */
export const changeSeats = async (tx: Transaction, place: RoomPlace, seats: Pick<RoomValues, 'capacity' | 'capacityApproximate'>): Promise<void> =>
  changeRoom(tx, await claimRoom(tx, place), seats, 'room.changed');

/** Takes back a change that an import made. */
export const undoRoomChange = async (tx: Transaction, place: RoomPlace, changes: Changes): Promise<void> =>
  changeRoom(tx, await claimRoom(tx, place), Object.fromEntries(Object.entries(changes).map(([field, { old }]) => [field, old])), 'room.reverted');

/** Takes back rooms that an import entered. */
export async function withdrawRooms(tx: Transaction, ids: readonly string[]): Promise<void> {
  const removed = await rowsOf<{ id: string; organisationId: string; name: string; capacity: number | null }>(
    tx.manager,
    sql`WITH removed AS (DELETE FROM rooms WHERE id = ANY(${[...ids]}::uuid[]) RETURNING id, organisation_id AS "organisationId", name, capacity) SELECT * FROM removed`,
  );
  for (const { id, organisationId, ...values } of removed) {
    const changes = Object.fromEntries(Object.entries(values).map(([field, old]) => [field, { old, new: null }]));
    tx.record({ action: 'room.removed', subject: 'room', subjectId: id, organisationId, changes });
  }
}
