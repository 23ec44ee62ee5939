import type { PublicNetwork } from '../../shared/network';
import type { Session } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { signIn } from './api';
import { DEMO_PASSWORD } from './demo-password';

/** One button for each role of the demonstration. */
export function DemoAccounts({ network, onSignedIn }: { network: PublicNetwork; onSignedIn(session: Session): void }) {
  const { t } = useTexts();
  return (
    <section className="demo" aria-label={t('session.demo.title')}>
      <h2>{t('session.demo.title')}</h2>
      <p className="hint">{t('session.demo.text', { password: DEMO_PASSWORD })}</p>
      <ul>
        {network.demoAccounts?.map(({ email, role }) => (
          <li key={email}>
            <Button size="small" onClick={() => void signIn({ email, password: DEMO_PASSWORD }).then(onSignedIn)}>
              {t(`shell.role.${role}`)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
