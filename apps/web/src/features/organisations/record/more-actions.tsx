import { useNavigate } from '@tanstack/react-router';
import { BadgePlus, MessageSquarePlus, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Menu, type MenuItem } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import { removeOrganisation, restoreOrganisation, type Organisation } from '../api';
import { useRefusal } from '../../../shared/allowed-actions';

/** Further actions; what is locked says why and whom to ask. */
export function MoreActions({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const refusal = useRefusal(organisation);
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const open = (tab: string) => void navigate({ to: '.', search: { tab } as never });
  const items: MenuItem[] = [
    {
      label: t('organisations.action.contact'),
      icon: UserPlus,
      refusal: refusal('recordContact'),
      onSelect: () => open('contacts'),
    },
    {
      label: t('organisations.action.membership'),
      icon: BadgePlus,
      refusal: refusal('recordMembership'),
      onSelect: () => open('membership'),
    },
    {
      label: t('organisations.action.note'),
      icon: MessageSquarePlus,
      refusal: refusal('writeNote'),
      onSelect: () => open('timeline'),
    },
    {
      label: t('organisations.action.remove'),
      icon: Trash2,
      tone: 'danger',
      refusal: refusal('remove'),
      onSelect: () => setRemoving(true),
    },
  ];
  return (
    <>
      <Menu label={t('organisations.moreActions')} items={items} />
      {removing && <RemoveDialog organisation={organisation} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveDialog({ organisation: { id, name }, onClose }: { organisation: Organisation; onClose(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const navigate = useNavigate();
  const restore = () =>
    restoreOrganisation(id).then(
      () => void navigate({ to: '/organisations/$id', params: { id } }),
      (error: unknown) => showToast(sentence(error)),
    );
  const remove = async () => {
    try {
      await removeOrganisation(id);
      showToast(t('organisations.removed', { name }), { label: t('ui.undo'), run: () => void restore() });
      await navigate({ to: '/organisations' });
    } catch (error) {
      showToast(sentence(error));
      onClose();
    }
  };
  return (
    <Dialog title={t('organisations.action.remove')} onClose={onClose}>
      <p>{t('organisations.remove.text', { name })}</p>
      <div className="actions">
        <Button look="danger" onClick={() => void remove()}>
          {t('organisations.action.remove')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
