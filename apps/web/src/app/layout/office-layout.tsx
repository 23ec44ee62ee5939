import { Link, Outlet } from '@tanstack/react-router';
import { Menu, Search } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useCommandKey } from '../../shared/shortcuts';
import { useTexts } from '../../shared/texts/use-texts';
import { Key } from '../../shared/ui/badge';
import { IconButton } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import '../styles/shell.css';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { NavigationList } from './navigation-list';
import { useNavigation } from './use-navigation';

const Palette = lazy(() => import('../../features/palette/palette'));

/** Everything around a page behind the sign-in gate: sidebar, or top and bottom bar on small screens. */
export function OfficeLayout() {
  const { t } = useTexts();
  const main = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<'palette' | 'drawer' | null>(null);
  const openPalette = useCallback(() => setOpen('palette'), []);
  const close = useCallback(() => setOpen(null), []);
  const pages = useNavigation().flatMap(({ items }) => items);
  useCommandKey(openPalette);
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        {t('shell.skip')}
      </a>
      <div className="app">
        <header className="sidebar">
          <Link to="/" aria-label={t('shell.home')}>
            <Brand />
          </Link>
          <SearchButton onClick={openPalette} />
          <NavigationList />
          <div className="sidebar-foot">
            <AccountMenu />
          </div>
        </header>
        <header className="topbar">
          <IconButton label={t('shell.menu')} icon={Menu} iconSize={22} onClick={() => setOpen('drawer')} />
          <Brand />
          <IconButton label={t('shell.search')} icon={Search} iconSize={20} onClick={openPalette} />
        </header>
        <main id="main" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
        <Tabbar onMenu={() => setOpen('drawer')} />
      </div>
      {open === 'drawer' && <Drawer onClose={close} />}
      {open === 'palette' && (
        <Suspense>
          <Palette pages={pages} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function SearchButton({ onClick }: { onClick(): void }) {
  const { t } = useTexts();
  return (
    <button type="button" className="search-btn" aria-keyshortcuts="Control+K Meta+K" onClick={onClick}>
      <Search size={16} aria-hidden />
      <span>{t('shell.searchShort')}</span>
      <Key>{navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K'}</Key>
    </button>
  );
}

function Drawer({ onClose }: { onClose(): void }) {
  const { t } = useTexts();
  return (
    <Dialog title={t('shell.menu')} shape="drawer" onClose={onClose}>
      <NavigationList onNavigate={onClose} />
      <div className="sidebar-foot">
        <AccountMenu onNavigate={onClose} />
      </div>
    </Dialog>
  );
}

const PLACES_IN_TABBAR = 4;

/** The four first pages and the menu, in reach of the thumb. */
function Tabbar({ onMenu }: { onMenu(): void }) {
  const { t } = useTexts();
  const items = useNavigation().flatMap((group) => group.items);
  return (
    <nav className="tabbar" aria-label={t('shell.nav.quick')}>
      {items.slice(0, PLACES_IN_TABBAR).map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
          <Icon size={22} aria-hidden />
          <span>{t(label)}</span>
        </Link>
      ))}
      <button type="button" onClick={onMenu}>
        <Menu size={22} aria-hidden />
        <span>{t('shell.more')}</span>
      </button>
    </nav>
  );
}
