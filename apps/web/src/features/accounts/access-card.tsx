import { useMutation } from '@tanstack/react-query';
import { LogOut, ShieldOff, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { Locked } from '../../shared/ui/locked';
import { showToast } from '../../shared/ui/toast';
import { DisableDialog, RemoveSecondFactorDialog } from './access-dialogs';
import { LastSignIn } from './account-columns';
import { changeAccount, endSessions, type Account } from './api';
import { useProtection } from './use-protection';

/** When and how the account gets in, and what stops it. */
export function AccessCard({ account }: { account: Account }) {
  const { t, date } = useTexts();
  const { lastSignInAt, openSessions, secondFactor, createdAt } = account;
  return (
    <Card title={t('accounts.access')}>
      <Facts>
        <Fact label={t('accounts.column.lastSignIn')}>
          <LastSignIn at={lastSignInAt} />
        </Fact>
        <Fact label={t('accounts.sessions.label')}>{t('accounts.sessions', { count: openSessions })}</Fact>
        <Fact label={t('accounts.column.secondFactor')}>
          {t(secondFactor ? 'accounts.secondFactor.on' : 'accounts.secondFactor.off')}
        </Fact>
        <Fact label={t('accounts.since')}>{date(createdAt, 'long')}</Fact>
      </Facts>
      <Actions account={account} />
    </Card>
  );
}

function Actions({ account }: { account: Account }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const protection = useProtection(account);
  const [dialog, setDialog] = useState<'disable' | 'secondFactor' | null>(null);
  const { id, name, version, state, secondFactor, openSessions } = account;
  const act = (work: () => Promise<void>, done: string) => ({
    mutationFn: work,
    onSuccess: () => showToast(done),
    onError: (error: unknown) => showToast(sentence(error)),
  });
  const end = useMutation(act(() => endSessions(id), t('accounts.sessions.ended', { name })));
  const enable = useMutation(
    act(() => changeAccount(id, { version, disabled: false }), t('accounts.enabled', { name })),
  );
  return (
    <div className="actions">
      {openSessions > 0 && (
        <Button icon={LogOut} busy={end.isPending} onClick={() => end.mutate()}>
          {t('accounts.sessions.end')}
        </Button>
      )}
      {secondFactor && (
        <Button icon={ShieldOff} onClick={() => setDialog('secondFactor')}>
          {t('accounts.secondFactor.remove')}
        </Button>
      )}
      {state === 'disabled' ? (
        <Button icon={UserCheck} busy={enable.isPending} onClick={() => enable.mutate()}>
          {t('accounts.enable')}
        </Button>
      ) : protection ? (
        <Locked label={t('accounts.disable')}>{protection}</Locked>
      ) : (
        <Button look="danger" icon={UserX} onClick={() => setDialog('disable')}>
          {t('accounts.disable')}
        </Button>
      )}
      {dialog === 'disable' && <DisableDialog account={account} onClose={() => setDialog(null)} />}
      {dialog === 'secondFactor' && <RemoveSecondFactorDialog account={account} onClose={() => setDialog(null)} />}
    </div>
  );
}
