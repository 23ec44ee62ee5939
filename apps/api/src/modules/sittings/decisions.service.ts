import { Inject, Injectable } from '@nestjs/common';
import { runningOrder } from '@verbund/domain/sittings/agenda.js';
import { quorumAt, type AttendanceStep, type QuorumAt, type Recusal } from '@verbund/domain/sittings/attendance.js';
import { isDecided, problemWithDecision } from '@verbund/domain/sittings/decisions.js';
import { problemWithSittingRules, rulesOfSitting, type SittingRules } from '@verbund/domain/sittings/sitting-rules.js';
import type { Majority } from '@verbund/domain/statutes/majorities.js';
import { UNKNOWN } from '@verbund/domain/statutes/rule-pack.js';
import { randomUUID } from 'node:crypto';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import { refuseIf, refuseIssues } from '../../platform/http/refusal.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { UnitOfWork } from '../../platform/work/unit-of-work.js';
import { dayOf } from '../meetings/meetings.service.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { AgendaItem } from './agenda-item.entity.js';
import { itemOf } from './agenda.service.js';
import { claimSitting } from './claim-sitting.js';
import type { SittingDecisionCreate } from './decisions.dto.js';
import { participantsOf } from './sittings.queries.js';

/** A decision as it is entered in the register; the majority and the version of the statutes stay with it for good. */
export type Decided = Pick<SittingDecisionCreate, 'wording' | 'rule' | 'yes' | 'no' | 'abstentions' | 'invalid'> & {
  readonly bodyId: string;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly on: string;
  readonly present: number;
  readonly entitled: number;
  readonly majority: Majority;
  readonly passed: boolean;
  readonly rulePackId: string | null;
  readonly annulsId: string | null;
};

/** Whoever enters a decision takes its turn: the numbers of a year are one row. */
export const DECISION_NUMBERS = 'decision numbers';

/** Votes of a sitting that are counted, numbered and kept. */
@Injectable()
export class DecisionsService {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  decide(actor: RequestActor, meetingId: string, input: SittingDecisionCreate): Promise<string> {
    return this.work.runInTurn(actor, DECISION_NUMBERS, async (tx) => {
      const meeting = await claimSitting(tx, meetingId, 'minutes.write', 'note');
      const wording = input.wording.trim();
      refuseIssues(wording === '' ? [{ field: 'wording', code: 'required' }] : []);
      const item = await itemOf(tx, { meetingId, id: input.itemId });
      const on = await dayOf(tx, meeting);
      const ruling = await rulesOn(tx.manager, on);
      const rules = rulesOfSitting(meeting.kind, ruling?.rules ?? null);
      const majority = majorityOf(rules, input);
      refuseIf(problemWithSittingRules(meeting.kind, rules, input.rule));
      const quorum = await quorumOf(tx, { meetingId, bodyId: meeting.bodyId, itemId: item.id, on }, rules);
      refuseIf(problemWithDecision({ kind: item.kind, isAnnounced: isAnnounced(item, rules, quorum, input) }, quorum, input));
      await refuseForeignDecision(tx, meeting.bodyId, input.annulsId);
      const passed = isDecided(majority, input, quorum);
      return recordDecision(tx, {
        ...input, wording, bodyId: meeting.bodyId, meetingId, on, present: quorum.voting, entitled: quorum.entitled, majority, passed, rulePackId: ruling?.id ?? null, annulsId: passed ? (input.annulsId ?? null) : null,
      });
    });
  }
}

/** The majority that was named; unknown ones are refused by the statutes' rule, those of another kind of meeting at the field. */
function majorityOf({ majorities }: SittingRules, { rule }: SittingDecisionCreate): Majority {
  const choice = majorities.find((known) => known.rule === rule);
  refuseIssues(choice ? [] : [{ field: 'rule', code: 'notOneOf' }]);
  const { majority } = choice!;
  return majority === UNKNOWN ? { of: 'allMembers' } : majority;
}

/** Named in the notice, or cured: everybody with a vote is there and nobody objects (governance handbook, section 3). */
const isAnnounced = ({ announcedAt }: AgendaItem, { needsNotice }: SittingRules, { present, entitled }: QuorumAt, { nobodyObjects }: SittingDecisionCreate): boolean =>
  !needsNotice || announcedAt !== null || (nobodyObjects === true && entitled > 0 && present === entitled);

type Place = { meetingId: string; bodyId: string; itemId: string; on: string };

/** Who can vote on the item, by what was noted so far. */
async function quorumOf({ manager }: Transaction, { meetingId, bodyId, itemId, on }: Place, { quorum }: SittingRules): Promise<QuorumAt> {
  const items = runningOrder(await manager.find(AgendaItem, { where: { meetingId }, order: { position: 'ASC', id: 'ASC' } }), 0);
  const placeOf = (id: string | null): number => (id === null ? 0 : items.findIndex((item) => item.id === id));
  const steps = await rowsOf<Omit<AttendanceStep, 'fromItem'> & { fromItemId: string | null }>(
    manager,
    sql`SELECT person_id AS "personId", from_item_id AS "fromItemId", attendance FROM attendance_steps WHERE meeting_id = ${meetingId} ORDER BY noted_at`,
  );
  const recusals = await rowsOf<Omit<Recusal, 'item'>>(manager, sql`SELECT person_id AS "personId", reason FROM recusals WHERE item_id = ${itemId}`);
  const at = placeOf(itemId);
  const participants = await participantsOf(manager, { body: { id: bodyId }, on }, []);
  return quorumAt(participants, steps.map((step) => ({ ...step, fromItem: placeOf(step.fromItemId) })), recusals.map((recusal) => ({ ...recusal, item: at })), at, quorum === UNKNOWN ? null : quorum);
}

/** A decision annuls one that its own body took and that passed. */
async function refuseForeignDecision({ manager }: Transaction, bodyId: string, id: string | undefined): Promise<void> {
  const known = id === undefined || (await rowOf(manager, sql`SELECT 1 FROM decisions WHERE id = ${id} AND body_id = ${bodyId} AND passed`));
  refuseIssues(known ? [] : [{ field: 'annulsId', code: 'notFound' }]);
}

/** Enters a decision of a body under the next number of its year; numbers have no gaps, because the row that counts them belongs to the same transaction. */
export async function recordDecision(tx: Transaction, decided: Decided): Promise<string> {
  const year = Number(decided.on.slice(0, 4));
  const { running } = (await rowOf<{ running: number }>(
    tx.manager,
    sql`INSERT INTO decision_numbers (body_id, year, last) VALUES (${decided.bodyId}, ${year}, 1) ON CONFLICT (body_id, year) DO UPDATE SET last = decision_numbers.last + 1 RETURNING last AS running`,
  ))!;
  const { bodyId, meetingId, itemId, wording, yes, no, abstentions, invalid, present, entitled, rule, majority, passed, rulePackId, annulsId, on } = decided;
  const id = randomUUID();
  await rowsOf(
    tx.manager,
    sql`INSERT INTO decisions (id, body_id, meeting_id, item_id, year, running, wording, yes, no, abstentions, invalid, present, entitled, rule, majority, passed, rule_pack_id, annuls_id, decided_on, account_id, account_name, created_at)
        VALUES (${id}, ${bodyId}, ${meetingId}, ${itemId}, ${year}, ${running}, ${wording}, ${yes}, ${no}, ${abstentions}, ${invalid}, ${present}, ${entitled}, ${rule}, ${JSON.stringify(majority)}::jsonb, ${passed},
          ${rulePackId}, ${annulsId}, ${on}, ${tx.actor.accountId}, ${tx.actor.name}, ${tx.now})`,
  );
  const values = { bodyId, meetingId, year, running, passed, yes, no, abstentions, annulsId };
  tx.record({ action: 'decision.made', subject: 'decision', subjectId: id, changes: Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { old: null, new: value }])) });
  return id;
}
