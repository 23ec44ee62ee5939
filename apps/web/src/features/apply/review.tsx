import { Link, useNavigate } from '@tanstack/react-router';
import { APPLICATION_STEPS, FIELDS_OF_STEP, stepOfField, type ApplicationStep } from '@verbund/domain/applications/application-steps.js';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import '../../shared/ui/form.css';
import { useAnswerWords } from './answer-words';
import { submitApplication, type Application, type ApplicationForm } from './api';
import { StepBack } from './step-back';

type ReviewProps = { form: ApplicationForm; application: Application };

/** Everything once more, then sent. What is missing is named and one click away. */
export function Review({ form, application }: ReviewProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const sentence = useProblemText();
  const [state, setState] = useState<{ busy: boolean; error?: string }>({ busy: false });
  const send = async () => {
    setState({ busy: true });
    try {
      await submitApplication();
      await navigate({ to: '/apply', search: {}, replace: true });
    } catch (problem) {
      setState({ busy: false, error: sentence(problem) });
    }
  };
  return (
    <div className="card apply">
      <StepBack>{t('apply.back')}</StepBack>
      <PageHeader title={t('apply.review.title')}>{t('apply.review.text')}</PageHeader>
      <Missing application={application} />
      {APPLICATION_STEPS.map((step) => (
        <StepSummary key={step} step={step} form={form} application={application} />
      ))}
      {state.error && <p className="note warning" role="alert">{state.error}</p>}
      {application.issues.length === 0 && (
        <p className="actions">
          <Button look="primary" busy={state.busy} onClick={() => void send()}>
            {t('apply.review.send')}
          </Button>
        </p>
      )}
    </div>
  );
}

const stepOfIssue = (field: string): ApplicationStep => (field.startsWith('documents.') ? 'documents' : field === 'principles' ? 'principles' : (stepOfField(field) ?? 'organisation'));

function Missing({ application: { issues } }: { application: Application }) {
  const { t, tOr } = useTexts();
  if (issues.length === 0) return null;
  const label = (field: string) => (field.startsWith('documents.') ? tOr(`apply.document.${field.slice(10)}`, 'apply.step.documents') : tOr(`apply.field.${field}`, 'apply.step.principles'));
  return (
    <div className="summary" role="alert" aria-labelledby="missing">
      <CircleAlert size={22} aria-hidden />
      <div>
        <h2 id="missing">{t('apply.review.missing', { count: issues.length })}</h2>
        <ul>
          {issues.map(({ field }) => (
            <li key={field}>
              <Link to="/apply" search={{ step: stepOfIssue(field) }}>
                {label(field)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function StepSummary({ step, form, application }: ReviewProps & { step: ApplicationStep }) {
  const { t } = useTexts();
  const words = useAnswerWords(form);
  const { answers, documents, acceptance } = application;
  return (
    <section className="apply-summary" aria-label={t(`apply.step.${step}`)}>
      <header>
        <h2>{t(`apply.step.${step}`)}</h2>
        <Link to="/apply" search={{ step }}>
          {t('apply.change')}
          <span className="vh"> {t(`apply.step.${step}`)}</span>
        </Link>
      </header>
      <Facts>
        {FIELDS_OF_STEP[step].map((field) => {
          const text = words(field, answers[field]);
          return <Fact key={field} label={t(`apply.field.${field}`)}>{text === null ? undefined : <bdi>{text}</bdi>}</Fact>;
        })}
        {step === 'documents' && documents.map(({ id, kind, fileName }) => <Fact key={id} label={t(`apply.document.${kind}`)}><bdi>{fileName}</bdi></Fact>)}
        {step === 'principles' && acceptance && <Fact label={t('apply.principles.name')}><bdi>{acceptance.name}</bdi></Fact>}
      </Facts>
    </section>
  );
}
