import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import { Card } from '../../../shared/ui/facts';
import type { Organisation } from '../api';
import { wordOf } from '../../../shared/words';
import { TermProgress } from '../../../shared/term-progress';

/** What needs somebody's attention: functions nobody fills, a notice that runs out. Nothing to do, no card. */
export function OpenTasks({ organisation }: { organisation: Organisation }) {
  const texts = useTexts();
  const { t } = texts;
  const { unfilledFunctions, exemptionNoticeUntil, referenceDate, membership } = organisation;
  if (unfilledFunctions.length === 0 && !exemptionNoticeUntil && !membership?.to) return null;
  return (
    <Card title={t('organisations.attention')}>
      <div className="stack">
        {unfilledFunctions.length > 0 && (
          <div>
            <p className="hint">{t('organisations.unfilled', { count: unfilledFunctions.length })}</p>
            <p className="chips">
              {unfilledFunctions.map((name) => (
                <Badge key={name} tone="warning">
                  {wordOf(texts, 'function', name)}
                </Badge>
              ))}
            </p>
          </div>
        )}
        {membership?.to && (
          <TermProgress
            label={wordOf(texts, 'membershipState', membership.state)}
            from={membership.from}
            to={membership.to}
            on={referenceDate}
          />
        )}
        {exemptionNoticeUntil && (
          <TermProgress label={t('organisations.exemptionNotice')} until={exemptionNoticeUntil} on={referenceDate} />
        )}
      </div>
    </Card>
  );
}
