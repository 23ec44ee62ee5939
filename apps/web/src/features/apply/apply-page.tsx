import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { APPLICATION_STEPS, type ApplicationStep } from '@verbund/domain/applications/application-steps.js';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { loadTexts } from '../../shared/texts/catalogue-loader';
import type { CatalogueName } from '../../shared/texts/keys';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { applicationQuery, formQuery, leave, type Application, type ApplicationForm } from './api';
import './apply.css';
import { keptKey, takeKeyOfAddress } from './kept-key';
import { Overview } from './overview';

/** Each comes when it is needed: whoever begins on an old phone waits for one form, not for all of them. */
const StartForm = lazy(() => import('./start-form').then((module) => ({ default: module.StartForm })));
const StepPage = lazy(() => withTexts(['apply-steps'], import('./steps/step-page')).then((module) => ({ default: module.StepPage })));
const Review = lazy(() => withTexts(['apply-steps', 'choices'], import('./review')).then((module) => ({ default: module.Review })));
const Status = lazy(() => withTexts(['apply-steps', 'choices'], import('./status')).then((module) => ({ default: module.Status })));

const withTexts = async <Module,>(names: readonly CatalogueName[], module: Promise<Module>): Promise<Module> => (await Promise.all([module, loadTexts(names)]))[0];

/** Applying for membership: without an account, one topic a page, continued with the link from the mail. */
export function ApplyPage() {
  const { t } = useTexts();
  useLanguageOfAddress();
  const [hasKey, setHasKey] = useState(() => (takeKeyOfAddress(), keptKey() !== null));
  const form = useQuery(formQuery);
  const application = useQuery({ ...applicationQuery, enabled: hasKey });
  const startAnew = () => {
    leave();
    setHasKey(false);
  };
  if (form.error) return <Frame title={t('apply.title')}><LoadError error={form.error} onRetry={() => void form.refetch()} /></Frame>;
  if (!form.data || (hasKey && application.isPending)) return <Frame title={t('apply.title')}><Skeleton rows={5} /></Frame>;
  if (!hasKey) return <Frame title={t('apply.title')}><Suspense fallback={<Skeleton rows={5} />}><StartForm form={form.data} onStarted={() => setHasKey(true)} /></Suspense></Frame>;
  if (!application.data) {
    return (
      <Frame title={t('apply.title')}>
        <p className="note warning">{t('apply.link.gone')}</p>
        <p className="actions"><Button look="primary" onClick={startAnew}>{t('apply.link.anew')}</Button></p>
      </Frame>
    );
  }
  return (
    <Suspense fallback={<Frame title={t('apply.title')}><Skeleton rows={5} /></Frame>}>
      <Continued form={form.data} application={application.data} />
    </Suspense>
  );
}

export function Frame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="card apply">
      <PageHeader title={title} />
      {children}
    </div>
  );
}

/** Which page of the form, or how it stands once it was sent. */
function Continued({ form, application }: { form: ApplicationForm; application: Application }) {
  const { step } = useSearch({ strict: false }) as { step?: string };
  const known = APPLICATION_STEPS.find((name) => name === step);
  const isOpen = application.submittedOn === null && application.withdrawnOn === null;
  if (known && (isOpen || mayComplete(application, known))) return <StepPage key={known} step={known} form={form} application={application} />;
  if (!isOpen) return <Status form={form} application={application} />;
  return step === 'review' ? <Review form={form} application={application} /> : <Overview application={application} />;
}

/** Once sent, what the office asked for can be changed, and documents can be added while it is looked through. */
export const mayComplete = ({ stage, asked }: Application, step: ApplicationStep): boolean =>
  (stage === 'application' || stage === 'complete') && (step === 'documents' || (asked?.pieces.includes(step) ?? false));

/** `?lang=uk` of a link shows the page in that language. */
function useLanguageOfAddress(): void {
  const { language, setLanguage } = useTexts();
  const { lang } = useSearch({ strict: false }) as { lang?: string };
  const wanted = LANGUAGES.find((known): known is Language => known === lang);
  useEffect(() => {
    if (wanted && wanted !== language) void setLanguage(wanted);
    // Only the address decides, and only when it changes: whoever then chooses another language keeps it.
  }, [wanted]);
}
