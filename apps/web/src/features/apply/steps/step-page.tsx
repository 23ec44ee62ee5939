import { useNavigate } from '@tanstack/react-router';
import { APPLICATION_STEPS, type ApplicationStep } from '@verbund/domain/applications/application-steps.js';
import { lazy } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import { PageHeader } from '../../../shared/ui/page-header';
import type { Application, ApplicationForm } from '../api';
import { StepBack } from '../step-back';

const AnswersForm = lazy(() => import('./answers-form').then((module) => ({ default: module.AnswersForm })));
const DocumentsStep = lazy(() => import('./documents-step').then((module) => ({ default: module.DocumentsStep })));
const PrinciplesStep = lazy(() => import('./principles-step').then((module) => ({ default: module.PrinciplesStep })));

type StepProps = { step: ApplicationStep; form: ApplicationForm; application: Application };

/** One topic: where one is, its fields, and on to the next. */
export function StepPage({ step, form, application }: StepProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const place = APPLICATION_STEPS.indexOf(step);
  const isSent = application.submittedOn !== null;
  const goOn = () => void navigate({ to: '/apply', search: isSent ? {} : ({ step: APPLICATION_STEPS[place + 1] ?? 'review' } as never) });
  return (
    <div className="card apply">
      <StepBack>{t(isSent ? 'apply.back.status' : 'apply.back')}</StepBack>
      <PageHeader title={t(`apply.step.${step}`)}>
        <span>{t('apply.place', { place: place + 1, all: APPLICATION_STEPS.length })}</span>
        <progress value={place + 1} max={APPLICATION_STEPS.length} aria-label={t('apply.title')} />
      </PageHeader>
      {step === 'documents' ? (
        <DocumentsStep form={form} application={application} onDone={goOn} />
      ) : step === 'principles' ? (
        <PrinciplesStep form={form} application={application} onDone={goOn} />
      ) : (
        <AnswersForm step={step} form={form} application={application} onDone={goOn} />
      )}
    </div>
  );
}
