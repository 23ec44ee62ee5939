import { useQuery } from '@tanstack/react-query';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useEffect, useState } from 'react';
import { preferences } from '../../shared/preferences';
import { useTexts } from '../../shared/texts/use-texts';
import { LinkProblem } from '../../shared/ui/link-problem';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { confirmationQuery, tellOpened, type Confirmation } from './api';
import './confirm.css';
import { ConfirmRest } from './confirm-rest';
import { Done } from './done';
import { OtherWays } from './other-ways';
import { SectionCard } from './section-card';

/** One page, without a password: what stands in the record, section by section, and a button that says it is right. */
export function ConfirmPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(confirmationQuery);
  useHolderLanguage(data);
  useEffect(() => {
    if (data && !data.openedAt) void tellOpened().catch(() => undefined);
  }, [data]);
  if (error) return <LinkProblem error={error} heading={t('confirm.problem')}>{t('confirm.problem.help')}</LinkProblem>;
  if (!data) return <Waiting title={t('confirm.heading')} />;
  return (
    <div className="confirm">
      <PageHeader title={data.organisation.name} />
      {data.dissolvedAt || data.completedAt ? <Done confirmation={data} /> : <Intro confirmation={data} />}
      {data.sections.map((answer) => (
        <SectionCard key={answer.section} confirmation={data} answer={answer} />
      ))}
      {!data.completedAt && !data.dissolvedAt && <ConfirmRest confirmation={data} />}
      {!data.dissolvedAt && <OtherWays confirmation={data} />}
    </div>
  );
}

function Intro({ confirmation: { closesOn, message, sections } }: { confirmation: Confirmation }) {
  const { t, date } = useTexts();
  const done = sections.filter(({ answeredAt }) => answeredAt).length;
  return (
    <section className="card pad">
      <h2>{t('confirm.heading')}</h2>
      <p>{t('confirm.intro', { until: date(addDays(closesOn, -1), 'long') })}</p>
      {message && <p className="own-message">{message}</p>}
      <progress max={sections.length} value={done} aria-label={t('confirm.progress', { done, all: sections.length })} />
      <p className="hint">{t('confirm.progress', { done, all: sections.length })}</p>
    </section>
  );
}

function Waiting({ title }: { title: string }) {
  return (
    <div className="card pad">
      <PageHeader title={title} />
      <Skeleton rows={6} />
    </div>
  );
}

/** Whoever has not chosen a language on this device reads the page in the one the mail was written in. */
function useHolderLanguage(confirmation: Confirmation | undefined) {
  const { language, setLanguage } = useTexts();
  const [chosen] = useState(() => preferences().language !== undefined);
  const wanted = confirmation?.holder.language;
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!wanted || chosen || asked) return;
    setAsked(true);
    if (wanted !== language) void setLanguage(wanted);
  }, [wanted, chosen, asked, language, setLanguage]);
}
