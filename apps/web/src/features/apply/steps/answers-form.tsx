import { useNavigate } from '@tanstack/react-router';
import { FIELDS_OF_STEP, problemsWithStep, type ApplicationAnswers, type ApplicationStep } from '@verbund/domain/applications/application-steps.js';
import { lazy } from 'react';
import { ApiProblem } from '../../../shared/http/api-problem';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { PlainForm, usePlainForm } from '../../../shared/ui/plain-form';
import { showToast } from '../../../shared/ui/toast';
import type { Application, ApplicationForm } from '../api';
import { useSaver, type StepValues } from './use-saver';
import { useAnswerWords } from '../answer-words';

export type FieldsProps = { offer: ApplicationForm; application: Application };

const choices = () => loadTexts(['choices']);

/** Each topic brings its own fields, and the words of its choices. */
const FIELDS = {
  organisation: lazy(async () => (await choices(), { default: (await import('./organisation-fields')).OrganisationFields })),
  work: lazy(async () => ({ default: (await import('./work-fields')).WorkFields })),
  reach: lazy(async () => ({ default: (await import('./reach-fields')).ReachFields })),
  contact: lazy(async () => (await choices(), { default: (await import('./contact-fields')).ContactFields })),
  membership: lazy(async () => (await choices(), { default: (await import('./membership-fields')).MembershipFields })),
};

type AnswersFormProps = { step: ApplicationStep; form: ApplicationForm; application: Application; onDone(): void };

/** The fields of one topic. They save themselves while one types; the button checks them and goes on. */
export function AnswersForm({ step, form: offer, application, onDone }: AnswersFormProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const wordsOf = useAnswerWords(offer);
  const form = usePlainForm<StepValues>(valuesOf(step, application));
  const saver = useSaver(form, application);
  const Fields = FIELDS[step as keyof typeof FIELDS];
  const check = (values: StepValues) =>
    problemsWithStep(step, { ...application.answers, ...emptied(values) } as ApplicationAnswers, NO_PAPERS);
  const later = async (button: HTMLButtonElement) => {
    try {
      await saver.save(form.getValues());
    } catch (error) {
      // The same button as always shows what somebody else has changed.
      if (error instanceof ApiProblem && error.code === 'VERSION_CONFLICT') return button.form?.requestSubmit();
    }
    showToast(t('apply.saved'));
    await navigate({ to: '/apply' });
  };
  return (
    <PlainForm
      form={form}
      submitLabel={t(application.submittedOn ? 'apply.send' : 'apply.next')}
      check={check}
      onSubmit={async (values) => {
        await saver.save(values);
        onDone();
      }}
      valuesOf={(current) => valuesOf(step, current as Application)}
      describe={(field, value) => ({ label: t(`apply.field.${field}` as 'apply.field.name'), words: wordsOf(field, value) })}
      actions={
        !application.submittedOn && (
          <Button look="quiet" onClick={(event) => void later(event.currentTarget)}>
            {t('apply.later')}
          </Button>
        )
      }
    >
      <p className="saved" role="status">{saver.savedAt && t('apply.savedSelf')}</p>
      <Fields offer={offer} application={application} />
    </PlainForm>
  );
}

const NO_PAPERS = { documents: [], requiredDocuments: [], principlesVersion: null, acceptedVersion: null };

/** Empty texts as the rules know them: the form holds `null` where a choice was cleared. */
const emptied = (values: StepValues): object =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? (field === 'legalForm' || field === 'function' || field === 'membershipClass' ? null : '')]));

const valuesOf = (step: ApplicationStep, { answers, version }: Application): StepValues => ({
  ...Object.fromEntries(FIELDS_OF_STEP[step].map((field) => [field, answers[field]])),
  version,
});
