import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHolderLanguage } from '../../shared/texts/use-holder-language';
import { useTexts } from '../../shared/texts/use-texts';
import { LinkProblem } from '../../shared/ui/link-problem';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { AnswerForm } from './answer-form';
import { questionQuery, type Question } from './api';
import './circular.css';
import { Outcome } from './outcome';
import { Receipt } from './receipt';

/** One page, without a password: what is asked, why, by whom and until when, and one’s own answer. */
export function CircularPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(questionQuery);
  useHolderLanguage(data?.holder.language);
  if (error) return <LinkProblem error={error} heading={t('circular.problem')}>{t('circular.problem.help')}</LinkProblem>;
  if (!data) return <Skeleton rows={6} />;
  return (
    <div className="circular">
      <PageHeader title={data.title}>
        <bdi>{data.body}</bdi>
      </PageHeader>
      {!data.isOpen && <Outcome question={data} />}
      <Asked question={data} />
      <OwnAnswer question={data} />
      <Questions email={data.network.email} />
    </div>
  );
}

function Asked({ question }: { question: Question }) {
  const { t, date } = useTexts();
  const { askedBy, body, wording, reasons, lastDay, isOpen, counts } = question;
  return (
    <section className="card pad">
      {isOpen && (
        <p>
          {t('circular.asks', { sender: askedBy, body })} <strong>{t('circular.until', { day: date(lastDay, 'full') })}</strong>
        </p>
      )}
      <h2>{t('circular.wording')}</h2>
      <blockquote dir="auto">{wording}</blockquote>
      {reasons && (
        <>
          <h2>{t('circular.reasons')}</h2>
          <p className="circular-text" dir="auto">
            {reasons}
          </p>
        </>
      )}
      <h2>{t('circular.how')}</h2>
      <p>{useRule(question)}</p>
      {isOpen && <p className="hint">{t('circular.answered', { done: counts.entitled - counts.missing + counts.recused, total: counts.entitled + counts.recused })}</p>}
    </section>
  );
}

/** What it takes, in plain words. */
function useRule({ rule: { consent, of, p, q, isStrict } }: Question): string {
  const { t } = useTexts();
  if (consent === 'all' || of === 'allMembers') return t('circular.rule.all');
  if (of === 'simple') return t('circular.rule.simple');
  return t('circular.rule.share', { p: p ?? 0, q: q ?? 0, strict: isStrict ? 'yes' : 'no' });
}

/** The receipt of what was answered, or the form; an answer can be changed as long as nothing is decided. */
function OwnAnswer({ question }: { question: Question }) {
  const [changes, setChanges] = useState(false);
  const { receipt, isOpen } = question;
  if (receipt && (!changes || !isOpen)) return <Receipt receipt={receipt} onChange={isOpen ? () => setChanges(true) : undefined} />;
  return isOpen ? <AnswerForm question={question} onSent={() => setChanges(false)} /> : null;
}

function Questions({ email }: { email: string }) {
  const { t } = useTexts();
  if (!email) return null;
  return (
    <p className="hint">
      {t('circular.questions')}{' '}
      <a className="link" href={`mailto:${email}`}>
        <bdi dir="ltr">{email}</bdi>
      </a>
    </p>
  );
}
