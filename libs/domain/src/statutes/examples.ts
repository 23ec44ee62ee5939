import { addDays, type Day } from '../calendar/days.js';
import { circularOutcome } from './circular.js';
import { isPassed, reaches, type Counts, type Fraction, type Majority } from './majorities.js';
import { noticeDays, type NoticeRule } from './notice.js';
import { leastPresent, type Quorum } from './quorum.js';
import { requiredSignatures } from './representation.js';
import { UNKNOWN, type CircularRule, type Known, type RepresentationRule, type RuleKey, type RulePack } from './rule-pack.js';
import { problemWithRule } from './rule-facts.js';
import { ruleOf } from './rules.js';
import { termEnd } from './terms.js';

/** A small network to reckon with; the seats are the pack's own where it knows them. */
export const EXAMPLE = { members: 46, seats: 7, meeting: '2027-01-29', begin: '2027-03-15', yes: 15, no: 5, abstentions: 4 } as const;

/** What follows from a rule in the example: the name of a sentence, and its figures and days. */
export type RuleExample = { readonly name: string; readonly figures: Readonly<Record<string, number>>; readonly days: Readonly<Record<string, Day>> };

const example = (name: string, figures: Record<string, number> = {}, days: Record<string, Day> = {}): RuleExample => ({ name, figures, days });

/** The least part of a whole that is at least this share: a tenth of 46 is 5. */
export function leastShare(share: Fraction, whole: number): number {
  let part = 0;
  while (!reaches(part, share, whole)) part += 1;
  return part;
}

function presence(quorum: Quorum | null, entitled: number): RuleExample {
  const least = leastPresent(quorum, entitled);
  return least === null ? example('tooFew', { entitled }) : example('present', { entitled, least });
}

function notice(rule: NoticeRule, { delivery }: RulePack): RuleExample {
  const { meeting } = EXAMPLE;
  const until = (days: Known<number>) => noticeDays(rule, meeting, days === UNKNOWN ? 0 : days);
  const { lastReceipt, lastDispatch } = until(0);
  if (lastReceipt === null) return example('dispatch', {}, { meeting, lastDispatch });
  if (delivery.emailDays === UNKNOWN || delivery.letterDays === UNKNOWN) return example('receipt', {}, { meeting, lastReceipt });
  return example('receiptAndWays', {}, { meeting, lastReceipt, mail: until(delivery.emailDays).lastDispatch, letter: until(delivery.letterDays).lastDispatch });
}

function vote(majority: Majority, entitled: number): RuleExample {
  const { yes, no, abstentions } = EXAMPLE;
  const counts: Counts = { yes, no, abstentions, invalid: 0, present: yes + no + abstentions, entitled };
  return majority.of === 'allMembers' ? example('everybody', { entitled }) : example(isPassed(majority, counts) ? 'passed' : 'failed', { yes, no, abstentions });
}

function boardVote(majority: Majority, seats: number): RuleExample {
  if (majority.of === 'allMembers') return example('everybody', { entitled: seats });
  const yes = Math.ceil(seats / 2);
  const counts: Counts = { yes, no: seats - yes, abstentions: 0, invalid: 0, present: seats, entitled: seats };
  return example(isPassed(majority, counts) ? 'passed' : 'failed', { yes, no: seats - yes, abstentions: 0 });
}

function circular(rule: CircularRule, entitled: number): RuleExample {
  if (rule.consent === 'none') return example('meetingOnly');
  const yes = entitled - 1;
  return example(circularOutcome(rule, { yes, no: 0, abstentions: 0, entitled }, true) === 'passed' ? 'silentPassed' : 'silentFailed', { yes, entitled });
}

const term = (months: number): RuleExample => example('term', {}, { begin: EXAMPLE.begin, lastDay: addDays(termEnd(EXAMPLE.begin, months), -1) });

function signatures(rule: RepresentationRule, inOffice: number): RuleExample {
  const needed = requiredSignatures(rule, inOffice);
  return needed === null ? example('nobodySigns', { inOffice }) : example('sign', { inOffice, needed });
}

type Reckon = (value: never, pack: RulePack, seats: number) => RuleExample;
const ofAssembly: Reckon = (majority: Majority) => vote(majority, EXAMPLE.members);

const RECKONED: { readonly [Key in RuleKey]?: Reckon } = {
  'board.termMonths': term,
  'board.representation': (rule: RepresentationRule, _, seats) => signatures(rule, seats),
  'board.quorum': (quorum: Quorum, _, seats) => presence(quorum, seats),
  'board.notice': notice,
  'assembly.notice': notice,
  'assembly.quorum': (quorum: Quorum | null) => presence(quorum, EXAMPLE.members),
  'assembly.minority': (share: Fraction) => example('demand', { members: EXAMPLE.members, least: leastShare(share, EXAMPLE.members) }),
  'voting.votesPerOrganisation': (votes: number) => example('votes', { members: EXAMPLE.members, votes: votes * EXAMPLE.members }),
  'majorities.default': ofAssembly,
  'majorities.statutes': ofAssembly,
  'majorities.purpose': ofAssembly,
  'majorities.dissolution': ofAssembly,
  'majorities.board': (majority: Majority, _, seats) => boardVote(majority, seats),
  'circular.board': (rule: CircularRule, _, seats) => circular(rule, seats),
  'circular.assembly': (rule: CircularRule) => circular(rule, EXAMPLE.members),
  'audit.termMonths': term,
};

/** What a rule means in figures; `null` where there is nothing to reckon, or the value is unknown or wrong. */
export function exampleOf(pack: RulePack, key: RuleKey): RuleExample | null {
  const value: unknown = ruleOf(pack, key);
  if (value === UNKNOWN || problemWithRule(key, value) !== null) return null;
  const seats = problemWithRule('board.seats', pack.board.seats) === null && pack.board.seats !== UNKNOWN ? pack.board.seats : EXAMPLE.seats;
  return RECKONED[key]?.(value as never, pack, seats) ?? null;
}
