import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { addressOf, type Overview } from './api';

/** What nobody confirmed for a year, part by part of the record; each line leads to the list of exactly these members. */
export function StaleSections({ sections }: { sections: Overview['staleSections'] }) {
  const { t } = useTexts();
  return (
    <section className="card" aria-labelledby="stale-sections">
      <header className="block-head">
        <h2 id="stale-sections">{t('overview.stale')}</h2>
      </header>
      <ul>
        {sections.map(({ section, count, countIsLowerBound, query }) => (
          <li key={section} className="stale-section">
            <Link to="/organisations" search={addressOf(query)} className="link">
              {t(`word.section.${section}`)}
            </Link>
            <span>{t(countIsLowerBound ? 'overview.stale.more' : 'overview.stale.count', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
