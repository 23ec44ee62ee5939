import { useQuery } from '@tanstack/react-query';
import { MailPlus } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, Monogram } from '../../shared/ui/badge';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { Table, type Column } from '../../shared/ui/table';
import { Rights } from './account-columns';
import { invitationsQuery, type Invitation } from './api';
import { InvitationActions } from './invitation-actions';

/** Who was invited and has not come yet. */
export function InvitationList() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(invitationsQuery);
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} />;
  if (data.total === 0)
    return (
      <EmptyState icon={MailPlus} title={t('accounts.invitations.none')}>
        {t('accounts.invitations.none.text')}
      </EmptyState>
    );
  const columns: Column<Invitation>[] = [
    {
      key: 'name',
      header: t('accounts.column.name'),
      onCard: 'main',
      cell: (invitation) => <Invited invitation={invitation} />,
    },
    {
      key: 'roles',
      header: t('accounts.column.roles'),
      onCard: 'line',
      cell: (invitation) => <Rights account={invitation} />,
    },
    {
      key: 'invited',
      header: t('accounts.column.invited'),
      onCard: 'line',
      cell: (invitation) => <By invitation={invitation} />,
    },
    {
      key: 'expires',
      header: t('accounts.column.expires'),
      onCard: 'line',
      cell: (invitation) => <Expiry invitation={invitation} />,
    },
    {
      key: 'actions',
      header: t('accounts.column.actions'),
      onCard: 'line',
      cell: (invitation) => <InvitationActions invitation={invitation} />,
    },
  ];
  return (
    <Table
      label={t('accounts.tab.invitations')}
      columns={columns}
      rows={data.items}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
    />
  );
}

function Invited({ invitation: { name, email } }: { invitation: Invitation }) {
  return (
    <div className="row-main">
      <Monogram name={name} />
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <small>
          <bdi dir="ltr">{email}</bdi>
        </small>
      </span>
    </div>
  );
}

function By({ invitation: { invitedBy, invitedAt } }: { invitation: Invitation }) {
  const { t, relative } = useTexts();
  const when = relative(invitedAt);
  return invitedBy ? t('accounts.invitation.by', { name: invitedBy, when }) : when;
}

function Expiry({ invitation: { expired, expiresAt } }: { invitation: Invitation }) {
  const { t, dateTime } = useTexts();
  return expired ? <Badge tone="warning">{t('accounts.invitation.expired')}</Badge> : dateTime(expiresAt);
}
