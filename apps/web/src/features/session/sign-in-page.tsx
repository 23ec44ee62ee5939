import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { publicNetworkQuery } from '../../shared/network';
import { sessionQuery } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { preferences } from '../../shared/preferences';
import { PageHeader } from '../../shared/ui/page-header';
import type { Session } from '../../shared/session';
import './session.css';
import { SignInForm } from './sign-in-form';

const DemoAccounts = lazy(() => import('./demo-accounts').then((module) => ({ default: module.DemoAccounts })));

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
      <p>
        <a className="link" href="/directory">
          {t('session.directory')}
        </a>
      </p>
      <Suspense>
        {network?.demo && <DemoAccounts network={network} onSignedIn={(signedIn) => void enter(signedIn)} />}
      </Suspense>
    </div>
  );
}
