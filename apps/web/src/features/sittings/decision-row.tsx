import { Check, Undo2, X } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import type { Decision } from './api';

const LOOK = { passed: { tone: 'success', icon: Check }, failed: { tone: 'danger', icon: X }, annulled: { tone: 'warning', icon: Undo2 } } as const;

export function ResultBadge({ result }: { result: Decision['result'] }) {
  const { t } = useTexts();
  const { tone, icon: Icon } = LOOK[result];
  return (
    <Badge tone={tone}>
      <Icon size={14} aria-hidden /> {t(`word.decisionResult.${result}`)}
    </Badge>
  );
}

/** The figures of a vote; invalid votes are named where there are some. */
export function Figures({ decision: { yes, no, abstentions, invalid } }: { decision: Decision }) {
  const { t } = useTexts();
  return <span className="tabular">{t(invalid > 0 ? 'sittings.figures.withInvalid' : 'sittings.figures', { yes, no, abstentions, invalid })}</span>;
}

/** One decision with number, wording, figures and what annulled it. */
export function DecisionRow({ decision }: { decision: Decision }) {
  const { t } = useTexts();
  const { number, wording, annuls, annulledBy, rule, rulePack } = decision;
  return (
    <li>
      <div>
        <strong>
          <bdi dir="ltr">{number}</bdi> <ResultBadge result={decision.result} />
        </strong>
        <p dir="auto">{wording}</p>
        <small>
          <Figures decision={decision} /> · {t(`word.decisionRule.${rule}`)}
          {rulePack && <bdi> · {rulePack}</bdi>}
        </small>
        {annuls && <small>{t('sittings.annuls', { number: annuls.number })}</small>}
        {annulledBy && <small>{t('sittings.annulledBy', { number: annulledBy.number })}</small>}
      </div>
    </li>
  );
}
