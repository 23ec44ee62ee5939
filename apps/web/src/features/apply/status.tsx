import { Link } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { PageHeader } from '../../shared/ui/page-header';
import { TextField } from '../../shared/ui/text-field';
import { wordOf } from '../../shared/words';
import { appeal, withdrawApplication, type Application, type ApplicationForm } from './api';
import { LeaveNote } from './leave-note';
import { DocumentState } from './document-state';

/** How a sent application stands, what is asked for, what was decided, and what can be done now. */
export function Status({ application }: { form: ApplicationForm; application: Application }) {
  const { t, date } = useTexts();
  const { submittedOn, answers } = application;
  const stage = application.stage === 'draft' || application.stage === 'lead' ? 'application' : application.stage;
  return (
    <div className="card apply">
      <PageHeader title={t('apply.status.title')}>
        <bdi>{answers.name}</bdi>
        {submittedOn && <span>{t('apply.status.sent', { day: date(submittedOn, 'long') })}</span>}
      </PageHeader>
      <p className="apply-state">
        <strong>{t(`apply.stage.${stage}`)}</strong>
      </p>
      <p>{t(`apply.stageText.${stage}`)}</p>
      <Asked application={application} />
      <Decision application={application} />
      <Documents application={application} />
      {isAllowed(application, 'appeal') && <AppealForm application={application} />}
      {isAllowed(application, 'withdraw') && <Withdrawal />}
      <LeaveNote application={application} />
    </div>
  );
}

function Asked({ application: { asked } }: { application: Application }) {
  const { t, tOr } = useTexts();
  if (!asked) return null;
  return (
    <section className="note warning">
      <div>
        <h2>{t('apply.asked')}</h2>
        <ul>
          {asked.pieces.map((piece) => {
            const [step, kind] = piece.split('.') as [string, string?];
            return (
              <li key={piece}>
                <Link to="/apply" search={{ step }}>
                  {kind ? tOr(`apply.document.${kind}`, 'apply.step.documents') : tOr(`apply.step.${step}`, 'apply.title')}
                </Link>
              </li>
            );
          })}
        </ul>
        {asked.note && <p dir="auto">{asked.note}</p>}
      </div>
    </section>
  );
}

function Decision({ application: { decisions } }: { application: Application }) {
  const texts = useTexts();
  const { t, date } = texts;
  const decision = decisions.at(-1);
  if (!decision) return null;
  const { outcome, decidedOn, reason, membershipClass, beginsOn, probationUntil, onAppeal } = decision;
  return (
    <section className="apply-summary" aria-label={t('apply.decision')}>
      <h2>{t('apply.decision')}</h2>
      <p>{t(`apply.decision.${outcome}`, { by: t(onAppeal ? 'apply.by.assembly' : 'apply.by.board'), day: date(decidedOn, 'long') })}</p>
      {reason && <p dir="auto">{reason}</p>}
      {outcome === 'admitted' && beginsOn && <p>{t('apply.decision.member', { class: wordOf(texts, 'membershipClass', membershipClass ?? 'full'), day: date(beginsOn, 'long') })}</p>}
      {probationUntil && <p>{t('apply.decision.probation', { day: date(addDays(probationUntil, -1), 'long') })}</p>}
    </section>
  );
}

function Documents({ application }: { application: Application }) {
  const { t } = useTexts();
  const mayAdd = application.stage === 'application' || application.stage === 'complete';
  if (application.documents.length === 0 && !mayAdd) return null;
  return (
    <section className="apply-summary" aria-label={t('apply.step.documents')}>
      <header>
        <h2>{t('apply.step.documents')}</h2>
        {mayAdd && <Link to="/apply" search={{ step: 'documents' }}>{t('apply.document.add')}</Link>}
      </header>
      <ul className="apply-document">
        {application.documents.map((document) => (
          <li key={document.id}>
            <span>{t(`apply.document.${document.kind}`)}</span>
            <bdi>{document.fileName}</bdi>
            <DocumentState document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AppealForm({ application: { appealUntil } }: { application: Application }) {
  const { t, date } = useTexts();
  const form = usePlainForm({ text: '' });
  return (
    <section className="apply-summary" aria-label={t('apply.appeal')}>
      <h2>{t('apply.appeal')}</h2>
      <p>{t('apply.appeal.text', { day: appealUntil ? date(appealUntil, 'long') : '' })}</p>
      <PlainForm form={form} submitLabel={t('apply.appeal.send')} onSubmit={({ text }) => appeal(text)}>
        <TextField name="text" label={t('apply.appeal.why')} rows={5} />
      </PlainForm>
    </section>
  );
}

/** Two steps, so that nobody withdraws with one wrong touch. */
function Withdrawal() {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState('');
  if (!asking) return <p><button type="button" className="link" onClick={() => setAsking(true)}>{t('apply.withdraw')}</button></p>;
  return (
    <div className="note warning" role="group" aria-label={t('apply.withdraw')}>
      <div className="stack">
        <p>{t('apply.withdraw.sure')}</p>
        {error && <p role="alert">{error}</p>}
        <p className="actions">
          <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
          <Button look="danger" onClick={() => void withdrawApplication().catch((problem: unknown) => setError(sentence(problem)))}>{t('apply.withdraw')}</Button>
        </p>
      </div>
    </div>
  );
}
