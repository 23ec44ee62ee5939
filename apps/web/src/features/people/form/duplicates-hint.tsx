import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Copy } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { useSettled } from '../../../shared/use-settled';
import { duplicatesQuery, type PersonListItem } from '../api';
import '../people.css';
import type { PersonValues } from './form-values';

/** While a name or an e-mail address is typed: people who may be the same one. Helps, never blocks. */
export function DuplicatesHint({ ownId }: { ownId?: string }) {
  const { t } = useTexts();
  const [givenName, familyName, channels] = useWatch({ name: ['givenName', 'familyName', 'channels'] }) as [
    string,
    string,
    PersonValues['channels'],
  ];
  const email = channels.find(({ kind }) => kind === 'email')?.value ?? '';
  const asked = useSettled([givenName, familyName, email].map((text) => text.trim()).join('\n')).split('\n');
  const [given = '', family = '', mail = ''] = asked;
  const { data } = useQuery(duplicatesQuery({ givenName: given, familyName: family, email: mail }));
  const alike = (data ?? []).filter(({ id }) => id !== ownId);
  return (
    <div role="status">
      {alike.length > 0 && (
        <div className="note warning duplicates">
          <Copy size={18} aria-hidden />
          <strong>{t('people.duplicates', { count: alike.length })}</strong>
          <ul>
            {alike.map((person) => (
              <Candidate key={person.id} person={person} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Candidate({ person: { id, name, nameLatin, organisations, email } }: { person: PersonListItem }) {
  const about = [nameLatin, organisations.map((organisation) => organisation.name).join(', '), email].filter(Boolean);
  return (
    <li>
      <Link to="/people/$id" params={{ id }} target="_blank" className="link">
        <bdi>{name}</bdi>
      </Link>
      {about.map((word) => (
        <span key={word}>
          {' '}
          · <bdi>{word}</bdi>
        </span>
      ))}
    </li>
  );
}
