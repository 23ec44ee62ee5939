import { offersFor } from '@verbund/domain/hosting/host-offers.js';
import { sql, rowsOf, type Db } from '../../platform/database/sql.js';
import type { HostSwapOption } from './host-page.dto.js';
import { isHeld, meetingDay, meetingsWhere, plannedMeeting, stateOf, type MeetingRow } from './hosted-meetings.queries.js';
import { surroundingsOf } from './planner-input.queries.js';

/** Two hostings that can change places, with the room each organisation has on the other's day. */
export type Exchange = { readonly own: MeetingRow; readonly other: MeetingRow; readonly ownRoom: string; readonly otherRoom: string };

/** The later hostings of the body with which this one can be swapped: each organisation can host on the other's day. */
export async function exchangesOf(db: Db, own: MeetingRow, today: string): Promise<Exchange[]> {
  const others = (await meetingsWhere(db, sql`m.body_id = ${own.bodyId} AND m.id <> ${own.id} AND NOT ${isHeld} AND ${meetingDay} > ${today}::date AND a.organisation_id IS NOT NULL AND a.organisation_id <> ${own.organisationId}`)).filter(isTaken);
  if (others.length === 0) return [];
  const around = await surroundingsOf(db, [own, ...others]);
  const roomIn = (meeting: MeetingRow, organisationId: string) => offersFor({ ...plannedMeeting(meeting, today), pinned: null, declinedBy: [] }, { ...around, organisations: around.organisations.filter(({ id }) => id === organisationId) })[0]?.roomId;
  return others.flatMap((other) => {
    const [ownRoom, otherRoom] = [roomIn(other, own.organisationId!), roomIn(own, other.organisationId!)];
    return ownRoom && otherRoom ? [{ own, other, ownRoom, otherRoom }] : [];
  });
}

const isTaken = (meeting: MeetingRow): boolean => ['asked', 'confirmed'].includes(stateOf(meeting) ?? '');

export async function swapPartners(db: Db, own: MeetingRow, today: string): Promise<HostSwapOption[]> {
  const exchanges = await exchangesOf(db, own, today);
  const names = await rowsOf<{ id: string; name: string }>(db, sql`SELECT id, name FROM organisations WHERE id = ANY(${exchanges.map(({ other }) => other.organisationId)}::uuid[])`);
  return exchanges.map(({ other: { assignmentId, organisationId, day } }) => ({ assignmentId: assignmentId!, day, organisation: names.find(({ id }) => id === organisationId)!.name }));
}
