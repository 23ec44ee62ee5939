import type { RuleExample } from '@verbund/domain/statutes/examples.js';
import type { RuleChoice, RuleKind } from '@verbund/domain/statutes/rule-choices.js';
import type { RuleFacts } from '@verbund/domain/statutes/rule-facts.js';
import type { RuleKey } from '@verbund/domain/statutes/rule-pack.js';
import { specOf } from '@verbund/domain/statutes/rules.js';
import { useTexts, type TextValues } from '../../shared/texts/use-texts';
import { fieldWord } from '../../shared/words';

/** Rules of these kinds say the same whatever they are about; the others have a sentence of their own. */
const SAID_BY_RULE: readonly RuleKind[] = ['count', 'yesNo'];

function sentenceKey(key: RuleKey, choice: RuleChoice): string {
  const { kind } = specOf(key);
  if (!SAID_BY_RULE.includes(kind)) return `says.${kind === 'quorumOrNone' ? 'quorum' : kind}.${choice}`;
  return choice === 'known' ? `says.${key}` : `says.${key}.${choice}`;
}

/** Everything about rules in the reader's words. */
export function useRuleWords() {
  const texts = useTexts();
  const { tOr, t, date } = texts;
  const word = (key: string, values?: TextValues) => tOr(`rulePacks.${key}`, 'rulePacks.unknown', values);
  return {
    nameOf: (key: RuleKey) => fieldWord(texts, key),
    choiceWord: (kind: RuleKind, choice: RuleChoice) => word(kind === 'circular' && choice === 'none' ? 'choice.notAllowed' : `choice.${choice}`),
    /** What the value says; of an unknown one that it is unknown. */
    says: (key: RuleKey, { choice, n, p, q, strict, day }: RuleFacts) =>
      choice === 'unknown' ? t('rulePacks.unknown') : word(sentenceKey(key, choice), { n, p, q, strict: strict ? 'yes' : 'no', day: day && date(day, 'long') }),
    /** What the law says of this rule, where it says something. */
    helpOn: (key: RuleKey) => (HELPED.has(key) ? word(`help.${key}`) : undefined),
    exampleWords: ({ name, figures, days }: RuleExample) =>
      word(`example.${name}`, { ...figures, ...Object.fromEntries(Object.entries(days).map(([which, day]) => [which, date(day)])) }),
  };
}

const HELPED: ReadonlySet<RuleKey> = new Set<RuleKey>([
  'board.minSeats', 'board.holdOver', 'board.coOption', 'board.representation', 'assembly.minority', 'voting.proxies', 'assembly.notice', 'assembly.form', 'delivery.letterDays', 'assembly.quorum',
  'majorities.default', 'majorities.statutes', 'majorities.purpose', 'majorities.dissolution', 'circular.board', 'circular.assembly', 'modes.hybrid', 'modes.virtual', 'election.form', 'election.runOff',
]);
