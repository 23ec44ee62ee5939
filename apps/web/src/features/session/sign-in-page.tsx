import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { publicNetworkQuery, type PublicNetwork } from '../../shared/network';
import { sessionQuery } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { preferences } from '../../shared/preferences';
import { Button } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import type { Session } from '../../shared/session';
import { signIn } from './api';
import { DEMO_PASSWORD } from './demo-password';
import './session.css';
import { SignInForm } from './sign-in-form';

/** Only a path of this site may follow a sign-in, never another site's address. */
export const safeNext = (next: string | undefined): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignInPage() {
  const { t, setLanguage } = useTexts();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const navigate = useNavigate();
  const router = useRouter();
  const { data: network } = useQuery(publicNetworkQuery);
  const { data: session } = useQuery(sessionQuery);
  const enter = async ({ language }: Session) => {
    if (!preferences().language) await setLanguage(language);
    await router.invalidate();
    await navigate({ href: safeNext(next), replace: true });
  };
  return (
    <div className="card">
      <PageHeader title={t('session.signIn.title')}>{network?.name}</PageHeader>
      <SignInForm
        needsCode={session?.secondFactor === 'due'}
        key={String(session?.secondFactor === 'due')}
        onSignedIn={(signedIn) => void enter(signedIn)}
      />
      {network?.demo && <DemoAccounts network={network} onSignedIn={(signedIn) => void enter(signedIn)} />}
    </div>
  );
}

/** One button for each role of the demonstration. */
function DemoAccounts({ network, onSignedIn }: { network: PublicNetwork; onSignedIn(session: Session): void }) {
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
