import { UNKNOWN, type Known, type RuleKey, type RulePack, type RuleValue } from './rule-pack.js';
import type { Problem } from '../problem.js';
import type { RuleKind } from './rule-choices.js';

/** What rules are about, in the order in which one settles them. */
export const RULE_TOPICS = ['board', 'assembly', 'notice', 'decisions', 'circular', 'modes', 'elections', 'audit'] as const;
export type RuleTopic = (typeof RULE_TOPICS)[number];

type RuleSpec = { readonly topic: RuleTopic; readonly kind: RuleKind; /** Bounds of its number. */ readonly min?: number; readonly max?: number };

/** Every rule of a pack, in the order of the screens. */
export const RULES = {
  'board.seats': { topic: 'board', kind: 'count', min: 1, max: 99 },
  'board.minSeats': { topic: 'board', kind: 'count', min: 1, max: 99 },
  'board.termMonths': { topic: 'board', kind: 'count', min: 1, max: 120 },
  'board.holdOver': { topic: 'board', kind: 'yesNo' },
  'board.equal': { topic: 'board', kind: 'yesNo' },
  'board.coOption': { topic: 'board', kind: 'yesNo' },
  'board.representation': { topic: 'board', kind: 'representation', min: 1, max: 99 },
  'assembly.perYear': { topic: 'assembly', kind: 'count', min: 1, max: 12 },
  'assembly.minority': { topic: 'assembly', kind: 'minority' },
  'voting.votesPerOrganisation': { topic: 'assembly', kind: 'count', min: 1, max: 20 },
  'voting.proxies': { topic: 'assembly', kind: 'yesNo' },
  'assembly.notice': { topic: 'notice', kind: 'notice', min: 0, max: 120 },
  'assembly.form': { topic: 'notice', kind: 'form' },
  'board.notice': { topic: 'notice', kind: 'notice', min: 0, max: 120 },
  'delivery.emailDays': { topic: 'notice', kind: 'count', min: 0, max: 14 },
  'delivery.letterDays': { topic: 'notice', kind: 'count', min: 0, max: 14 },
  'assembly.quorum': { topic: 'decisions', kind: 'quorumOrNone', min: 1, max: 9999 },
  'assembly.followUp': { topic: 'decisions', kind: 'yesNo' },
  'board.quorum': { topic: 'decisions', kind: 'quorum', min: 1, max: 99 },
  'majorities.default': { topic: 'decisions', kind: 'majority' },
  'majorities.statutes': { topic: 'decisions', kind: 'majority' },
  'majorities.purpose': { topic: 'decisions', kind: 'majority' },
  'majorities.dissolution': { topic: 'decisions', kind: 'majority' },
  'majorities.board': { topic: 'decisions', kind: 'majority' },
  'circular.board': { topic: 'circular', kind: 'circular' },
  'circular.assembly': { topic: 'circular', kind: 'circular' },
  'modes.hybrid': { topic: 'modes', kind: 'yesNo' },
  'modes.virtual': { topic: 'modes', kind: 'virtual' },
  'election.form': { topic: 'elections', kind: 'electionForm' },
  'election.majority': { topic: 'elections', kind: 'electionMajority' },
  'election.runOff': { topic: 'elections', kind: 'yesNo' },
  'election.lot': { topic: 'elections', kind: 'yesNo' },
  'election.secret': { topic: 'elections', kind: 'secrecy' },
  'audit.auditors': { topic: 'audit', kind: 'count', min: 1, max: 9 },
  'audit.termMonths': { topic: 'audit', kind: 'count', min: 1, max: 120 },
} as const satisfies Record<RuleKey, RuleSpec>;

export const RULE_KEYS = Object.keys(RULES) as RuleKey[];
export const isRuleKey = (text: string): text is RuleKey => Object.hasOwn(RULES, text);
export const specOf = (key: RuleKey): RuleSpec => RULES[key];
export const rulesOfTopic = (topic: RuleTopic): RuleKey[] => RULE_KEYS.filter((key) => RULES[key].topic === topic);

/** Some rules of a pack by their keys. */
export type RuleValues = { readonly [Key in RuleKey]?: Known<RuleValue<Key>> };

const pathOf = (key: RuleKey): [group: keyof RulePack, name: string] => key.split('.') as [keyof RulePack, string];

export function ruleOf<Key extends RuleKey>(pack: RulePack, key: Key): Known<RuleValue<Key>> {
  const [group, name] = pathOf(key);
  return (pack[group] as Record<string, Known<RuleValue<Key>>>)[name]!;
}

/** The pack with some rules set; what is stored and does not know a rule of today yet, has it as unknown. */
export function withRules(pack: Partial<RulePack>, values: RuleValues = {}): RulePack {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const key of RULE_KEYS) {
    const [group, name] = pathOf(key);
    const present = (pack[group] as Record<string, unknown> | undefined)?.[name];
    (groups[group] ??= {})[name] = key in values ? values[key] : present === undefined ? UNKNOWN : present;
  }
  return groups as unknown as RulePack;
}

/** A pack in which nothing is decided. */
export const EMPTY_RULE_PACK: RulePack = withRules({});

/** What the network has still to settle. */
export const unknownRules = (pack: RulePack): RuleKey[] => RULE_KEYS.filter((key) => ruleOf(pack, key) === UNKNOWN);

/** Why something that needs this rule cannot be done: nobody has decided it. `rule` is the key with `_` in place of the point. */
export const problemWithUnknown = (pack: RulePack, key: RuleKey): Problem<'RULE_UNKNOWN'> | null =>
  ruleOf(pack, key) === UNKNOWN ? { code: 'RULE_UNKNOWN', params: { rule: key.replace('.', '_') } } : null;

export type Citations = { readonly [Key in RuleKey]?: string };
export type CitedRules = { readonly rules: RulePack; readonly citations: Citations };

/** The rules whose value, or the place where it is written, differs between two versions. */
export const changedRules = (before: CitedRules, after: CitedRules): RuleKey[] =>
  RULE_KEYS.filter((key) => sorted(ruleOf(before.rules, key)) !== sorted(ruleOf(after.rules, key)) || (before.citations[key] ?? '') !== (after.citations[key] ?? ''));

/** A value as text by which two are compared: the order of its parts does not matter, nor whether `strict` is absent or false. */
export const sorted = (value: unknown): string =>
  JSON.stringify(value, (name, part: unknown) => {
    if (name === 'strict' && part === false) return undefined;
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part;
  });
