import { useMutation } from '@tanstack/react-query';
import { Send, X } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { showToast } from '../../shared/ui/toast';
import { renewInvitation, revokeInvitation, type Invitation } from './api';
import './accounts.css';

type ActionsProps = { readonly invitation: Invitation; readonly onRevoked?: () => void };

/** Sends a new link, or takes the invitation back. */
export function InvitationActions({ invitation, onRevoked }: ActionsProps) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [revoking, setRevoking] = useState(false);
  const { id, email } = invitation;
  const renew = useMutation({
    mutationFn: () => renewInvitation(id),
    onSuccess: () => showToast(t('accounts.invitation.renewed', { email })),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <div className="actions invitation-actions">
      <Button size="small" icon={Send} busy={renew.isPending} onClick={() => renew.mutate()}>
        {t('accounts.invitation.renew')}
        <span className="vh">{email}</span>
      </Button>
      <Button size="small" look="quiet" icon={X} onClick={() => setRevoking(true)}>
        {t('accounts.invitation.revoke')}
        <span className="vh">{email}</span>
      </Button>
      {revoking && <RevokeDialog invitation={invitation} onRevoked={onRevoked} onClose={() => setRevoking(false)} />}
    </div>
  );
}

function RevokeDialog({ invitation, onRevoked, onClose }: ActionsProps & { onClose(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const revoke = useMutation({
    mutationFn: () => revokeInvitation(invitation),
    onSuccess: () => {
      showToast(t('accounts.invitation.revoked'));
      onRevoked?.();
    },
    onError(error) {
      showToast(sentence(error));
      onClose();
    },
  });
  return (
    <Dialog title={t('accounts.invitation.revoke.title')} onClose={onClose}>
      <p>{t('accounts.invitation.revoke.text', { email: invitation.email })}</p>
      <div className="actions">
        <Button look="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {t('accounts.invitation.revoke')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
