import { useSuspenseQuery } from '@tanstack/react-query';
import { setPreferences, usePreferences } from '../../shared/preferences';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { accountQuery } from './api';
import { ThemeChoice } from './appearance';
import { CalendarCard } from './calendar-card';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SecondFactorCard } from './second-factor-card';
import { SessionsCard } from './sessions-card';

/** One's own account: name and language, this device, password, second factor, sessions. */
export function AccountPage() {
  const { t } = useTexts();
  const { data: account } = useSuspenseQuery(accountQuery);
  return (
    <div className="page narrow">
      <PageHeader title={t('account.title')}>
        <bdi>{account.email}</bdi>
      </PageHeader>
      <div className="stack">
        <Card title={t('account.profile')}>
          <ProfileForm account={account} />
        </Card>
        <Card title={t('account.device')}>
          <DeviceSettings />
        </Card>
        <Card title={t('account.password')}>
          <PasswordForm />
        </Card>
        <SecondFactorCard account={account} />
        <SessionsCard />
        <CalendarCard />
      </div>
    </div>
  );
}

function DeviceSettings() {
  const { t } = useTexts();
  const { shortcuts = true } = usePreferences();
  return (
    <div className="stack">
      <ThemeChoice />
      <label className="check">
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={(event) => setPreferences({ shortcuts: event.target.checked })}
        />
        <span>
          {t('account.shortcuts')}
          <small className="hint">{t('account.shortcuts.hint')}</small>
        </span>
      </label>
    </div>
  );
}
