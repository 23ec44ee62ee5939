import { useQuery } from '@tanstack/react-query';
import { Pencil, UserPlus, UserX } from 'lucide-react';
import { useState } from 'react';
import { addDays } from '@verbund/domain/calendar/days.js';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { LoadError } from '../../shared/ui/empty-state';
import { Menu } from '../../shared/ui/menu';
import { showToast } from '../../shared/ui/toast';
import { peopleQuery, withdrawConsent, type PublishedPerson } from './api';
import { PersonDialog } from './person-dialog';
import './published-people.css';

/** Whom the directory names, with the consent that it rests on. */
export function PublishedPeople() {
  const { t } = useTexts();
  const mayManage = useCan('directory.manage');
  const people = useQuery(peopleQuery);
  const [edited, setEdited] = useState<PublishedPerson | 'new' | null>(null);
  const add = (
    <Button icon={UserPlus} onClick={() => setEdited('new')}>
      {t('directoryOffice.people.add')}
    </Button>
  );
  return (
    <Card title={t('directoryOffice.people')} actions={mayManage && add}>
      <p className="hint">{t('directoryOffice.people.hint')}</p>
      {people.error && <LoadError error={people.error} onRetry={() => void people.refetch()} />}
      {people.data?.total === 0 && <p>{t('directoryOffice.people.none')}</p>}
      <ul className="published-people">
        {people.data?.items.map((person) => (
          <PersonLine key={person.id} person={person} onEdit={() => setEdited(person)} />
        ))}
      </ul>
      {edited && <PersonDialog person={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

type LineProps = { readonly person: PublishedPerson; onEdit(): void };

function PersonLine({ person, onEdit }: LineProps) {
  const { t, date } = useTexts();
  const { function: held, label, consentOn, consentProof } = person;
  return (
    <li>
      <div className="grow">
        <strong>
          <bdi>{person.name}</bdi>
        </strong>{' '}
        <span>{label ? <bdi>{label}</bdi> : t(`word.function.${held}`)}</span> <Days person={person} />
        <small className="consent">
          {t('directoryOffice.people.consent', { day: date(consentOn) })} <bdi>{consentProof}</bdi>
        </small>
      </div>
      <Standing person={person} />
      <LineMenu person={person} onEdit={onEdit} />
    </li>
  );
}

/** From when until when; the last day is said, the API names the first day after it. */
function Days({ person: { validFrom, validTo } }: { person: PublishedPerson }) {
  const { t, date } = useTexts();
  const until = validTo && date(addDays(validTo, -1));
  if (validFrom && until) return <small>{t('word.value.fromTo', { from: date(validFrom), until })}</small>;
  if (validFrom) return <small>{t('word.value.since', { day: date(validFrom) })}</small>;
  return until ? <small>{t('word.value.until', { day: until })}</small> : null;
}

function Standing({ person: { isShown, withdrawnOn } }: { person: PublishedPerson }) {
  const { t, date } = useTexts();
  if (isShown) return <Badge tone="success">{t('directoryOffice.people.shown')}</Badge>;
  if (withdrawnOn) return <Badge>{t('directoryOffice.people.withdrawn', { day: date(withdrawnOn) })}</Badge>;
  return <Badge>{t('directoryOffice.people.hidden')}</Badge>;
}

function LineMenu({ person, onEdit }: LineProps) {
  const { t } = useTexts();
  const problemText = useProblemText();
  if (!isAllowed(person, 'withdraw') || person.withdrawnOn !== null) return null;
  const withdraw = async () => {
    try {
      await withdrawConsent(person.id);
      showToast(t('directoryOffice.people.withdrawn.saved', { name: person.name }));
    } catch (error) {
      showToast(problemText(error));
    }
  };
  return (
    <Menu
      label={t('directoryOffice.people.actions', { name: person.name })}
      items={[
        { label: t('directoryOffice.people.edit'), icon: Pencil, onSelect: onEdit },
        { label: t('directoryOffice.people.withdraw'), icon: UserX, onSelect: () => void withdraw() },
      ]}
    />
  );
}
