import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Card } from '../../shared/ui/facts';
import type { Circular } from './api';

/** Who would be asked today, and what keeps the links from being sent. */
export function Candidates({ circular }: { circular: Circular }) {
  const { t } = useTexts();
  const { candidates, allowedActions, kind } = circular;
  const reason = allowedActions.find(({ action }) => action === 'start')?.reason;
  return (
    <Card title={t('circulars.candidates')}>
      <div className="stack">
        {reason === 'RULE_UNKNOWN' && (
          <p className="note">
            {t('problem.RULE_UNKNOWN', { rule: `circular_${kind}` })} <Link to="/rules">{t('circulars.toRules')}</Link>
          </p>
        )}
        {candidates.length === 0 && <p>{t('circulars.candidates.none')}</p>}
        <ul className="circular-people">
          {candidates.map(({ personId, name, email }) => (
            <li key={personId}>
              <Link to="/people/$id" params={{ id: personId }}>
                <bdi>{name}</bdi>
              </Link>
              {email ? <bdi dir="ltr">{email}</bdi> : <Badge tone="danger">{t('circulars.noAddress')}</Badge>}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
