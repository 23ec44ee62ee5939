import { addDays } from '@verbund/domain/calendar/days.js';
import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import { wordOf } from '../../shared/words';
import type { Application } from './api';

/** What was decided, by whom and with which words; and the appeal. */
export function DecisionsCard({ application: { decisions, appeal, welcomedAt } }: { application: Application }) {
  const texts = useTexts();
  const { t, date } = texts;
  if (decisions.length === 0) return null;
  return (
    <Card title={t('apply.decision')}>
      {decisions.map(({ onAppeal, outcome, decidedOn, wording, reason, membershipClass, beginsOn, probationUntil }) => (
        <div key={String(onAppeal)} className="stack application-decision">
          {onAppeal && appeal && <p>{t('applications.appealed', { day: date(appeal.appealedOn, 'long') })} <bdi>{appeal.text}</bdi></p>}
          <p><strong>{t(`apply.decision.${outcome}`, { by: t(onAppeal ? 'apply.by.assembly' : 'apply.by.board'), day: date(decidedOn, 'long') })}</strong></p>
          <p className="application-text" dir="auto">{wording}</p>
          {reason && <p className="application-text" dir="auto">{reason}</p>}
          {beginsOn && membershipClass && <p>{t('apply.decision.member', { class: wordOf(texts, 'membershipClass', membershipClass), day: date(beginsOn, 'long') })}</p>}
          {probationUntil && <p>{t('apply.decision.probation', { day: date(addDays(probationUntil, -1), 'long') })}</p>}
        </div>
      ))}
      {appeal && decisions.length === 1 && <p>{t('applications.appealed', { day: date(appeal.appealedOn, 'long') })} <bdi>{appeal.text}</bdi></p>}
      {welcomedAt && <p>{t('applications.welcomed', { day: date(welcomedAt, 'long') })}</p>}
    </Card>
  );
}
