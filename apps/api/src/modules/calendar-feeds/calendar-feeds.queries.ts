import { can, type Actor } from '@verbund/domain/access/can.js';
import { rowOf, rowsOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { actsOn } from '../../platform/sign-in/mandates.js';
import { ACCOUNT_COLUMNS, type AccountRow } from '../../platform/sign-in/signed-in-user.js';
import { readableBodies } from '../bodies/mandates.queries.js';
import { manyMeetingFacts, type MeetingFacts } from '../invitations/meeting-facts.queries.js';
import type { CalendarFeed } from './calendar-feed.entity.js';
import type { CalendarFeedList, CalendarFeedView, FeedBody } from './calendar-feeds.dto.js';

const ITEM = sql`json_build_object('id', f.id, 'kind', f.kind, 'body', CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END,
  'createdAt', f.created_at, 'renewedAt', f.renewed_at, 'lastUsedAt', f.last_used_at)`;
const FEEDS = sql`calendar_feeds f LEFT JOIN bodies b ON b.id = f.body_id`;

/** The calendars of one account, and which others it could have. */
export async function calendarFeeds(db: Db, actor: Actor): Promise<CalendarFeedList> {
  const row = (await rowOf<{ items: CalendarFeedView[]; hasPerson: boolean }>(
    db,
    sql`SELECT ARRAY(SELECT ${ITEM} FROM ${FEEDS} WHERE f.account_id = ${actor.accountId} ORDER BY array_position('{personal,body,public}', f.kind), b.name, f.id) AS items,
          EXISTS (SELECT 1 FROM accounts a WHERE a.id = ${actor.accountId} AND a.person_id IS NOT NULL) AS "hasPerson"`,
  ))!;
  const bodies = can(actor, 'meeting.read') ? await rowsOf<FeedBody>(db, sql`SELECT b.id, b.name FROM bodies b WHERE b.ended_on IS NULL AND ${readableBodies(actor)} ORDER BY lower(b.name), b.id`) : [];
  return { ...row, total: row.items.length, bodies, mayPublish: can(actor, 'meeting.manage') };
}

export async function calendarFeed(db: Db, id: string): Promise<CalendarFeedView> {
  const row = await rowOf<{ item: CalendarFeedView }>(db, sql`SELECT ${ITEM} AS item FROM ${FEEDS} WHERE f.id = ${id}`);
  return row?.item ?? refuse('NOT_FOUND');
}

/** A calendar that is asked for by its token. */
export type AskedFeed = Pick<CalendarFeed, 'id' | 'kind' | 'accountId' | 'bodyId' | 'language'> & { bodyName: string | null; network: string; email: string; personId: string | null; isDisabled: boolean };

export const feedOfDigest = (db: Db, digest: string): Promise<AskedFeed | null> =>
  rowOf<AskedFeed>(
    db,
    sql`SELECT f.id, f.kind, f.account_id AS "accountId", f.body_id AS "bodyId", f.language, b.name AS "bodyName", n.name AS network, n.email, a.person_id AS "personId", a.disabled_at IS NOT NULL AS "isDisabled"
        FROM ${FEEDS} JOIN accounts a ON a.id = f.account_id, network n WHERE f.digest = ${digest}`,
  );

/** What the owner of a calendar may do today: it shows nothing any more when they may not. */
export const ownerOf = (db: Db, accountId: string): Promise<AccountRow | null> => rowOf<AccountRow>(db, sql`SELECT ${ACCOUNT_COLUMNS} FROM accounts a WHERE a.id = ${accountId} AND a.disabled_at IS NULL`);

const SINCE_LAST_YEAR = sql`m.starts_at > now() - interval '1 year'`;

type Own = { answer: 'coming' | 'remote' | 'notComing' | null; name: string | null; email: string | null };

/** Meetings in whose body somebody acts on the day, and those they are invited to, with the own answer. */
export const meetingsOfPerson = (db: Db, personId: string): Promise<(MeetingFacts & Own)[]> =>
  manyMeetingFacts<Own>(
    db,
    sql`${SINCE_LAST_YEAR} AND (EXISTS (SELECT 1 FROM meeting_invitees i WHERE i.meeting_id = m.id AND i.person_id = ${personId}) OR m.id IN (
      SELECT held.id FROM (SELECT id, body_id, (starts_at AT TIME ZONE (SELECT time_zone FROM network))::date AS day FROM meetings) held
        JOIN mandates m ON m.body_id = held.body_id JOIN bodies b ON b.id = m.body_id JOIN body_types t ON t.id = b.type_id WHERE m.person_id = ${personId} AND ${actsOn(sql`held.day`)}))`,
    sql`(SELECT i.answer FROM meeting_invitees i WHERE i.meeting_id = m.id AND i.person_id = ${personId}) AS answer, (SELECT i.name FROM meeting_invitees i WHERE i.meeting_id = m.id AND i.person_id = ${personId}) AS name,
      (SELECT i.email FROM meeting_invitees i WHERE i.meeting_id = m.id AND i.person_id = ${personId}) AS email`,
  );

export const meetingsOfBody = (db: Db, bodyId: string): Promise<MeetingFacts[]> => manyMeetingFacts<object>(db, sql`${SINCE_LAST_YEAR} AND m.body_id = ${bodyId}`, sql`NULL AS nothing`);

/** Meetings of bodies that everybody may know of; whether their room may be known too. */
export const publicMeetings = (db: Db, bodyId: string | null): Promise<(MeetingFacts & { isRoomPublic: boolean })[]> =>
  manyMeetingFacts<{ isRoomPublic: boolean }>(db, sql`${SINCE_LAST_YEAR} AND b.visibility = 'public' AND (${bodyId}::uuid IS NULL OR b.id = ${bodyId}::uuid)`, sql`COALESCE(r.visibility = 'public' AND r.retired_at IS NULL, false) AS "isRoomPublic"`);

/** Once an hour is enough to see whether a calendar is still used. */
export const markUsed = (db: Db, id: string): Promise<unknown> =>
  rowsOf(db, sql`UPDATE calendar_feeds SET last_used_at = now() WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at < now() - interval '1 hour')`);
