import { useNavigate } from '@tanstack/react-router';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../../shared/allowed-actions';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Monogram } from '../../../shared/ui/badge';
import { Button, ButtonLink } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Locked } from '../../../shared/ui/locked';
import { Menu } from '../../../shared/ui/menu';
import { PageHeader } from '../../../shared/ui/page-header';
import { showToast } from '../../../shared/ui/toast';
import { removePerson, restorePerson, type Person } from '../api';

const CRUMB = { to: '/people' } as const;

/** Who this is, in both scripts, and what can be done. */
export function PersonHeader({ person }: { person: Person }) {
  const { t } = useTexts();
  const { id, name } = person;
  return (
    <PageHeader
      title={name}
      crumbs={[{ ...CRUMB, label: t('people.title') }]}
      mark={<Monogram name={name} size={56} />}
      actions={
        <>
          {isAllowed(person, 'update') ? (
            <ButtonLink to="/people/$id/edit" params={{ id }} icon={Pencil} look="primary">
              {t('people.edit')}
            </ButtonLink>
          ) : (
            <LockedEdit person={person} />
          )}
          <MoreActions person={person} />
        </>
      }
    >
      <NameInLatin person={person} />
    </PageHeader>
  );
}

function LockedEdit({ person }: { person: Person }) {
  const { t } = useTexts();
  const refusal = useRefusal(person);
  return <Locked label={t('people.edit')}>{refusal('update')}</Locked>;
}

/** The whole name in Latin letters, as soon as one part of it is written in others. */
function NameInLatin({ person }: { person: Person }) {
  const { givenName, familyName, givenNameLatin, familyNameLatin } = person;
  if (!givenNameLatin && !familyNameLatin) return null;
  return <bdi dir="ltr">{`${givenNameLatin || givenName} ${familyNameLatin || familyName}`.trim()}</bdi>;
}

function MoreActions({ person }: { person: Person }) {
  const { t } = useTexts();
  const refusal = useRefusal(person);
  const [removing, setRemoving] = useState(false);
  const remove = {
    label: t('people.remove'),
    icon: Trash2,
    tone: 'danger' as const,
    refusal: refusal('remove'),
    onSelect: () => setRemoving(true),
  };
  return (
    <>
      <Menu label={t('people.moreActions')} items={[remove]} />
      {removing && <RemoveDialog person={person} onClose={() => setRemoving(false)} />}
    </>
  );
}

function RemoveDialog({ person: { id, name }, onClose }: { person: Person; onClose(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const navigate = useNavigate();
  const restore = () =>
    restorePerson(id).then(
      () => void navigate({ to: '/people/$id', params: { id } }),
      (error: unknown) => showToast(sentence(error)),
    );
  const remove = async () => {
    try {
      await removePerson(id);
      showToast(t('people.removed', { name }), { label: t('ui.undo'), run: () => void restore() });
      await navigate(CRUMB);
    } catch (error) {
      showToast(sentence(error));
      onClose();
    }
  };
  return (
    <Dialog title={t('people.remove')} onClose={onClose}>
      <p>{t('people.remove.text', { name })}</p>
      <div className="actions">
        <Button look="danger" onClick={() => void remove()}>
          {t('people.remove')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}
