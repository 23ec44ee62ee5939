import { Link } from '@tanstack/react-router';
import { APPLICATION_STEPS } from '@verbund/domain/applications/application-steps.js';
import { Check } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import type { Application } from './api';
import { LeaveNote } from './leave-note';

/** The pages of the form as a list of tasks: what is done, what comes next. */
export function Overview({ application }: { application: Application }) {
  const { t } = useTexts();
  const done = new Set(application.completeSteps);
  const next = APPLICATION_STEPS.find((step) => !done.has(step));
  return (
    <div className="card apply">
      <PageHeader title={t('apply.title')}>{t('apply.progress', { done: done.size, all: APPLICATION_STEPS.length })}</PageHeader>
      <ol className="apply-tasks">
        {APPLICATION_STEPS.map((step) => (
          <li key={step}>
            <Link to="/apply" search={{ step }}>
              {t(`apply.step.${step}`)}
            </Link>
            {done.has(step) ? (
              <span className="apply-done">
                <Check size={16} aria-hidden />
                {t('apply.done')}
              </span>
            ) : (
              <span className="apply-open">{t('apply.open')}</span>
            )}
          </li>
        ))}
      </ol>
      <p className="actions">
        <ButtonLink to="/apply" search={{ step: next ?? 'review' }} look="primary">
          {t(next ? 'apply.continue' : 'apply.review.go')}
        </ButtonLink>
      </p>
      <LeaveNote application={application} />
    </div>
  );
}
