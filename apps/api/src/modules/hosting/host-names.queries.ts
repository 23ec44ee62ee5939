import type { HostPlanInput } from '@verbund/domain/hosting/host-values.js';
import { rowsOf, sql, type Db } from '../../platform/database/sql.js';
import type { NamedRecord } from './host-plans.dto.js';
import type { MeetingRow } from './hosted-meetings.queries.js';

type Answer = { assignmentId: string; step: string; reason: string | null; otherDays: string[]; takenAt: string };

/** What ids are called today, and what was last answered for each meeting. */
export type Names = { organisation(id: string | null): NamedRecord | null; room(id: string | null): NamedRecord | null; readonly answers: ReadonlyMap<string, Answer> };

export async function namesOf(db: Db, { organisations }: Pick<HostPlanInput, 'organisations'>, meetings: readonly MeetingRow[]): Promise<Names> {
  const ids = [...new Set([...organisations.map(({ id }) => id), ...meetings.flatMap(({ organisationId, declinedBy }) => [organisationId, ...declinedBy])])].filter((id) => id !== null);
  const rooms = [...new Set([...organisations.flatMap((one) => one.rooms.map(({ id }) => id)), ...meetings.map(({ roomId }) => roomId)])].filter((id) => id !== null);
  const named = await rowsOf<NamedRecord>(db, sql`SELECT id, name FROM organisations WHERE id = ANY(${ids}::uuid[]) UNION ALL SELECT id, name FROM rooms WHERE id = ANY(${rooms}::uuid[])`);
  const found = new Map(named.map((record) => [record.id, record]));
  const answers = await answersOf(db, meetings.flatMap(({ assignmentId }) => assignmentId ?? []));
  const nameOf = (id: string | null): NamedRecord | null => (id === null ? null : (found.get(id) ?? { id, name: '' }));
  return { organisation: nameOf, room: (id) => (id === null ? null : (found.get(id) ?? null)), answers: new Map(answers.map((answer) => [answer.assignmentId, answer])) };
}

const answersOf = (db: Db, assignmentIds: readonly string[]): Promise<Answer[]> =>
  rowsOf<Answer>(
    db,
    sql`SELECT DISTINCT ON (s.assignment_id) s.assignment_id AS "assignmentId", s.step, NULLIF(s.reason, '') AS reason, s.other_days::text[] AS "otherDays", s.taken_at AS "takenAt"
        FROM host_assignment_steps s WHERE s.assignment_id = ANY(${[...assignmentIds]}::uuid[]) AND s.step IN ('confirmed', 'declined', 'swapped') ORDER BY s.assignment_id, s.id DESC`,
  );
