import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '@verbund/domain/sittings/canonical-json.js';
import { dayOfApproval, minutesStateOf, problemsWithApproval, problemWithMinutesAction, type Approval, type MinutesAction } from '@verbund/domain/sittings/minutes.js';
import { createHash } from 'node:crypto';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuse, refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import { changesBetween } from '../../platform/work/changes.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { claimMeeting, stateOf } from '../meetings/meetings.service.js';
import type { AddendumDocument, FrozenMinutes } from './minutes-content.js';
import { approvedMinutes, minutesContent, type ApprovedRow } from './minutes-content.queries.js';
import type { ApprovalChoicesView, MinutesAddendum, MinutesApproval, MinutesSignature } from './minutes.dto.js';
import { approvalChoices, personOf } from './minutes.queries.js';
import { sittingView } from './sittings.queries.js';

/** Whoever approves, signs or amends takes its turn: each document holds the hash of the one before. */
const MINUTES = 'approved minutes';

/** A document is known by the hash of its canonical text. */
const sealed = (document: FrozenMinutes | AddendumDocument): { text: string; hash: string } => {
  const text = canonicalJson(document);
  return { text, hash: createHash('sha256').update(text).digest('hex') };
};

/** Minutes on their way: approved by a later meeting, signed by those who are named, corrected by additions. */
@Injectable()
export class MinutesApprovalService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  /** Freezes everything that the minutes say as one document, chained to the minutes of the body that were approved before. */
  approve(actor: RequestActor, meetingId: string, { meetingId: approvedAtId = null, decisionId = null, chairId, minuteTakerId }: MinutesApproval): Promise<void> {
    return this.work.runInTurn(actor, MINUTES, async (tx) => {
      await claimMinutes(tx, meetingId, 'approve');
      const approval: Approval = { meetingId: approvedAtId, decisionId, chairId, minuteTakerId };
      const sitting = await sittingView(tx.manager, actor, meetingId);
      const choices = await approvalChoices(tx.manager, sitting);
      refuseIssues(problemsWithApproval(approval, choices));
      const last = await lastOf(tx, sitting.body.id);
      const document: FrozenMinutes = {
        ...(await minutesContent(tx.manager, actor, meetingId)),
        ...approvalIn(approval, choices, actor),
        rows: (await rowOf<{ rows: string }>(tx.manager, sql`SELECT minutes_rows_digest(${meetingId}) AS rows`))!.rows,
        previousHash: last?.hash ?? null,
      };
      const { text, hash } = sealed(document);
      const { on } = document.approval;
      await rowsOf(
        tx.manager,
        sql`INSERT INTO minutes (meeting_id, body_id, running, document, hash, approved_at_id, decision_id, approved_on, chair_id, minute_taker_id, account_id, account_name, approved_at)
            VALUES (${meetingId}, ${sitting.body.id}, ${(last?.running ?? 0) + 1}, ${text}, ${hash}, ${approvedAtId}, ${decisionId}, ${on}, ${chairId}, ${minuteTakerId}, ${actor.accountId}, ${actor.name}, ${tx.now})`,
      );
      tx.record({ action: 'meeting.minutesApproved', subject: 'meeting', subjectId: meetingId, changes: changesBetween<object>({}, { hash, on, meetingId: approvedAtId, decisionId, chairId, minuteTakerId }) });
    });
  }

  /** Signs for oneself, or notes that the other signed a printed copy. */
  sign(actor: RequestActor, meetingId: string, { role, onPaper = false, signedOn }: MinutesSignature): Promise<void> {
    return this.work.runInTurn(actor, MINUTES, async (tx) => {
      const { document, hash, signatures } = await claimApproved(tx, meetingId, 'sign');
      if (signatures.some((signature) => signature.role === role)) refuse('MINUTES_ALREADY_SIGNED');
      const { personId } = document.signatories.find((signatory) => signatory.role === role)!;
      if (!onPaper && (await personOf(tx.manager, actor)) !== personId) refuse('MINUTES_NOT_SIGNATORY');
      const on = onPaper ? (signedOn ?? tx.today) : tx.today;
      refuseIssues(on > tx.today ? [{ field: 'signedOn', code: 'inFuture' }] : []);
      await rowsOf(
        tx.manager,
        sql`INSERT INTO minutes_signatures (meeting_id, role, hash, on_paper, signed_on, account_id, account_name, signed_at)
            VALUES (${meetingId}, ${role}, ${hash}, ${onPaper}, ${on}, ${actor.accountId}, ${actor.name}, ${tx.now})`,
      );
      tx.record({ action: 'meeting.minutesSigned', subject: 'meeting', subjectId: meetingId, changes: changesBetween<object>({}, { role, personId, hash, onPaper, signedOn: on }) });
    });
  }

  /** Writes an addition under approved minutes; they stay as they are. */
  amend(actor: RequestActor, meetingId: string, input: MinutesAddendum): Promise<void> {
    return this.work.runInTurn(actor, MINUTES, async (tx) => {
      const approved = await claimApproved(tx, meetingId, 'amend');
      const text = input.text.trim();
      refuseIssues(text === '' ? [{ field: 'text', code: 'required' }] : []);
      const number = approved.addenda.length + 1;
      const document = sealed({ format: 1, meetingId, number, on: tx.today, text, by: actor.name, previousHash: approved.addenda.at(-1)?.hash ?? approved.hash });
      await rowsOf(
        tx.manager,
        sql`INSERT INTO minutes_addenda (meeting_id, number, document, hash, account_id, account_name, created_at)
            VALUES (${meetingId}, ${number}, ${document.text}, ${document.hash}, ${actor.accountId}, ${actor.name}, ${tx.now})`,
      );
      tx.record({ action: 'meeting.minutesAmended', subject: 'meeting', subjectId: meetingId, changes: changesBetween<object>({}, { number, hash: document.hash }) });
    });
  }
}

/** The minutes of a meeting, locked with it, in a state in which this can be done with them; `null` while they are a draft. */
async function claimMinutes(tx: Transaction, meetingId: string, action: MinutesAction): Promise<ApprovedRow | null> {
  await claimMeeting(tx, meetingId, 'minutes.write');
  const approved = await approvedMinutes(tx.manager, tx.actor, meetingId);
  const state = minutesStateOf(approved !== null, approved?.signatures.map(({ role }) => role) ?? []);
  refuseIf(problemWithMinutesAction(action, await stateOf(tx, meetingId), state));
  return approved;
}

const claimApproved = async (tx: Transaction, meetingId: string, action: 'sign' | 'amend'): Promise<ApprovedRow> => (await claimMinutes(tx, meetingId, action))!;

/** The minutes of the body that were approved last. */
const lastOf = ({ manager }: Transaction, bodyId: string): Promise<{ running: number; hash: string } | null> =>
  rowOf(manager, sql`SELECT running, hash FROM minutes WHERE body_id = ${bodyId} ORDER BY running DESC LIMIT 1`);

/** Where the minutes were approved and who signs them, as the document keeps it. */
function approvalIn(approval: Approval, choices: ApprovalChoicesView, { name: by }: RequestActor): Pick<FrozenMinutes, 'approval' | 'signatories'> {
  const meeting = choices.meetings.find(({ id }) => id === approval.meetingId);
  const decision = choices.decisions.find(({ id }) => id === approval.decisionId);
  const named = (id: string) => choices.people.find(({ personId }) => personId === id)!;
  return {
    approval: {
      on: dayOfApproval(approval, choices), by,
      meeting: meeting ? { id: meeting.id, name: meeting.title, on: meeting.on } : null,
      decision: decision ? { id: decision.id, number: decision.number } : null,
    },
    signatories: [{ role: 'chair', ...named(approval.chairId) }, { role: 'minuteTaker', ...named(approval.minuteTakerId) }],
  };
}
