import { isDay, type Day } from '../calendar/days.js';
import type { FieldProblem } from '../problem.js';
import type { Fraction, Majority } from './majorities.js';
import { UNKNOWN, type RuleKey, type RulePack } from './rule-pack.js';
import { CHOICES, parametersOf, type RuleChoice, type RuleKind } from './rule-choices.js';
import { isRuleKey, RULE_KEYS, ruleOf, sorted, specOf } from './rules.js';

/** A rule in words needs this much: which choice, with which number, share or day. */
export type RuleFacts = { readonly choice: RuleChoice; readonly n?: number; readonly p?: number; readonly q?: number; readonly strict?: boolean; readonly day?: Day };

const fractionOf = ({ p = NaN, q = NaN, strict }: RuleFacts): Fraction => ({ p, q, ...(strict && { strict }) });
const majorityOf = (facts: RuleFacts): Majority => (facts.choice === 'valid' || facts.choice === 'present' ? { of: facts.choice, ...fractionOf(facts) } : { of: facts.choice as 'simple' | 'allMembers' });
const quorumOf = (facts: RuleFacts) => (facts.choice === 'none' ? null : facts.choice === 'count' ? { count: facts.n } : fractionOf(facts));

/** The value that a choice with its number, share or day means. */
const VALUE_OF: { readonly [Kind in RuleKind]: (facts: RuleFacts) => unknown } = {
  count: ({ n }) => n,
  yesNo: ({ choice }) => choice === 'yes',
  quorum: quorumOf,
  quorumOrNone: quorumOf,
  notice: ({ choice, n }) => ({ days: n, countFrom: choice }),
  form: ({ choice }) => choice,
  minority: ({ choice, p, q }) => ({ p, q, form: choice }),
  majority: majorityOf,
  circular: (facts) => (facts.choice === 'all' || facts.choice === 'none' ? { consent: facts.choice } : { consent: 'majority', majority: majorityOf(facts) }),
  representation: ({ choice, n }) => (choice === 'majority' ? choice : { signatures: n }),
  virtual: ({ choice, day }) => (choice === 'no' ? false : { resolvedOn: day }),
  electionForm: ({ choice }) => choice,
  electionMajority: ({ choice }) => choice,
  secrecy: ({ choice }) => choice,
};

type Loose = Record<string, unknown>;
const word = (value: unknown): Loose => ({ choice: value });
const share = ({ p, q, strict }: Loose): Loose => ({ p, q, strict });
const quorumFacts = (value: unknown): Loose => {
  if (value === null) return { choice: 'none' };
  return 'count' in (value as Loose) ? { choice: 'count', n: (value as Loose).count } : { choice: 'share', ...share(value as Loose) };
};
const majorityFacts = (value: unknown): Loose => ({ choice: (value as Loose).of, ...share(value as Loose) });
const circularFacts = ({ consent, majority }: Loose): Loose => (consent === 'majority' ? majorityFacts(majority) : { choice: consent });

/** The inverse; what is no value of its kind ends in nonsense, or throws, and is refused by `factsOf`. */
const FACTS_OF: { readonly [Kind in RuleKind]: (value: never) => Loose } = {
  count: (n: unknown) => ({ choice: 'known', n }),
  yesNo: (value: unknown) => ({ choice: value === true ? 'yes' : 'no' }),
  quorum: quorumFacts,
  quorumOrNone: quorumFacts,
  notice: ({ days, countFrom }: Loose) => ({ choice: countFrom, n: days }),
  form: word,
  minority: ({ form, ...rest }: Loose) => ({ choice: form, ...share(rest) }),
  majority: majorityFacts,
  circular: circularFacts,
  representation: (value: unknown) => (value === 'majority' ? { choice: value } : { choice: 'signatures', n: (value as Loose).signatures }),
  virtual: (value: unknown) => (value === false ? { choice: 'no' } : { choice: 'resolved', day: (value as Loose).resolvedOn }),
  electionForm: word,
  electionMajority: word,
  secrecy: word,
};

/** The value of a rule from its facts. */
export const valueOfFacts = (key: RuleKey, facts: RuleFacts): unknown => (facts.choice === UNKNOWN ? UNKNOWN : VALUE_OF[specOf(key).kind](facts));

/** The facts of a value for words and forms; `null` when it is no value of this rule. */
export function factsOf(key: RuleKey, value: unknown): RuleFacts | null {
  if (value === UNKNOWN) return { choice: UNKNOWN };
  const { kind } = specOf(key);
  try {
    const loose = FACTS_OF[kind](value as never);
    const facts = Object.fromEntries(Object.entries(loose).filter(([, part]) => part !== undefined)) as unknown as RuleFacts;
    return Object.hasOwn(CHOICES[kind], facts.choice) && sorted(valueOfFacts(key, facts)) === sorted(value) ? facts : null;
  } catch {
    return null;
  }
}

/** The facts of a rule of a pack, for words. */
export const ruleFacts = (pack: RulePack, key: RuleKey): RuleFacts => factsOf(key, ruleOf(pack, key)) ?? { choice: UNKNOWN };

type Code = 'notOneOf' | 'notNumber' | 'tooSmall' | 'tooLarge' | 'shareWrong' | 'notBelowHalf' | 'notDay' | 'aboveSeats' | 'fewerSeats' | 'settled' | 'unknownField' | 'tooLong' | 'notText';
const LARGEST_PART = 1000;

function problemWithNumber(n: unknown, { min = 0, max = Infinity }: { min?: number; max?: number }): Code | null {
  if (!Number.isInteger(n)) return 'notNumber';
  if ((n as number) < min) return 'tooSmall';
  return (n as number) > max ? 'tooLarge' : null;
}

const isShare = ({ p = NaN, q = NaN, strict = false }: RuleFacts): boolean =>
  Number.isInteger(p) && Number.isInteger(q) && p > 0 && p <= q && q <= LARGEST_PART && typeof strict === 'boolean' && !(strict && p === q);

/** What is wrong with the value of one rule. A minority that may demand an assembly must stay below one half (§ 37 (1) BGB). */
export function problemWithRule(key: RuleKey, value: unknown): Code | null {
  const facts = factsOf(key, value);
  if (!facts) return 'notOneOf';
  const { kind, ...bounds } = specOf(key);
  for (const parameter of parametersOf(kind, facts.choice)) {
    if (parameter === 'n') return problemWithNumber(facts.n, bounds);
    if (parameter === 'day') return isDay(String(facts.day)) ? null : 'notDay';
    if (!isShare(facts)) return 'shareWrong';
    if (kind === 'minority' && facts.p! * 2 >= facts.q!) return 'notBelowHalf';
  }
  return null;
}

export const LONGEST_CITATION = 300;

type Input = { readonly rules?: Readonly<Record<string, unknown>>; readonly citations?: Readonly<Record<string, unknown>> };

/** What is wrong with rules and citations by key, each at its field: `rules.board.seats`, `citations.board.seats`. */
export function problemsWithRules({ rules = {}, citations = {} }: Input): FieldProblem<Code>[] {
  const ofRules = Object.entries(rules).map(([key, value]) => ({ field: `rules.${key}`, code: isRuleKey(key) ? problemWithRule(key, value) : 'unknownField' as const }));
  const ofCitations = Object.entries(citations).map(([key, text]) => ({ field: `citations.${key}`, code: isRuleKey(key) ? problemWithCitation(text) : 'unknownField' as const }));
  return [...ofRules, ...ofCitations].filter((found): found is FieldProblem<Code> => found.code !== null);
}

const problemWithCitation = (text: unknown): Code | null => (typeof text !== 'string' ? 'notText' : text.length > LONGEST_CITATION ? 'tooLong' : null);

/** How many people of the board a rule asks for. */
const ASKED_OF_BOARD = ['board.minSeats', 'board.quorum', 'board.representation'] as const;

/**
 * What does not fit together in a pack: no rule asks for more of the board than it has seats. It is said at the rule that asks for too many, or
 * at the seats when only those were `given`.
 */
export function problemsWithRulePack(pack: RulePack, given: readonly string[] = RULE_KEYS): FieldProblem<Code>[] {
  const single = problemsWithRules({ rules: Object.fromEntries(RULE_KEYS.map((key) => [key, ruleOf(pack, key)])) });
  const { seats } = pack.board;
  const above = seats === UNKNOWN ? [] : ASKED_OF_BOARD.filter((key) => (ruleFacts(pack, key).n ?? 0) > seats);
  const named = above.filter((key) => given.includes(key));
  if (named.length === 0 && above.length > 0) return [...single, { field: 'rules.board.seats', code: 'fewerSeats' }];
  return [...single, ...named.map((key) => ({ field: `rules.${key}`, code: 'aboveSeats' as const }))];
}

/** In a registered version only what was unknown can be entered: a known value stays until the statutes change. */
export const problemsWithSettling = (registered: RulePack, rules: Readonly<Record<string, unknown>>): FieldProblem<Code>[] =>
  Object.keys(rules).filter((key) => isRuleKey(key) && ruleOf(registered, key) !== UNKNOWN).map((key) => ({ field: `rules.${key}`, code: 'settled' }));
