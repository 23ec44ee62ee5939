import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, Monogram, StatusDot } from '../../shared/ui/badge';
import type { Column } from '../../shared/ui/table';
import type { Account, AccountListItem } from './api';

export function useAccountColumns(): readonly Column<AccountListItem>[] {
  const { t } = useTexts();
  return [
    {
      key: 'name',
      header: t('accounts.column.name'),
      sort: 'name',
      onCard: 'main',
      cell: (account) => <Name account={account} />,
    },
    {
      key: 'roles',
      header: t('accounts.column.roles'),
      onCard: 'line',
      cell: (account) => <Rights account={account} />,
    },
    {
      key: 'state',
      header: t('accounts.column.state'),
      onCard: 'aside',
      cell: ({ state }) => <AccountState state={state} />,
    },
    {
      key: 'lastSignIn',
      header: t('accounts.column.lastSignIn'),
      sort: 'lastSignInAt',
      onCard: 'hidden',
      cell: ({ lastSignInAt }) => <LastSignIn at={lastSignInAt} />,
    },
    {
      key: 'secondFactor',
      header: t('accounts.column.secondFactor'),
      onCard: 'hidden',
      wideOnly: true,
      cell: ({ secondFactor }) => t(secondFactor ? 'accounts.secondFactor.on' : 'accounts.secondFactor.off'),
    },
  ];
}

function Name({ account: { id, name, email } }: { account: AccountListItem }) {
  return (
    <div className="row-main">
      <Monogram name={name} />
      <span>
        <Link to="/accounts/$id" params={{ id }} className="row-link">
          <bdi>{name}</bdi>
        </Link>
        <small>
          <bdi dir="ltr">{email}</bdi>
        </small>
      </span>
    </div>
  );
}

/** What an account is, and for which organisations it acts. */
export function Rights({ account }: { account: Pick<AccountListItem, 'roles' | 'organisations'> }) {
  const { t } = useTexts();
  return (
    <>
      {account.roles.map((role) => t(`shell.role.${role}`)).join(', ')}
      {account.organisations.map(({ id, name, role }) => (
        <div key={id}>
          <small>
            <bdi>{name}</bdi> · {t(`word.representativeRole.${role}`)}
          </small>
        </div>
      ))}
    </>
  );
}

/** Active is normal and quiet; invited and disabled stand out. */
export function AccountState({ state }: Pick<Account, 'state'>) {
  const { t } = useTexts();
  const word = t(`accounts.state.${state}`);
  if (state === 'active') return <StatusDot tone="success">{word}</StatusDot>;
  return <Badge tone={state === 'disabled' ? 'danger' : 'info'}>{word}</Badge>;
}

export function LastSignIn({ at }: { at: string | null }) {
  const { t, relative, dateTime } = useTexts();
  if (!at) return <span className="nothing">{t('accounts.never')}</span>;
  return (
    <time dateTime={at} title={dateTime(at)}>
      {relative(at)}
    </time>
  );
}
