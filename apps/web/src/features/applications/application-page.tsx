import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { FIELDS_OF_STEP, type ApplicationStep } from '@verbund/domain/applications/application-steps.js';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { useValueWords } from '../../shared/value-words';
import { ActionsCard } from './actions-card';
import { applicationQuery, type Application } from './api';
import './applications.css';
import { Checklist } from './checklist';
import { DecisionsCard } from './decisions-card';
import { DocumentsCard } from './documents-card';
import { SimilarCard } from './similar-card';

const TONES: Partial<Record<Application['stage'], 'success' | 'warning' | 'danger' | 'info'>> = { complete: 'info', appeal: 'warning', refused: 'danger', member: 'success', probation: 'success', decided: 'success' };

/** One application: what is there, what is missing, what can be done. */
export function ApplicationPage() {
  const { t, date, languageName } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: application } = useSuspenseQuery(applicationQuery(id));
  const { name, stage, origin, submittedOn, language, organisation, deletionDueOn } = application;
  return (
    <div className="page">
      <PageHeader title={name || t('applications.nameless')} crumbs={[{ to: '/applications', label: t('applications.title') }]}>
        <Badge tone={TONES[stage] ?? 'neutral'}>{t(`applications.stage.${stage}`)}</Badge>
        <span>{submittedOn ? t('applications.sentOn', { day: date(submittedOn, 'long') }) : t(`applications.origin.${origin as 'lead' | 'public'}`)}</span>
        <span>{t('applications.writes', { language: languageName(language) })}</span>
        {organisation && <Link to="/organisations/$id" params={{ id: organisation.id }}>{t('applications.record')}</Link>}
        {deletionDueOn && <span>{t('applications.deletion', { day: date(deletionDueOn, 'long') })}</span>}
      </PageHeader>
      <div className="application">
        <div className="stack">
          <Answers application={application} />
          <DocumentsCard application={application} />
        </div>
        <div className="stack">
          <ActionsCard application={application} />
          <Checklist application={application} />
          <DecisionsCard application={application} />
          <SimilarCard application={application} />
        </div>
      </div>
    </div>
  );
}

const PAGES = (Object.keys(FIELDS_OF_STEP) as ApplicationStep[]).filter((step) => FIELDS_OF_STEP[step].length > 0);

function Answers({ application }: { application: Application }) {
  const { t } = useTexts();
  const words = useValueWords();
  const { answers, leadSource, leadNote, email, emailConfirmed } = application;
  return (
    <>
      {(leadSource || leadNote) && (
        <Card title={t('applications.lead')}>
          <Facts>
            <Fact label={t('applications.lead.source')}>{leadSource && <bdi>{leadSource}</bdi>}</Fact>
            <Fact label={t('applications.lead.note')}>{leadNote && <bdi>{leadNote}</bdi>}</Fact>
          </Facts>
        </Card>
      )}
      {PAGES.map((step) => (
        <Card key={step} title={t(`apply.step.${step}`)}>
          <Facts>
            {FIELDS_OF_STEP[step].map((field) => {
              const text = field === 'purpose' ? answers.purpose || null : words(field, answers[field]);
              return <Fact key={field} label={t(`apply.field.${field}`)}>{text === null ? undefined : <bdi className="application-text">{text}</bdi>}</Fact>;
            })}
            {step === 'contact' && (
              <Fact label={t('applications.lead.email')}>
                {email && (
                  <>
                    <a href={`mailto:${email}`}><bdi dir="ltr">{email}</bdi></a> {emailConfirmed && <Badge tone="success">{t('applications.mailConfirmed')}</Badge>}
                  </>
                )}
              </Fact>
            )}
          </Facts>
        </Card>
      ))}
      {application.acceptance && (
        <Card title={t('apply.step.principles')}>
          <p>{t('applications.accepted', { version: application.acceptance.principlesVersion, name: application.acceptance.name, role: application.acceptance.function })}</p>
        </Card>
      )}
    </>
  );
}
