import { useQuery } from '@tanstack/react-query';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Compass, LockKeyhole, ServerCrash, WifiOff } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { ApiProblem } from '../../shared/http/api-problem';
import { useProblemText } from '../../shared/http/use-problem-text';
import { sessionQuery } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';

const Page = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="page">
    <PageHeader title={title} />
    {children}
  </div>
);

function HomeLink() {
  const { t } = useTexts();
  return <ButtonLink to="/">{t('shell.home')}</ButtonLink>;
}

/** No such page, or a record that is not there or not theirs: the same words for all three. */
export function NotFoundPage() {
  const { t } = useTexts();
  return (
    <Page title={t('shell.notFound.title')}>
      <EmptyState icon={Compass} title={t('shell.notFound.what')} actions={<HomeLink />}>
        {t('shell.notFound.text')}
      </EmptyState>
    </Page>
  );
}

/** Says what is missing and whom to ask. */
function ForbiddenPage() {
  const { t, list } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const roles = list((session?.roles ?? []).map((role) => t(`shell.role.${role}`)));
  return (
    <Page title={t('shell.forbidden.title')}>
      <EmptyState icon={LockKeyhole} title={t('problem.FORBIDDEN')} actions={<HomeLink />}>
        {t('shell.forbidden.text', { roles })}
      </EmptyState>
    </Page>
  );
}

/** Whatever stopped a page: forbidden, not found, offline, or an error with its number for the office. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTexts();
  const router = useRouter();
  const sentence = useProblemText();
  const problem = error instanceof ApiProblem ? error : null;
  useEffect(() => {
    if (!problem) console.error(error);
  }, [error, problem]);
  if (problem?.code === 'FORBIDDEN') return <ForbiddenPage />;
  if (problem?.details.status === 404) return <NotFoundPage />;
  const isOffline = problem?.details.status === 0;
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t(isOffline ? 'shell.unreachable.title' : 'shell.error.title')}>
      <EmptyState
        icon={isOffline ? WifiOff : ServerCrash}
        title={sentence(error)}
        actions={<Button onClick={retry}>{t('ui.retry')}</Button>}
      >
        {isOffline ? t('shell.unreachable.text') : t('shell.error.text', { number: problem?.details.requestId ?? '–' })}
      </EmptyState>
    </Page>
  );
}

/** An error before the shell could be shown, such as an API that does not answer. */
export const ErrorWithoutShell = (props: ErrorComponentProps) => (
  <main>
    <ErrorPage {...props} />
  </main>
);

/** While a page's code or data is on its way. */
export const PendingPage = () => (
  <div className="page">
    <Skeleton rows={10} />
  </div>
);
