import { can, type Actor } from '@verbund/domain/access/can.js';
import { MINUTES_ACTIONS, minutesStateOf, problemWithMinutesAction, type MinutesState } from '@verbund/domain/sittings/minutes.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { dayOfMeeting, stateOfMeeting } from '../meetings/meetings.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { numberOf } from './decisions.queries.js';
import { approvedMinutes, type ApprovedRow } from './minutes-content.queries.js';
import type { ApprovalChoicesView, MinutesApprovalView, MinutesView, SignatoryView } from './minutes.dto.js';
import { faultOfMinutes } from './minutes-faults.queries.js';
import type { SittingView } from './sittings.dto.js';
import { sittingView } from './sittings.queries.js';

const NO_CHOICES: ApprovalChoicesView = { meetings: [], decisions: [], people: [] };

/** How the minutes of a meeting stand, what an approval can name, and whether anything was changed since. */
export async function minutesView(db: Db, actor: Actor, meetingId: string): Promise<MinutesView> {
  const sitting = await sittingView(db, actor, meetingId);
  const approved = await approvedMinutes(db, actor, meetingId);
  const state = minutesStateOf(approved !== null, approved?.signatures.map(({ role }) => role) ?? []);
  return {
    meetingId,
    state,
    approval: approved && (await approvalOf(db, meetingId, approved)),
    signatories: approved ? await signatoriesOf(db, actor, approved) : [],
    addenda: (approved?.addenda ?? []).map(({ document: { number, on, text, by }, hash }) => ({ number, on, text, by, hash })),
    choices: approved ? NO_CHOICES : await approvalChoices(db, sitting),
    allowedActions: MINUTES_ACTIONS.map((action) => allowedAction(actor, action, sitting, state)),
  };
}

async function approvalOf(db: Db, meetingId: string, { document, hash, approvedAt }: ApprovedRow): Promise<MinutesApprovalView> {
  const { on, meeting, decision, by } = document.approval;
  return {
    on, by, at: approvedAt, hash, previousHash: document.previousHash, decision, fault: await faultOfMinutes(db, meetingId),
    meeting: meeting && { id: meeting.id, title: meeting.name, on: meeting.on },
  };
}

async function signatoriesOf(db: Db, actor: Actor, { document, signatures }: ApprovedRow): Promise<SignatoryView[]> {
  const own = await personOf(db, actor);
  return document.signatories.map(({ role, personId, name }) => {
    const signature = signatures.find((known) => known.role === role);
    return { role, person: { id: personId, name }, isOwn: personId === own, signedOn: signature?.signedOn ?? null, onPaper: signature?.onPaper ?? false, by: signature?.by ?? null };
  });
}

/** The person in the register to whom the account belongs. */
export const personOf = async (db: Db, { accountId }: Pick<Actor, 'accountId'>): Promise<string | null> =>
  (await rowOf<{ personId: string | null }>(db, sql`SELECT person_id AS "personId" FROM accounts WHERE id = ${accountId}`))?.personId ?? null;

/** What an approval can name: later meetings of the body that were opened, what it decided there or without a meeting, and who took part. */
export async function approvalChoices(db: Db, { id, on, participants }: Pick<SittingView, 'id' | 'on' | 'participants'>): Promise<ApprovalChoicesView> {
  const row = await rowOf<Pick<ApprovalChoicesView, 'meetings' | 'decisions'>>(
    db,
    sql`WITH later AS (SELECT m.id, m.title, ${dayOfMeeting} AS on, m.starts_at FROM meetings m JOIN meetings own ON own.id = ${id} AND m.body_id = own.body_id AND m.starts_at > own.starts_at
          WHERE ${stateOfMeeting} IN ('open', 'closed') ORDER BY m.starts_at, m.id LIMIT 50)
        SELECT ARRAY(SELECT json_build_object('id', l.id, 'title', l.title, 'on', l.on) FROM later l ORDER BY l.starts_at, l.id) AS meetings,
          ARRAY(SELECT json_build_object('id', d.id, 'number', ${numberOf(sql`d`)}, 'wording', d.wording, 'on', d.decided_on, 'meetingId', d.meeting_id)
                FROM decisions d JOIN meetings own ON own.id = ${id} AND d.body_id = own.body_id
                WHERE d.passed AND NOT EXISTS (SELECT 1 FROM decisions other WHERE other.annuls_id = d.id)
                  AND (d.meeting_id IN (SELECT l.id FROM later l) OR (d.meeting_id IS NULL AND d.decided_on >= ${on}))
                ORDER BY d.decided_on DESC, d.running DESC, d.id LIMIT 100) AS decisions`,
  );
  return { ...row!, people: participants.map(({ personId, name }) => ({ personId, name })) };
}

function allowedAction(actor: Actor, action: (typeof MINUTES_ACTIONS)[number], { state }: Pick<SittingView, 'state'>, minutes: MinutesState): AllowedAction {
  if (!can(actor, 'minutes.write')) return { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };
  const problem = problemWithMinutesAction(action, state, minutes);
  return { action, allowed: problem === null, reason: problem?.code ?? null, ask: null };
}
