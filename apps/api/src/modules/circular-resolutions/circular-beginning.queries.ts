import { circularRuleOf, isCircularClosed, problemWithCircularRule } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { meetingKindOf } from '@verbund/domain/meetings/meeting-state.js';
import type { Problem } from '@verbund/domain/problem.js';
import type { CircularRule, Known } from '@verbund/domain/statutes/rule-pack.js';
import type { ProblemCode } from '@verbund/contracts/problems.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { holdersOn, type Holder } from '../bodies/mandates.queries.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import { participantsOf } from '../sittings/sittings.queries.js';

export type Beginning = {
  readonly ruling: Awaited<ReturnType<typeof rulesOn>>;
  readonly rule: Known<CircularRule>;
  /** Everybody with a vote on the day; somebody with two mandates once. */
  readonly candidates: readonly Pick<Holder, 'personId' | 'name' | 'email' | 'language'>[];
  /** Why it cannot begin. */
  readonly problem: Problem<ProblemCode> | null;
};

/** What a resolution would begin with today: the rule of the statutes, who has a vote, and what is in the way. */
export async function beginningOf(db: Db, { bodyId, lastDay }: { bodyId: string; lastDay: string }, today: string): Promise<Beginning> {
  const { nature } = (await rowOf<{ nature: string }>(db, sql`SELECT t.nature FROM bodies b JOIN body_types t ON t.id = b.type_id WHERE b.id = ${bodyId}`))!;
  const kind = meetingKindOf(nature);
  const ruling = await rulesOn(db, today);
  const rule = circularRuleOf(kind, ruling?.rules ?? null);
  const candidates = await votersOn(db, bodyId, today);
  return { ruling, rule, candidates, problem: problemWithCircularRule(kind, rule) ?? problemWithCandidates(candidates) ?? (isCircularClosed(lastDay, today) ? { code: 'CIRCULAR_DAY_OVER' } : null) };
}

async function votersOn(db: Db, bodyId: string, day: string): Promise<Beginning['candidates']> {
  const holders = await holdersOn(db, bodyId, day);
  const voting = (await participantsOf(db, { body: { id: bodyId }, on: day }, [])).filter(({ votes }) => votes);
  return voting.map(({ personId }) => holders.find((holder) => holder.personId === personId)!);
}

/** Everybody with a vote must be asked: one who cannot be written to would be passed over. */
function problemWithCandidates(candidates: Beginning['candidates']): Problem<ProblemCode> | null {
  if (candidates.length === 0) return { code: 'CIRCULAR_NOBODY_ENTITLED' };
  return candidates.some(({ email }) => email === null) ? { code: 'CIRCULAR_WITHOUT_ADDRESS' } : null;
}
