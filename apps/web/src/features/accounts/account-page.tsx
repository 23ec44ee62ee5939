import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Monogram } from '../../shared/ui/badge';
import { ButtonLink } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { AccessCard } from './access-card';
import { AccountState } from './account-columns';
import './accounts.css';
import { accountQuery } from './api';
import { InvitationCard } from './invitation-card';
import { RightsForm } from './rights-form';

/** One account: name and rights, and how it gets in. */
export function AccountPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: account } = useSuspenseQuery(accountQuery(id));
  const seesTrail = useCan('audit.read');
  return (
    <div className="page account-layout">
      <PageHeader
        title={account.name}
        crumbs={[{ to: '/accounts', label: t('accounts.title') }]}
        mark={<Monogram name={account.name} size={56} />}
        actions={
          seesTrail && (
            <ButtonLink to="/audit" search={{ subjectId: id }} icon={History}>
              {t('accounts.history')}
            </ButtonLink>
          )
        }
      >
        <bdi dir="ltr">{account.email}</bdi>
        <AccountState state={account.state} />
      </PageHeader>
      <div className="record">
        <RightsForm key={id} account={account} />
        <aside>
          {account.state === 'invited' && <InvitationCard accountId={id} />}
          <AccessCard account={account} />
        </aside>
      </div>
    </div>
  );
}
