import { Check, CircleDashed } from 'lucide-react';
import { dayOfStep, RULE_STEPS, type RuleStep } from '@verbund/domain/statutes/rule-steps.js';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import type { Pack } from './api';
import { DaysDialog, StepDialog } from './step-dialogs';

/** The steps of a version on its way through the register, and the next one to enter. */
export function WayCard({ pack }: { pack: Pack }) {
  const { t, date } = useTexts();
  const [entered, setEntered] = useState<RuleStep | 'days' | null>(null);
  const next = RULE_STEPS.find((step) => isAllowed(pack, step));
  return (
    <Card title={t('rulePacks.way')}>
      <ol className="rule-way">
        {RULE_STEPS.map((step) => {
          const day = dayOfStep(pack, step);
          return (
            <li key={step} data-done={day ? true : undefined}>
              {day ? <Check size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />}
              <span>{t(`rulePacks.step.${step}`)}</span>
              {day ? <time dateTime={day}>{date(day)}</time> : <span className="nothing">{t('rulePacks.step.missing')}</span>}
            </li>
          );
        })}
      </ol>
      {pack.validFrom && <p>{t('rulePacks.rulesFrom', { day: date(pack.validFrom, 'long') })}</p>}
      <p className="hint">{t('rulePacks.way.text')}</p>
      <div className="actions">
        {next && <Button onClick={() => setEntered(next)}>{t(`rulePacks.step.take.${next}`)}</Button>}
        {isAllowed(pack, 'correct') && <Button onClick={() => setEntered('days')}>{t('rulePacks.correct')}</Button>}
      </div>
      {entered === 'days' && <DaysDialog pack={pack} onClose={() => setEntered(null)} />}
      {entered && entered !== 'days' && <StepDialog pack={pack} step={entered} onClose={() => setEntered(null)} />}
    </Card>
  );
}
