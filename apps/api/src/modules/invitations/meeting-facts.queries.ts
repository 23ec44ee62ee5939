import type { MeetingMode, MeetingState } from '@verbund/domain/meetings/meeting-state.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { dayOfMeeting, MEETINGS, stateOfMeeting } from '../meetings/meetings.queries.js';

/** What invitations and calendars say of a meeting. */
export type MeetingFacts = {
  id: string;
  bodyId: string;
  bodyName: string;
  title: string;
  /** On the clock of the network. */
  on: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  mode: MeetingMode;
  state: MeetingState;
  isOver: boolean;
  organisation: string | null;
  room: string | null;
  address: { street: string; postcode: string; place: string } | null;
  howToFind: string;
  place: string;
  onlineAddress: string;
  electronicRights: string;
  note: string;
  sequence: number;
  updatedAt: Date;
  /** Why it was cancelled. */
  reason: string;
};

const columns = (now: Sql): Sql => sql`m.id, m.body_id AS "bodyId", b.name AS "bodyName", m.title, ${dayOfMeeting}::text AS on, m.starts_at AS "startsAt", m.ends_at AS "endsAt", (SELECT time_zone FROM network) AS "timeZone",
  m.mode, ${stateOfMeeting} AS state, m.ends_at <= ${now} AS "isOver", o.name AS organisation, r.name AS room, COALESCE(r.how_to_find, '') AS "howToFind", m.place,
  COALESCE(r.address, (SELECT a FROM jsonb_array_elements(o.addresses) WITH ORDINALITY AS list(a, n) ORDER BY (a ->> 'kind' = 'visit') DESC, n LIMIT 1)) AS address,
  m.online_address AS "onlineAddress", m.electronic_rights AS "electronicRights", m.note, m.sequence, m.updated_at AS "updatedAt",
  COALESCE((SELECT t.reason FROM meeting_steps t WHERE t.meeting_id = m.id AND t.step = 'cancelled'), '') AS reason`;

const instant = (now: Date | null): Sql => sql`COALESCE(${now}::timestamptz, now())`;

/** One meeting `m` of a body `b`; nothing is asked about who reads it. */
export const meetingFacts = (db: Db, id: string, now: Date | null): Promise<MeetingFacts | null> => rowOf<MeetingFacts>(db, sql`SELECT ${columns(instant(now))} FROM ${MEETINGS} WHERE m.id = ${id}`);

/** Meetings `m` in the order in which they are held; `more` are columns besides. */
export const manyMeetingFacts = <More>(db: Db, where: Sql, more: Sql): Promise<(MeetingFacts & More)[]> =>
  rowsOf<MeetingFacts & More>(db, sql`SELECT ${columns(sql`now()`)}, ${more} FROM ${MEETINGS} WHERE ${where} ORDER BY m.starts_at, m.id`);
