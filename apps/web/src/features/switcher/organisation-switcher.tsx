import { Link, useLocation, useParams } from '@tanstack/react-router';
import { Building2, ChevronsUpDown } from 'lucide-react';
import { useEffect } from 'react';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Popover } from '../../shared/ui/popover';
import './switcher.css';

/** Kept for this visit only: it goes with the tab. */
const STORE = 'verbund:organisation';

/** One login for several organisations: which one is looked at, and the way to the others. The address says which; this visit remembers it. */
export default function OrganisationSwitcher({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTexts();
  const { organisations } = useSession();
  const { id } = useParams({ strict: false }) as { id?: string };
  const { pathname } = useLocation();
  const isOwn = pathname.startsWith('/organisations/') && organisations.some((own) => own.id === id);
  useEffect(() => {
    if (isOwn) sessionStorage.setItem(STORE, id!);
  }, [isOwn, id]);
  const current = organisations.find((own) => own.id === (isOwn ? id : sessionStorage.getItem(STORE)));
  const trigger = (
    <>
      <Building2 size={18} aria-hidden />
      <span className="grow">{current ? <bdi>{current.name}</bdi> : t('representatives.switcher.choose')}</span>
      <ChevronsUpDown size={16} aria-hidden />
    </>
  );
  return (
    <div className="switcher-frame">
      <Popover label={t('representatives.switcher')} trigger={trigger} triggerClass="switcher">
        {(close) => (
          <ul className="switcher-list">
            {organisations.map((own) => (
              <li key={own.id}>
                <Link
                  to="/organisations/$id"
                  params={{ id: own.id }}
                  className="nav-link"
                  aria-current={own.id === current?.id ? 'true' : undefined}
                  onClick={() => {
                    close();
                    onNavigate?.();
                  }}
                >
                  <span>
                    <bdi>{own.name}</bdi>
                    <small>{t(`word.representativeRole.${own.role}`)}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </div>
  );
}
