import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Printer, RefreshCw, Send, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { showToast } from '../../shared/ui/toast';
import { discardPlan, publishPlan, recompute, type Plan } from './api';

type Step = 'publish' | 'discard';

/** What can be done with the plan as it stands; what cannot be undone asks first. */
export function PlanActions({ plan }: { plan: Plan }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [step, setStep] = useState<Step | null>(null);
  const again = useMutation({ mutationFn: () => recompute(plan), onError: (error) => showToast(sentence(error)) });
  const may = (action: string) => isAllowed(plan, action);
  return (
    <>
      <Button look="quiet" icon={Printer} onClick={() => print()}>
        {t('hosting.print')}
      </Button>
      {may('discard') && (
        <Button look="quiet" icon={Trash2} onClick={() => setStep('discard')}>
          {t('hosting.discard')}
        </Button>
      )}
      {may('revise') && (
        <Button icon={RefreshCw} busy={again.isPending} onClick={() => again.mutate()}>
          {t('hosting.recompute')}
        </Button>
      )}
      {may('publish') && (
        <Button look="primary" icon={Send} onClick={() => setStep('publish')}>
          {t('hosting.publish')}
        </Button>
      )}
      {step && <Sure plan={plan} step={step} onClose={() => setStep(null)} />}
    </>
  );
}

function Sure({ plan, step, onClose }: { plan: Plan; step: Step; onClose(): void }) {
  const { t, list } = useTexts();
  const sentence = useProblemText();
  const navigate = useNavigate();
  const act = useMutation({
    mutationFn: async () => void (await (step === 'publish' ? publishPlan(plan) : discardPlan(plan))),
    onSuccess: async () => {
      if (step === 'discard') await navigate({ to: '/hosting' });
      else onClose();
    },
    onError: (error) => showToast(sentence(error)),
  });
  const { total, withoutAddress } = plan.mails;
  return (
    <Dialog title={t(`hosting.${step}`)} onClose={onClose}>
      <p>{step === 'publish' ? t('hosting.publish.help', { count: total }) : t('hosting.discard.help')}</p>
      {step === 'publish' && withoutAddress.length > 0 && (
        <p>{t('hosting.publish.call', { names: list(withoutAddress.map(({ name }) => name)) })}</p>
      )}
      <div className="actions">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button look={step === 'discard' ? 'danger' : 'primary'} busy={act.isPending} onClick={() => act.mutate()}>
          {step === 'publish' ? t('hosting.publish.send', { count: total }) : t('hosting.discard')}
        </Button>
      </div>
    </Dialog>
  );
}
