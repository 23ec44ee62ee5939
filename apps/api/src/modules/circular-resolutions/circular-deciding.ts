import { circularMajority, circularStanding, circularTally, isCircularClosed, type CircularChoice, type CircularState } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { rowOf, rowsOf, sql } from '../../platform/database/sql.js';
import type { Transaction } from '../../platform/work/transaction.js';
import { recordDecision } from '../sittings/decisions.service.js';
import { numberOf } from '../sittings/decisions.queries.js';
import { sendLinks, tellStarter } from './circular-mails.js';
import { CircularResolution } from './circular-resolution.entity.js';
import { answersOf, circularState, CIRCULARS } from './circular-resolutions.queries.js';
import { CircularVoter } from './circular-voter.entity.js';

/** The resolution, locked, for what follows from something that was allowed already: an answer by link, a job. */
export const lockCircular = ({ manager }: Transaction, id: string): Promise<CircularResolution> => manager.findOneOrFail(CircularResolution, { where: { id }, lock: { mode: 'pessimistic_write' } });

export async function stateOf({ manager }: Transaction, id: string): Promise<CircularState> {
  return (await rowOf<{ state: CircularState }>(manager, sql`SELECT ${circularState} AS state FROM ${CIRCULARS} WHERE c.id = ${id}`))!.state;
}

/** Something that happened to a resolution as a whole, once each. */
export async function takeStep(tx: Transaction, id: string, step: 'started' | 'reminded' | 'withdrawn' | 'decided', reason = ''): Promise<void> {
  await rowsOf(
    tx.manager,
    sql`INSERT INTO circular_resolution_steps (resolution_id, step, reason, account_id, account_name, taken_at) VALUES (${id}, ${step}, ${reason}, ${tx.actor.accountId}, ${tx.actor.name}, ${tx.now})`,
  );
}

/**
 * Enters an open resolution, locked, in the register of decisions when answers can no longer change it, or its last day is over, and tells everybody.
 * One that ran out is decided on its last day, whenever that is noticed. Must run in the turn of the decision numbers.
 */
export async function decideIfSettled(tx: Transaction, circular: CircularResolution, origin: string): Promise<void> {
  const { answers } = (await rowOf<{ answers: (CircularChoice | null)[] }>(tx.manager, sql`SELECT ${answersOf} AS answers FROM circular_resolutions c WHERE c.id = ${circular.id}`))!;
  const tally = circularTally(answers);
  const isClosed = isCircularClosed(circular.lastDay, tx.today);
  const standing = circularStanding(circular.rule!, tally, isClosed);
  if (standing === 'open') return;
  const { yes, no, abstentions, entitled } = tally;
  const { bodyId, wording, rulePackId, rule } = circular;
  const decisionId = await recordDecision(tx, {
    bodyId, meetingId: null, itemId: null, wording, rule: 'circular', yes, no, abstentions, invalid: 0, present: yes + no + abstentions, entitled,
    majority: circularMajority(rule!), passed: standing === 'passed', rulePackId, annulsId: null, on: isClosed ? circular.lastDay : tx.today,
  });
  await tx.manager.update(CircularResolution, { id: circular.id }, { decisionId, version: circular.version + 1 });
  await takeStep(tx, circular.id, 'decided');
  tx.record({ action: 'circularResolution.decided', subject: 'circularResolution', subjectId: circular.id, changes: { decisionId: { old: null, new: decisionId }, passed: { old: null, new: standing === 'passed' } } });
  await tellOutcome(tx, circular, { decisionId, mail: standing === 'passed' ? 'circularPassed' : 'circularFailed', origin, more: { yes, no, abstentions, entitled } });
}

type Outcome = { decisionId: string; mail: 'circularPassed' | 'circularFailed'; origin: string; more: { yes: number; no: number; abstentions: number; entitled: number } };

async function tellOutcome(tx: Transaction, circular: CircularResolution, { decisionId, mail, origin, more }: Outcome): Promise<void> {
  const { number } = (await rowOf<{ number: string }>(tx.manager, sql`SELECT ${numberOf(sql`d`)} AS number FROM decisions d WHERE d.id = ${decisionId}`))!;
  const to = await tx.manager.find(CircularVoter, { where: { resolutionId: circular.id }, order: { name: 'ASC', id: 'ASC' } });
  await sendLinks(tx, circular, { mail, to, origin, more: { ...more, number } });
  await tellStarter(tx, circular, { mail, origin, more: { ...more, number } });
}
