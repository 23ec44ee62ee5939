import type { Problem } from '../problem.js';
import { isPassed, type Counts, type Majority } from '../statutes/majorities.js';
import { canDecide, type ItemKind } from './agenda.js';
import type { QuorumAt } from './attendance.js';

/** `2027-012`: the running number within a year of a body; numbers are never used again. */
export const decisionNumber = (year: number, running: number): string => `${year}-${String(running).padStart(3, '0')}`;

export type Vote = Pick<Counts, 'yes' | 'no' | 'abstentions' | 'invalid'>;

export type DecisionProblem = Problem<'ITEM_NOT_FOR_DECISION' | 'ITEM_NOT_ANNOUNCED' | 'NOT_QUORATE' | 'MORE_VOTES_THAN_VOTERS'>;

/** What keeps a vote from being a decision: the item, the notice, the quorum, or figures that cannot be. */
export function problemWithDecision(item: { readonly kind: ItemKind; readonly isAnnounced: boolean }, quorum: QuorumAt, vote: Vote): DecisionProblem | null {
  if (!canDecide(item.kind)) return { code: 'ITEM_NOT_FOR_DECISION' };
  if (!item.isAnnounced) return { code: 'ITEM_NOT_ANNOUNCED' };
  if (!quorum.isQuorate) return { code: 'NOT_QUORATE', params: { present: quorum.present, entitled: quorum.entitled } };
  const cast = vote.yes + vote.no + vote.abstentions + vote.invalid;
  return cast > quorum.voting ? { code: 'MORE_VOTES_THAN_VOTERS', params: { cast, voters: quorum.voting } } : null;
}

export const isDecided = (majority: Majority, vote: Vote, { voting, entitled }: QuorumAt): boolean => isPassed(majority, { ...vote, present: voting, entitled });
