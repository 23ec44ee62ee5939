import { factsOf, problemsWithRulePack, problemsWithRules, ruleFacts, valueOfFacts, type RuleFacts } from '@verbund/domain/statutes/rule-facts.js';
import { UNKNOWN, type RuleKey, type RulePack } from '@verbund/domain/statutes/rule-pack.js';
import { ruleOf, rulesOfTopic, sorted, withRules, type RuleTopic, type RuleValues } from '@verbund/domain/statutes/rules.js';
import type { RuleChoice } from '@verbund/domain/statutes/rule-choices.js';
import type { FieldIssue } from '../../shared/http/api-problem';
import type { Pack } from './api';

/** A rule as it is typed: what a number is shows when it is read. */
export type RuleInput = { choice: RuleChoice; n: string; p: string; q: string; strict: boolean; day: string | null };
type Groups<Value> = Record<string, Record<string, Value>>;
/** Fields are named as in the API: `rules.board.seats`, `citations.board.seats`. */
export type TopicForm = { version: number; rules: Groups<RuleInput>; citations: Groups<string>; reason: string };

const text = (number: number | undefined): string => (number === undefined ? '' : String(number));
const number = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed));

const inputOf = ({ choice, n, p, q, strict = false, day }: RuleFacts): RuleInput => ({ choice, n: text(n), p: text(p), q: text(q), strict, day: day ?? null });
const factsOfInput = ({ choice, n, p, q, strict, day }: RuleInput): RuleFacts => ({ choice, n: number(n), p: number(p), q: number(q), strict, day: day ?? '' });

function grouped<Value>(keys: readonly RuleKey[], valueOf: (key: RuleKey) => Value): Groups<Value> {
  const groups: Groups<Value> = {};
  for (const key of keys) {
    const [group, name] = key.split('.') as [string, string];
    (groups[group] ??= {})[name] = valueOf(key);
  }
  return groups;
}
const at = <Value>(groups: Groups<Value> | undefined, key: RuleKey): Value | undefined => {
  const [group, name] = key.split('.') as [string, string];
  return groups?.[group]?.[name];
};

/** Of a registered version only what was unknown can be entered. */
export const isSettled = ({ registeredOn, rules }: Pack, key: RuleKey): boolean => registeredOn !== null && ruleOf(rules, key) !== UNKNOWN;

export const formOf = (pack: Pack, topic: RuleTopic): TopicForm => ({
  version: pack.version,
  rules: grouped(rulesOfTopic(topic).filter((key) => !isSettled(pack, key)), (key) => inputOf(ruleFacts(pack.rules, key))),
  citations: grouped(rulesOfTopic(topic), (key) => pack.citations[key] ?? ''),
  reason: '',
});

/** The values as they are typed, by the key of their rule. */
const typedValues = (topic: RuleTopic, rules: Groups<RuleInput>): Partial<Record<RuleKey, unknown>> =>
  Object.fromEntries(rulesOfTopic(topic).flatMap((key) => {
    const input = at(rules, key);
    return input ? [[key, valueOfFacts(key, factsOfInput(input))]] : [];
  }));

/** The version as it would be with what is typed, for sentences and examples. */
export const typedPack = (pack: RulePack, topic: RuleTopic, rules: Groups<RuleInput>): RulePack => withRules(pack, typedValues(topic, rules) as RuleValues);

export const typedFacts = (pack: RulePack, key: RuleKey): RuleFacts | null => factsOf(key, ruleOf(pack, key));

/** What the domain says of the page before it is sent. */
export function problemsOf(pack: Pack, topic: RuleTopic, { rules, citations }: TopicForm): FieldIssue[] {
  const typed = typedPack(pack.rules, topic, rules);
  const cited = Object.fromEntries(rulesOfTopic(topic).map((key) => [key, at(citations, key) ?? '']));
  return [...problemsWithRulePack(typed, Object.keys(typedValues(topic, rules))), ...problemsWithRules({ citations: cited })];
}

/** What the page changes: only these rules and citations are sent. */
export function changesOf(pack: Pack, topic: RuleTopic, { rules, citations }: TopicForm) {
  const values = Object.entries(typedValues(topic, rules)).filter(([key, value]) => sorted(value) !== sorted(ruleOf(pack.rules, key as RuleKey)));
  const cited = rulesOfTopic(topic).filter((key) => (at(citations, key) ?? '').trim() !== (pack.citations[key] ?? ''));
  return { rules: Object.fromEntries(values), citations: Object.fromEntries(cited.map((key) => [key, (at(citations, key) ?? '').trim()])) };
}
