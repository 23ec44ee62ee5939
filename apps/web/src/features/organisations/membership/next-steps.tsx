import { isMemberState, type MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import type { Membership } from './api';
import { stepLabel } from './steps';

type NextStepsProps = { membership: Pick<Membership, 'state' | 'nextStates'>; onStep(state: MembershipState): void };

/** What the rules allow today as buttons; the rest is listed with the reason. */
export function NextSteps({ membership: { state: present, nextStates }, onStep }: NextStepsProps) {
  const { t, tOr } = useTexts();
  // Without a membership there is no class to change; with one, the present state stands for that.
  const steps = nextStates.filter(({ state }) => state !== present || isMemberState(present));
  return (
    <div className="next-steps">
      <h3>{t('organisations.membership.next')}</h3>
      <div className="actions">
        {steps.map(
          ({ state, allowed }) =>
            allowed && (
              <Button key={state} onClick={() => onStep(state)}>
                {t(stepLabel(state, present))}
              </Button>
            ),
        )}
      </div>
      <details className="more">
        <summary>{t('organisations.membership.notNow')}</summary>
        <dl className="not-now">
          {steps.map(
            ({ state, allowed, reason }) =>
              !allowed && (
                <div key={state}>
                  <dt>{t(stepLabel(state, present))}</dt>
                  <dd>{tOr(`problem.${reason}`, 'problem.INTERNAL_ERROR')}</dd>
                </div>
              ),
          )}
        </dl>
      </details>
    </div>
  );
}
