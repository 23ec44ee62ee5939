import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Settings, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { Tabs } from '../../shared/ui/tabs';
import { AccountList } from './account-list';
import { invitationsQuery } from './api';
import { InvitationList } from './invitation-list';
import { InviteDialog } from './invite-dialog';

/** Who can sign in, and who is invited. The office invites, and sees the invitations only. */
export function AccountsPage() {
  const { t } = useTexts();
  const seesAccounts = useCan('account.read');
  const setsNetwork = useCan('network.update');
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const invitations = useQuery(invitationsQuery);
  const [inviting, setInviting] = useState(false);
  const names = seesAccounts ? (['accounts', 'invitations'] as const) : (['invitations'] as const);
  const current = names.find((name) => name === tab) ?? names[0];
  const tabs = names.map((name) => ({
    to: '/accounts',
    search: { tab: name === names[0] ? undefined : name },
    label: t(`accounts.tab.${name}`),
    count: name === 'invitations' ? invitations.data?.total : undefined,
    current: name === current,
  }));
  return (
    <div className="page">
      <PageHeader
        title={t('accounts.title')}
        actions={
          <>
            {setsNetwork && (
              <ButtonLink to="/network" icon={Settings}>
                {t('accounts.network')}
              </ButtonLink>
            )}
            <Button look="primary" icon={UserPlus} onClick={() => setInviting(true)}>
              {t('accounts.invite')}
            </Button>
          </>
        }
      >
        {t('accounts.intro')}
      </PageHeader>
      <Tabs label={t('accounts.tabs')} tabs={tabs} />
      {current === 'accounts' ? <AccountList /> : <InvitationList />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}
