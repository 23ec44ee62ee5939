import { offersFor } from '@verbund/domain/hosting/host-offers.js';
import type { Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { plannedMeeting, type MeetingRow } from './hosted-meetings.queries.js';
import { surroundingsOf } from './planner-input.queries.js';

/** Organisations that can host a meeting as it stands, each with the room that fits best. */
export const offersOf = async (db: Db, meeting: MeetingRow, today: string): Promise<{ organisationId: string; roomId: string }[]> => offersFor(plannedMeeting(meeting, today), await surroundingsOf(db, [meeting]));

/** The room in which an organisation would host the meeting; refuses one that cannot. */
export async function roomFor(db: Db, meeting: MeetingRow, organisationId: string, today: string): Promise<string> {
  const offers = await offersOf(db, meeting, today);
  return offers.find((offer) => offer.organisationId === organisationId)?.roomId ?? refuse('HOST_CANNOT');
}
