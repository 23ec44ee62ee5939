import { Link } from '@tanstack/react-router';
import { ChevronsUpDown, LogOut, Settings } from 'lucide-react';
import { useState } from 'react';
import { signOut } from '../../features/session/api';
import { LanguageChoice, ThemeChoice } from '../../features/account/appearance';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Monogram } from '../../shared/ui/badge';
import { Popover } from '../../shared/ui/popover';

/** Who is signed in, and the way to their account and out. */
export function AccountMenu({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTexts();
  const { person, roles } = useSession();
  const trigger = (
    <>
      <Monogram name={person.name} />
      <span className="account-text">
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        <small>{roles[0] && t(`shell.role.${roles[0]}`)}</small>
      </span>
      <ChevronsUpDown size={16} aria-hidden />
    </>
  );
  return (
    <Popover label={t('shell.account')} trigger={trigger} triggerClass="account">
      {(close) => (
        <div className="account-menu">
          <LanguageChoice />
          <ThemeChoice />
          <hr />
          <div>
            <Link
              to="/account"
              className="nav-link"
              onClick={() => {
                close();
                onNavigate?.();
              }}
            >
              <Settings size={18} aria-hidden />
              <span>{t('shell.account.settings')}</span>
            </Link>
            <SignOut />
          </div>
        </div>
      )}
    </Popover>
  );
}

function SignOut() {
  const { t } = useTexts();
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void signOut();
  };
  return (
    <button type="button" className="nav-link" disabled={leaving} onClick={leave}>
      <LogOut size={18} className="flip" aria-hidden />
      <span>{t('shell.account.signOut')}</span>
    </button>
  );
}
