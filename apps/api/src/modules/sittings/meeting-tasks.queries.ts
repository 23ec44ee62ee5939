import type { Actor } from '@verbund/domain/access/can.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { personName } from '../people/people.queries.js';
import type { MeetingTaskList, MeetingTaskView } from './meeting-tasks.dto.js';

export const TASKS = sql`meeting_tasks t JOIN bodies tb ON tb.id = t.body_id`;

export const taskItem = sql`json_build_object('id', t.id, 'version', t.version, 'body', json_build_object('id', tb.id, 'name', tb.name), 'meetingId', t.meeting_id,
  'meetingOn', (SELECT (tm.starts_at AT TIME ZONE tn.time_zone)::date FROM meetings tm, network tn WHERE tm.id = t.meeting_id), 'itemId', t.item_id, 'decisionId', t.decision_id, 'title', t.title,
  'person', (SELECT json_build_object('id', p.id, 'name', ${personName}) FROM people p WHERE p.id = t.person_id), 'dueOn', t.due_on, 'doneOn', t.done_on,
  'isOverdue', t.done_on IS NULL AND t.due_on IS NOT NULL AND t.due_on < network_today())`;

const MOST = 500;

/** What is still to be done after meetings. */
export async function openTasks(db: Db, actor: Actor): Promise<MeetingTaskList> {
  const row = await rowOf<{ items: MeetingTaskView[] }>(
    db,
    sql`SELECT ARRAY(SELECT ${taskItem} FROM ${TASKS} WHERE t.done_on IS NULL AND ${visibleTo(actor, 'meeting.read', sql`NULL::uuid`)} ORDER BY t.due_on NULLS LAST, t.created_at, t.id LIMIT ${MOST}) AS items`,
  );
  return { items: row!.items, total: row!.items.length };
}

export async function taskView(db: Db, actor: Actor, id: string): Promise<MeetingTaskView> {
  const row = await rowOf<{ item: MeetingTaskView }>(db, sql`SELECT ${taskItem} AS item FROM ${TASKS} WHERE t.id = ${id} AND ${visibleTo(actor, 'meeting.read', sql`NULL::uuid`)}`);
  return row?.item ?? refuse('NOT_FOUND');
}
