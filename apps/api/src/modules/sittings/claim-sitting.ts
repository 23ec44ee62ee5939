import type { Permission } from '@verbund/domain/access/permissions.js';
import type { MeetingState } from '@verbund/domain/meetings/meeting-state.js';
import { problemWithSittingAction, type SittingAction } from '@verbund/domain/sittings/sitting-actions.js';
import { rowOf, sql } from '../../platform/database/sql.js';
import { refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { claimMeeting, stateOf } from '../meetings/meetings.service.js';

export type ClaimedSitting = Awaited<ReturnType<typeof claimMeeting>> & { readonly state: MeetingState };

/** The meeting, locked, in a state in which this can be done in it. */
export async function claimSitting(tx: Transaction, id: string, permission: Permission, action: SittingAction): Promise<ClaimedSitting> {
  const meeting = await claimMeeting(tx, id, permission);
  const state = await stateOf(tx, id);
  refuseIf(problemWithSittingAction(action, state, await areMinutesApproved(tx, id)));
  return { ...meeting, state };
}

/** Is everything about the meeting held fast by approved minutes? */
const areMinutesApproved = async ({ manager }: Transaction, id: string): Promise<boolean> => (await rowOf(manager, sql`SELECT 1 FROM minutes WHERE meeting_id = ${id}`)) !== null;

/** Refuses an item of another meeting at its field. */
export async function refuseForeignItem({ manager }: Transaction, meetingId: string, itemId: string | null | undefined, field: string): Promise<void> {
  if (itemId === null || itemId === undefined) return;
  const known = await rowOf(manager, sql`SELECT 1 FROM agenda_items WHERE id = ${itemId} AND meeting_id = ${meetingId}`);
  refuseIssues(known ? [] : [{ field, code: 'notFound' }]);
}

/** Refuses people and organisations that are not in the register, at their fields. */
export async function refuseUnknown({ manager }: Transaction, { personId, organisationId }: { personId?: string | null; organisationId?: string | null }): Promise<void> {
  const person = !personId || (await rowOf(manager, sql`SELECT 1 FROM people WHERE id = ${personId} AND removed_at IS NULL`));
  const organisation = !organisationId || (await rowOf(manager, sql`SELECT 1 FROM organisations WHERE id = ${organisationId} AND removed_at IS NULL`));
  refuseIssues([...(person ? [] : [{ field: 'personId', code: 'notFound' } as const]), ...(organisation ? [] : [{ field: 'organisationId', code: 'notFound' } as const])]);
}

/** Texts without blanks around them; a title or wording of blanks is none, and what must be there is not cleared. */
export function trimmedValues<Input extends object>(input: Input, required: readonly string[]): Input {
  const values = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]));
  refuseIssues(required.filter((field) => field in values && (values[field] === '' || values[field] === null)).map((field) => ({ field, code: 'required' })));
  return values as Input;
}

