import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useHolderLanguage } from '../../shared/texts/use-holder-language';
import { useTexts } from '../../shared/texts/use-texts';
import { LinkProblem } from '../../shared/ui/link-problem';
import { PageHeader } from '../../shared/ui/page-header';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { invitationQuery, sendAnswer, type AnswerValues, type Invitation } from './api';
import './answer.css';
import { MeetingFacts } from './meeting-facts';

/** Whether one comes, said with one tap and without a password. */
export function AnswerPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(invitationQuery);
  useHolderLanguage(data?.holder.language);
  if (error) return <LinkProblem error={error} heading={t('answer.problem')}>{t('answer.problem.help')}</LinkProblem>;
  if (!data)
    return (
      <div className="card pad">
        <PageHeader title={t('answer.heading')} />
        <Skeleton rows={5} />
      </div>
    );
  return (
    <div className="answer">
      <PageHeader title={data.title}>
        <bdi>{data.body}</bdi>
      </PageHeader>
      {data.isCancelled && <Cancelled reason={data.reason} />}
      <section className="card pad">
        <MeetingFacts invitation={data} />
      </section>
      {!data.isCancelled && <Answer invitation={data} />}
      <Questions network={data.network} />
    </div>
  );
}

function Answer({ invitation }: { invitation: Invitation }) {
  const { t } = useTexts();
  const form = usePlainForm<AnswerValues>({ answer: invitation.answer ?? '', remark: invitation.remark });
  const options = invitation.answers.map((value) => ({ value, label: t(`answer.choice.${value}`) }));
  return (
    <section className="card pad">
      {invitation.answer && <Given invitation={invitation} />}
      <PlainForm form={form} submitLabel={t(invitation.answer ? 'answer.change' : 'answer.send')} onSubmit={sendAnswer}>
        <RadioCards name="answer" label={t('answer.question', { name: invitation.holder.name })} options={options} />
        <TextField
          name="remark"
          label={t('answer.remark')}
          hint={t('answer.remark.hint')}
          rows={2}
          maxLength={1000}
          optional
        />
      </PlainForm>
    </section>
  );
}

function Given({ invitation: { answer, isOutdated } }: { invitation: Invitation }) {
  const { t } = useTexts();
  if (isOutdated) return <p className="note">{t('answer.outdated', { answer: t(`answer.choice.${answer!}`) })}</p>;
  return (
    <p className="given" role="status">
      <CircleCheck size={24} aria-hidden />
      <span>{t('answer.given', { answer: t(`answer.choice.${answer!}`) })}</span>
    </p>
  );
}

function Cancelled({ reason }: { reason: string }) {
  const { t } = useTexts();
  return (
    <section className="card pad cancelled" role="status">
      <h2>{t('answer.cancelled')}</h2>
      {reason && (
        <p>
          <bdi>{reason}</bdi>
        </p>
      )}
    </section>
  );
}

function Questions({ network: { email } }: { network: Invitation['network'] }) {
  const { t } = useTexts();
  if (!email) return null;
  return (
    <p className="hint">
      {t('answer.questions')}{' '}
      <a className="link" href={`mailto:${email}`}>
        <bdi dir="ltr">{email}</bdi>
      </a>
    </p>
  );
}
