import { addDays } from '@verbund/domain/calendar/days.js';
import { CircleCheck } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { fieldWord } from '../../shared/words';
import type { Confirmation } from './api';

/** Says that it is saved and what happens next. */
export function Done({ confirmation: { dissolvedAt, pending, closesOn, network } }: { confirmation: Confirmation }) {
  const texts = useTexts();
  const { t, date, list } = texts;
  return (
    <section className="card pad done" role="status">
      <CircleCheck size={32} aria-hidden />
      <h2>{t(dissolvedAt ? 'confirm.dissolved.title' : 'confirm.done.title')}</h2>
      {dissolvedAt ? (
        <p>{t('confirm.dissolved.next')}</p>
      ) : (
        <>
          <p>{t('confirm.done.saved')}</p>
          {pending.length > 0 && (
            <p>{t('confirm.done.pending', { fields: list(pending.map((field) => fieldWord(texts, field))) })}</p>
          )}
          <p>{t('confirm.done.until', { until: date(addDays(closesOn, -1), 'long') })}</p>
        </>
      )}
      {network.email && (
        <p>
          {t('confirm.questions')}{' '}
          <a className="link" href={`mailto:${network.email}`}>
            <bdi dir="ltr">{network.email}</bdi>
          </a>
        </p>
      )}
    </section>
  );
}
