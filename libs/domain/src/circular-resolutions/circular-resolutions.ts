import type { MeetingKind } from '../meetings/meeting-state.js';
import type { Problem } from '../problem.js';
import { circularOutcome, type CircularCounts } from '../statutes/circular.js';
import type { Majority } from '../statutes/majorities.js';
import { UNKNOWN, type CircularRule, type Known, type RulePack } from '../statutes/rule-pack.js';
import { daysBetween, type Day } from '../calendar/days.js';

/** What somebody with a vote can say; `recuse`: the matter is a legal transaction or dispute with oneself, so one has no vote (§ 34 BGB). */
export const CIRCULAR_CHOICES = ['consent', 'refuse', 'abstain', 'recuse'] as const;
export type CircularChoice = (typeof CIRCULAR_CHOICES)[number];

/** Each follows from a dated record: begun, decided, withdrawn. */
export const CIRCULAR_STATES = ['draft', 'open', 'passed', 'failed', 'withdrawn'] as const;
export type CircularState = (typeof CIRCULAR_STATES)[number];

/** A pack that is stored may not know every rule of today. */
type StoredPack = { readonly circular?: Partial<RulePack['circular']> };

/** Bodies of which the statutes say nothing decide so when all consent: that holds whatever rules they give themselves (compare § 32 (3) BGB). */
const ALL_CONSENT: CircularRule = { consent: 'all' };

/** What the statutes in force say about resolutions of this body without a meeting; `null`: no version is in force, so nothing is known. */
export function circularRuleOf(kind: MeetingKind, pack: StoredPack | null): Known<CircularRule> {
  if (kind !== 'board' && kind !== 'assembly') return ALL_CONSENT;
  const rule = pack?.circular?.[kind];
  return rule === undefined ? UNKNOWN : rule;
}

/** Why a body of this kind cannot decide without a meeting: nobody has said whether it may, or it may not. */
export function problemWithCircularRule(kind: MeetingKind, rule: Known<CircularRule>): Problem<'RULE_UNKNOWN' | 'CIRCULAR_NOT_ALLOWED'> | null {
  if (rule === UNKNOWN) return { code: 'RULE_UNKNOWN', params: { rule: `circular_${kind}` } };
  return rule.consent === 'none' ? { code: 'CIRCULAR_NOT_ALLOWED' } : null;
}

/** What can be done with one as a whole; the key is the action's name for clients. */
const POSSIBLE_IN = {
  update: ['draft'],
  remove: ['draft'],
  start: ['draft'],
  withdraw: ['open'],
  answer: ['open'],
  sendLink: ['open'],
} as const satisfies Record<string, readonly CircularState[]>;
export type CircularAction = keyof typeof POSSIBLE_IN;

export function problemWithCircularAction(action: CircularAction, state: CircularState): Problem<'CIRCULAR_STARTED' | 'CIRCULAR_NOT_STARTED' | 'CIRCULAR_OVER'> | null {
  if ((POSSIBLE_IN[action] as readonly CircularState[]).includes(state)) return null;
  return { code: state === 'draft' ? 'CIRCULAR_NOT_STARTED' : state === 'open' ? 'CIRCULAR_STARTED' : 'CIRCULAR_OVER' };
}

/** Answers count until the end of the last day, on the clock of the network. */
export const isCircularClosed = (lastDay: Day, today: Day): boolean => today > lastDay;

/** Whoever has not answered is reminded two days before the last day. */
export const REMIND_DAYS_BEFORE = 2;
export const isReminderDue = (lastDay: Day, { today, startedOn }: { today: Day; startedOn: Day }): boolean =>
  today > startedOn && daysBetween(today, lastDay) <= REMIND_DAYS_BEFORE && !isCircularClosed(lastDay, today);

export type CircularTally = CircularCounts & { readonly recused: number; readonly missing: number };

/** The answers of everybody who was asked, `null` where there is none. Whoever is recused has no vote and so does not count among the entitled. */
export function circularTally(answers: readonly (CircularChoice | null)[]): CircularTally {
  const count = (choice: CircularChoice | null): number => answers.filter((answer) => answer === choice).length;
  const recused = count('recuse');
  return { yes: count('consent'), no: count('refuse'), abstentions: count('abstain'), recused, missing: count(null), entitled: answers.length - recused };
}

/** How it stands: `open` as long as answers can still change the outcome. */
export function circularStanding(rule: CircularRule, tally: CircularTally, isClosed: boolean): 'open' | 'passed' | 'failed' {
  const everybodyRecused = tally.entitled === 0;
  const outcome = circularOutcome(rule, tally, isClosed || everybodyRecused);
  return outcome === 'notAllowed' ? 'failed' : outcome;
}

/** The majority that the register keeps with the decision. */
export const circularMajority = (rule: CircularRule): Majority => (rule.consent === 'majority' ? rule.majority : { of: 'allMembers' });
