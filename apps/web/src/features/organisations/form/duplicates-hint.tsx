import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Copy } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { likeNamedQuery } from '../api';
import type { NameValues } from './form-values';
import { useSettled } from '../../../shared/use-settled';

/** While a name is typed: organisations that may be the same one. Helps, never blocks. */
export function DuplicatesHint({ ownId }: { ownId?: string }) {
  const { t } = useTexts();
  const names = useWatch({ name: 'names' }) as readonly NameValues[];
  const name = useSettled(names[0]?.text.trim() ?? '');
  const { data } = useQuery(likeNamedQuery(name));
  const alike = (data?.items ?? []).filter(({ id }) => id !== ownId);
  return (
    <div role="status">
      {alike.length > 0 && (
        <div className="note warning duplicates">
          <Copy size={18} aria-hidden />
          <strong>{t('organisations.duplicates', { count: alike.length })}</strong>
          <ul>
            {alike.map((organisation) => (
              <li key={organisation.id}>
                <Link to="/organisations/$id" params={{ id: organisation.id }} target="_blank" className="link">
                  <bdi>{organisation.name}</bdi>
                </Link>
                {organisation.place && <span> · {organisation.place}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
