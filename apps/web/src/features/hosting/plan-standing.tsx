import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot } from '../../shared/ui/badge';
import type { Plan } from './api';

/** The levels that say whether the load is shared fairly; the others are about the order within the year. */
const FAIRNESS: readonly Plan['doubt'][] = ['fallbacks', 'unfairness'];

/** How far the plan has come, in words, and what is not proved about it. */
export function PlanStanding({ plan: { state, meetings, confirmed, withoutHost, doubt } }: { plan: Plan }) {
  const { t } = useTexts();
  return (
    <span className="plan-standing">
      <StatusDot tone={state === 'published' ? 'success' : 'neutral'}>{t(`hosting.planState.${state}`)}</StatusDot>
      <span>{t('hosting.confirmed.of', { confirmed, all: meetings })}</span>
      {withoutHost > 0 && <Badge tone="danger">{t('hosting.withoutHost', { count: withoutHost })}</Badge>}
      {doubt && <span className="hint">{t(FAIRNESS.includes(doubt) ? 'hosting.doubt.fairness' : 'hosting.doubt.order')}</span>}
    </span>
  );
}
