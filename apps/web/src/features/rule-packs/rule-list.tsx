import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleHelp } from 'lucide-react';
import { exampleOf } from '@verbund/domain/statutes/examples.js';
import { ruleFacts } from '@verbund/domain/statutes/rule-facts.js';
import type { RuleKey } from '@verbund/domain/statutes/rule-pack.js';
import { RULE_TOPICS, RULES, rulesOfTopic, unknownRules } from '@verbund/domain/statutes/rules.js';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Count } from '../../shared/ui/badge';
import { Card } from '../../shared/ui/facts';
import type { Pack } from './api';
import { useRuleWords } from './rule-words';
import './rule-packs.css';

/** Every rule of a version in words: first what is still to settle, then topic by topic. */
export function RuleList({ pack }: { pack: Pack }) {
  const { t } = useTexts();
  const known = (topic: (typeof RULE_TOPICS)[number]) => rulesOfTopic(topic).filter((key) => ruleFacts(pack.rules, key).choice !== 'unknown');
  return (
    <div className="stack">
      <OpenRules pack={pack} />
      {RULE_TOPICS.filter((topic) => known(topic).length > 0).map((topic) => (
        <Card key={topic} title={t(`rulePacks.topic.${topic}`)}>
          <ul className="rule-list">
            {known(topic).map((key) => (
              <Rule key={key} pack={pack} rule={key} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Rule({ pack: { rules, citations }, rule }: { pack: Pack; rule: RuleKey }) {
  const { t } = useTexts();
  const { nameOf, says, exampleWords } = useRuleWords();
  const example = exampleOf(rules, rule);
  return (
    <li>
      <h3>{nameOf(rule)}</h3>
      <p>{says(rule, ruleFacts(rules, rule))}</p>
      {example && (
        <p className="rule-example">
          {t('rulePacks.example')}: {exampleWords(example)}
        </p>
      )}
      <small>{citations[rule] ? <bdi>{citations[rule]}</bdi> : <span className="nothing">{t('rulePacks.uncited')}</span>}</small>
    </li>
  );
}

/** What nobody has decided, with what the law says of it, and the way to settle it. */
function OpenRules({ pack }: { pack: Pack }) {
  const { t } = useTexts();
  const { nameOf, helpOn } = useRuleWords();
  const open = unknownRules(pack.rules);
  const maySettle = isAllowed(pack, 'update') || isAllowed(pack, 'correct');
  if (open.length === 0)
    return (
      <p className="note">
        <CircleCheck size={18} aria-hidden />
        {t('rulePacks.open', { count: 0 })}
      </p>
    );
  return (
    <Card title={t('rulePacks.open.title')} actions={<Count accent>{open.length}</Count>}>
      <p className="hint">{t('rulePacks.open.text')}</p>
      <ul className="rule-list">
        {open.map((rule) => (
          <li key={rule} className="rule-open">
            <CircleHelp size={18} aria-hidden />
            <div>
              <h3>{nameOf(rule)}</h3>
              {helpOn(rule) && <p className="hint">{helpOn(rule)}</p>}
            </div>
            {maySettle && (
              <Link className="btn btn-s" to="/rules/$id/edit" params={{ id: pack.id }} search={{ topic: RULES[rule].topic } as never} aria-label={`${t('rulePacks.settle')}: ${nameOf(rule)}`}>
                {t('rulePacks.settle')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
