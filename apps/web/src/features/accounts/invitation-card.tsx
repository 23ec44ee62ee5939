import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { invitationsQuery } from './api';
import { InvitationActions } from './invitation-actions';

/** The invitation that an account still waits with. */
export function InvitationCard({ accountId }: { accountId: string }) {
  const { t, dateTime } = useTexts();
  const navigate = useNavigate();
  const { data } = useQuery(invitationsQuery);
  const invitation = data?.items.find((item) => item.accountId === accountId);
  if (!invitation) return null;
  const { invitedBy, invitedAt, expired, expiresAt } = invitation;
  return (
    <Card title={t('accounts.column.invited')}>
      <Facts>
        <Fact label={t('accounts.column.invited')}>
          {invitedBy
            ? t('accounts.invitation.by', { name: invitedBy, when: dateTime(invitedAt) })
            : dateTime(invitedAt)}
        </Fact>
        <Fact label={t('accounts.column.expires')}>
          {expired ? <Badge tone="warning">{t('accounts.invitation.expired')}</Badge> : dateTime(expiresAt)}
        </Fact>
      </Facts>
      <InvitationActions invitation={invitation} onRevoked={() => void navigate({ to: '/accounts' })} />
    </Card>
  );
}
