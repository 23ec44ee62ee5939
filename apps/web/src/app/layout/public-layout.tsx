import { Outlet } from '@tanstack/react-router';
import { LanguageChoice } from '../../features/account/appearance';
import { Brand } from './brand';

/** Around the pages before sign-in: the mark, one card, the language. */
export function PublicLayout() {
  return (
    <div className="public">
      <header>
        <Brand />
      </header>
      <main>
        <Outlet />
      </main>
      <footer>
        <LanguageChoice compact />
      </footer>
    </div>
  );
}
