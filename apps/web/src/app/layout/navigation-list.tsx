import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from '../../shared/session';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import { useTexts } from '../../shared/texts/use-texts';
import { useNavigation } from './use-navigation';

/** Only for those who act for several organisations. */
const Switcher = lazy(async () => {
  await loadTexts(['representatives', 'words']);
  return import('../../features/switcher/organisation-switcher');
});

/** The groups of pages, in the sidebar and in the drawer of small screens. */
export function NavigationList({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTexts();
  return (
    <nav aria-label={t('shell.nav.main')} className="nav">
      {useSession().organisations.length > 1 && (
        <Suspense>
          <Switcher onNavigate={onNavigate} />
        </Suspense>
      )}
      {useNavigation().map(({ label, items }) => (
        <section key={label} aria-label={t(label)}>
          <h2>{t(label)}</h2>
          <ul>
            {items.map(({ to, label: name, icon: Icon }) => (
              <li key={to}>
                <Link to={to} activeOptions={{ includeSearch: false }} className="nav-link" onClick={onNavigate}>
                  <Icon size={18} aria-hidden />
                  <span>{t(name)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
