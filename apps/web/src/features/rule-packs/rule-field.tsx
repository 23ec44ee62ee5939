import { exampleOf } from '@verbund/domain/statutes/examples.js';
import { choicesOf, parametersOf, type RuleChoice } from '@verbund/domain/statutes/rule-choices.js';
import { problemWithRule } from '@verbund/domain/statutes/rule-facts.js';
import type { RuleKey, RulePack } from '@verbund/domain/statutes/rule-pack.js';
import { ruleOf, specOf } from '@verbund/domain/statutes/rules.js';
import { useTexts } from '../../shared/texts/use-texts';
import '../../shared/ui/radio-cards.css';
import { FieldFrame, useField } from '../../shared/ui/text-field';
import { typedFacts, type RuleInput } from './rule-inputs';
import { useRuleWords } from './rule-words';

/** One rule: its choices, what the chosen one needs, and at once what it says and what follows. `typed` is the version as it would be. */
export function RuleField({ rule, typed }: { rule: RuleKey; typed: RulePack }) {
  const { nameOf, helpOn, choiceWord } = useRuleWords();
  const { field, frame, control } = useField({ name: `rules.${rule}`, label: nameOf(rule), hint: helpOn(rule) });
  const value = field.value as RuleInput;
  const { kind } = specOf(rule);
  const choices: readonly RuleChoice[] = [...choicesOf(kind), 'unknown'];
  return (
    <FieldFrame {...frame} group>
      <div className="radio-cards">
        {choices.map((choice, nth) => (
          <label key={choice} className="radio-card">
            <input
              type="radio"
              name={field.name}
              value={choice}
              id={nth === 0 ? control.id : undefined}
              ref={nth === 0 ? field.ref : undefined}
              checked={value.choice === choice}
              onChange={() => field.onChange({ ...value, choice })}
              onBlur={field.onBlur}
            />
            <strong>{choiceWord(kind, choice)}</strong>
          </label>
        ))}
      </div>
      <Parameters rule={rule} value={value} invalid={frame.error !== undefined} describedBy={control['aria-describedby']} onChange={(part) => field.onChange({ ...value, ...part })} />
      <Meaning rule={rule} typed={typed} />
    </FieldFrame>
  );
}

type ParametersProps = { readonly rule: RuleKey; readonly value: RuleInput; readonly invalid: boolean; readonly describedBy: string | undefined; onChange(part: Partial<RuleInput>): void };

/** The number, share or day that the chosen choice needs. */
function Parameters({ rule, value, invalid, describedBy, onChange }: ParametersProps) {
  const { t } = useTexts();
  const { kind } = specOf(rule);
  const [parameter] = parametersOf(kind, value.choice);
  if (!parameter) return null;
  const shared = { className: 'input', 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy };
  const part = (name: 'n' | 'p' | 'q', label: string) => (
    <label>
      <span>{label}</span>
      <input {...shared} inputMode="numeric" maxLength={4} dir="ltr" value={value[name]} onChange={({ target }) => onChange({ [name]: target.value })} />
    </label>
  );
  if (parameter === 'n') return <div className="rule-parts">{part('n', t(unitOf(rule)))}</div>;
  if (parameter === 'day')
    return (
      <div className="rule-parts">
        <label>
          <span>{t('rulePacks.resolvedOn')}</span>
          <input {...shared} className="input input-date" type="date" value={value.day ?? ''} onChange={({ target }) => onChange({ day: target.value || null })} />
        </label>
      </div>
    );
  return (
    <div className="rule-parts">
      {part('p', t('rulePacks.share.p'))}
      {part('q', t('rulePacks.share.q'))}
      {kind !== 'minority' && (
        <label className="check">
          <input type="checkbox" checked={value.strict} onChange={({ target }) => onChange({ strict: target.checked })} />
          <span>{t('rulePacks.strict')}</span>
        </label>
      )}
    </div>
  );
}

function unitOf(rule: RuleKey): 'rulePacks.number' | 'rulePacks.number.months' | 'rulePacks.number.days' {
  if (rule.endsWith('Months')) return 'rulePacks.number.months';
  return rule.endsWith('Days') || rule.endsWith('notice') ? 'rulePacks.number.days' : 'rulePacks.number';
}

/** In words what is chosen, and an example that is reckoned again with every key. */
function Meaning({ rule, typed }: { rule: RuleKey; typed: RulePack }) {
  const { t } = useTexts();
  const { says, exampleWords } = useRuleWords();
  const facts = problemWithRule(rule, ruleOf(typed, rule)) === null ? typedFacts(typed, rule) : null;
  const example = exampleOf(typed, rule);
  return (
    <div className="rule-meaning" aria-live="polite">
      {facts && <p>{facts.choice === 'unknown' ? t('rulePacks.unknown.help') : says(rule, facts)}</p>}
      {example && (
        <p className="rule-example">
          {t('rulePacks.example')}: {exampleWords(example)}
        </p>
      )}
    </div>
  );
}
