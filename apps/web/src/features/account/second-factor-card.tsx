import { useMutation } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { showToast } from '../../shared/ui/toast';
import { removeSecondFactor, type Account } from './api';

/** Whether a second factor protects the account, and the way to change that. */
export function SecondFactorCard({ account }: { account: Account }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const remove = useMutation({
    mutationFn: removeSecondFactor,
    onSuccess: () => showToast(t('account.secondFactor.removed')),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <Card title={t('account.secondFactor')}>
      <div className="stack">
        <p className="note">
          {account.secondFactor ? <ShieldCheck size={18} aria-hidden /> : <ShieldAlert size={18} aria-hidden />}
          {t(account.secondFactor ? 'account.secondFactor.on' : 'account.secondFactor.off')}
        </p>
        <div className="actions">
          <ButtonLink to="/account/second-factor">
            {t(account.secondFactor ? 'account.secondFactor.renew' : 'account.secondFactor.setUp')}
          </ButtonLink>
          {account.secondFactor && (
            <Button look="quiet" busy={remove.isPending} onClick={() => remove.mutate()}>
              {t('account.secondFactor.remove')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
