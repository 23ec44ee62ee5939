import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import type { MinutesFault } from './minutes.dto.js';

const hashOf = (document: Sql): Sql => sql`encode(sha256(convert_to(${document}, 'UTF8')), 'hex')`;
/** The audit entries of this action about the minutes `f`; the trail is sealed, so it bears witness against the tables. */
const trail = (action: string): Sql => sql`audit_entries e WHERE e.subject_id = f.meeting_id AND e.action = ${action}`;
const said = (field: string): Sql => sql`(e.changes -> ${field} ->> 'new')`;

const chain = sql`(f.document::json ->> 'previousHash') IS DISTINCT FROM (SELECT p.hash FROM minutes p WHERE p.body_id = f.body_id AND p.running = f.running - 1)
  OR (f.running > 1 AND (f.document::json ->> 'previousHash') IS NULL)`;
const signatures = sql`(SELECT count(*) FROM minutes_signatures s WHERE s.meeting_id = f.meeting_id) <> (SELECT count(*) FROM ${trail('meeting.minutesSigned')})
  OR EXISTS (SELECT 1 FROM minutes_signatures s WHERE s.meeting_id = f.meeting_id AND NOT EXISTS (SELECT 1 FROM ${trail('meeting.minutesSigned')} AND e.account_id = s.account_id AND s.hash = f.hash
    AND ${said('hash')} = s.hash AND ${said('role')} = s.role AND ${said('signedOn')} = s.signed_on::text AND ${said('onPaper')} = s.on_paper::text))`;
const addenda = sql`(SELECT count(*) FROM minutes_addenda a WHERE a.meeting_id = f.meeting_id) <> (SELECT count(*) FROM ${trail('meeting.minutesAmended')})
  OR EXISTS (SELECT 1 FROM (SELECT a.*, lag(a.hash, 1, f.hash) OVER (ORDER BY a.number) AS previous FROM minutes_addenda a WHERE a.meeting_id = f.meeting_id) a
    WHERE a.hash <> ${hashOf(sql`a.document`)} OR (a.document::json ->> 'previousHash') <> a.previous
      OR NOT EXISTS (SELECT 1 FROM ${trail('meeting.minutesAmended')} AND ${said('number')} = a.number::text AND ${said('hash')} = a.hash))`;

/** The first thing that no longer fits in the approved minutes `f`. */
const fault = sql`CASE
  WHEN f.hash <> ${hashOf(sql`f.document`)} THEN 'document'
  WHEN NOT EXISTS (SELECT 1 FROM ${trail('meeting.minutesApproved')} AND ${said('hash')} = f.hash) THEN 'trail'
  WHEN ${chain} THEN 'chain'
  WHEN (f.document::json ->> 'rows') <> minutes_rows_digest(f.meeting_id) THEN 'rows'
  WHEN ${signatures} THEN 'signatures'
  WHEN ${addenda} THEN 'addenda' END`;

/** What no longer fits in the approved minutes of a meeting; `null`: everything is as it was approved, signed and amended. */
export const faultOfMinutes = async (db: Db, meetingId: string): Promise<MinutesFault | null> =>
  (await rowOf<{ fault: MinutesFault | null }>(db, sql`SELECT ${fault} AS fault FROM minutes f WHERE f.meeting_id = ${meetingId}`))?.fault ?? null;

const IN_WORDS: Record<MinutesFault, string> = {
  document: 'the approved document was changed',
  trail: 'the document is not the one whose hash the audit trail holds',
  chain: 'the hash of the minutes approved before them does not fit',
  rows: 'agenda, attendance, texts or decisions were changed after the approval',
  signatures: 'a signature was changed, added or removed',
  addenda: 'an addition was changed, added or removed',
  gone: 'they were approved and are gone',
};

/** Everything that is wrong with approved minutes, one sentence each, the meeting by name; `checked` are those that were looked at. */
export async function faultsOfMinutes(db: Db): Promise<{ checked: number; faults: string[] }> {
  const rows = await rowsOf<{ body: string; title: string; on: string; fault: MinutesFault | null }>(
    db,
    sql`SELECT b.name AS body, m.title, (m.starts_at AT TIME ZONE n.time_zone)::date::text AS on, found.fault
        FROM (SELECT f.meeting_id, ${fault} AS fault FROM minutes f
              UNION ALL SELECT DISTINCT e.subject_id, 'gone' FROM audit_entries e WHERE e.action = 'meeting.minutesApproved' AND NOT EXISTS (SELECT 1 FROM minutes f WHERE f.meeting_id = e.subject_id)) found
        JOIN meetings m ON m.id = found.meeting_id JOIN bodies b ON b.id = m.body_id, network n ORDER BY m.starts_at, m.id`,
  );
  const faults = rows.flatMap(({ body, title, on, fault: found }) => (found ? [`Minutes of “${title}” on ${on} (${body}): ${IN_WORDS[found]}.`] : []));
  return { checked: rows.length, faults };
}
