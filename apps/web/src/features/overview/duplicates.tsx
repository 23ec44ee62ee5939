import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Count } from '../../shared/ui/badge';
import type { Overview } from './api';

/** Organisations under one register number: side by side, so that somebody can look. */
export function Duplicates({ found }: { found: Overview['possibleDuplicates'] }) {
  const { t, number } = useTexts();
  return (
    <section className="card" aria-labelledby="duplicates">
      <header className="block-head">
        <h2 id="duplicates">{t('overview.duplicates')}</h2>
        <Count>{number(found.length)}</Count>
      </header>
      <ul>
        {found.map(({ registerNumber, organisations }) => (
          <li key={registerNumber} className="duplicate">
            <small>{t('overview.duplicates.number', { number: registerNumber })}</small>
            {organisations.map(({ id, name }) => (
              <Link key={id} to="/organisations/$id" params={{ id }} className="link">
                <bdi>{name}</bdi>
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
