import { eligibleFor } from '@verbund/domain/hosting/host-offers.js';
import { rowsOf, sql } from '../../platform/database/sql.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { meetingsWhere, plannedMeeting } from './hosted-meetings.queries.js';
import { surroundingsOf } from './planner-input.queries.js';

/** A meeting was held: who could have hosted it shares its load from now on, by the weights of this day. Written once. */
export async function recordHosting(tx: Transaction, { id }: { id: string }): Promise<void> {
  const [meeting] = await meetingsWhere(tx.manager, sql`m.id = ${id}`);
  if (!meeting?.needsHost) return;
  const eligible = eligibleFor({ ...plannedMeeting(meeting, tx.today), pinned: null }, await surroundingsOf(tx.manager, [meeting]));
  const written = await rowsOf(
    tx.manager,
    sql`INSERT INTO host_eligibility (meeting_id, organisation_id, weight) SELECT ${id}, e."organisationId", e.weight FROM jsonb_to_recordset(${JSON.stringify(eligible)}::jsonb) AS e("organisationId" uuid, weight integer)
        ON CONFLICT DO NOTHING RETURNING 1`,
  );
  if (written.length > 0) tx.record({ action: 'hostAssignment.held', subject: 'meeting', subjectId: id, organisationId: meeting.organisationId, changes: changesBetween({}, { eligible: written.length }) });
}
