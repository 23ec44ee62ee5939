import { can, type Actor } from '@verbund/domain/access/can.js';
import { empty, join, rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { DEFAULT_PAGE_SIZE } from '../../platform/http/list-query.dto.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { readableNotes } from './notes.queries.js';
import type { Timeline, TimelineItem, TimelineQuery } from './timeline.dto.js';

/** What happened with an organisation, newest first: notes, steps of its membership and changes, as far as the actor may see each. */
export async function organisationTimeline(
  db: Db,
  actor: Actor,
  organisationId: string,
  { before, pageSize = DEFAULT_PAGE_SIZE }: TimelineQuery,
): Promise<Timeline> {
  const visible = await rowOf(
    db,
    sql`SELECT 1 FROM organisations o WHERE o.id = ${organisationId} AND o.removed_at IS NULL AND ${visibleTo(actor, 'organisation.read', sql`o.id`)}`,
  );
  if (!visible) refuse('NOT_FOUND');
  const sources = [notes(actor, organisationId), membership(actor, organisationId), changes(actor, organisationId)];
  const rows = await rowsOf<{ item: TimelineItem }>(
    db,
    sql`SELECT json_build_object('id', id, 'type', type, 'subjectId', "subjectId", 'at', ${inUtc(sql`at`)}, 'on', "on",
          'title', json_build_object('code', code, 'params', jsonb_strip_nulls(params)), 'text', text, 'author', author) AS item
        FROM (${join(sources, ' UNION ALL ')}) happened ${before ? sql`WHERE (at, id) < (${before.split('~')[0]}::timestamptz, ${before.split('~')[1]})` : empty}
        ORDER BY at DESC, id DESC LIMIT ${pageSize + 1}`,
  );
  const items = rows.slice(0, pageSize).map(({ item }) => item);
  const last = items.at(-1);
  return { items, next: rows.length > pageSize && last ? `${last.at}~${last.id}` : null };
}

const inUtc = (instant: Sql): Sql => sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const startOf = (day: Sql): Sql => sql`((${day})::timestamp AT TIME ZONE (SELECT time_zone FROM network))`;
/** The moment nearest to the writing that lies on the day. */
const momentOn = (day: Sql, written: Sql): Sql =>
  sql`GREATEST(${startOf(day)}, LEAST(${written}, ${startOf(sql`${day} + 1`)} - interval '1 millisecond'))`;

const notes = (actor: Actor, organisationId: string): Sql => sql`
  SELECT 'note-' || n.id AS id, 'note' AS type, n.id AS "subjectId", ${momentOn(sql`n.occurred_on`, sql`n.created_at`)} AS at, n.occurred_on AS "on",
    'note.' || n.kind AS code, '{}'::jsonb AS params, n.text AS text, n.author_name AS author
  FROM notes n WHERE n.organisation_id = ${organisationId} AND ${readableNotes(actor)}`;

const membership = (actor: Actor, organisationId: string): Sql => sql`
  SELECT 'membership-' || e.id, 'membership', e.id, ${momentOn(sql`e.effective_on`, sql`e.recorded_at`)}, e.effective_on,
    'membership.' || e.state, jsonb_build_object('membershipClass', e.membership_class, 'decidedBy', e.decided_by, 'decidedOn', e.decided_on),
    ${can(actor, 'organisation.readInternal', organisationId) ? sql`NULLIF(e.reason, '')` : sql`NULL`}, NULL
  FROM membership_events e WHERE e.organisation_id = ${organisationId} AND e.annulled_at IS NULL`;

/** Entries of the audit trail that say something the notes and the steps of the membership do not say themselves. */
const changes = (actor: Actor, organisationId: string): Sql => sql`
  SELECT 'change-' || lpad(a.id::text, 19, '0'), 'change', a.subject_id, a.occurred_at, (a.occurred_at AT TIME ZONE (SELECT time_zone FROM network))::date,
    a.action, jsonb_build_object('fields', (SELECT string_agg(field, ', ' ORDER BY field) FROM jsonb_object_keys(a.changes) field)), NULL, a.account_name
  FROM audit_entries a WHERE a.organisation_id = ${organisationId} AND a.subject <> 'note' AND a.action <> 'membershipEvent.recorded'
    AND ${visibleTo(actor, 'history.read', sql`a.organisation_id`)}`;
