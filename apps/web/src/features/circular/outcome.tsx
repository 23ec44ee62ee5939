import { useTexts } from '../../shared/texts/use-texts';
import type { Question } from './api';

/** What became of it. */
export function Outcome({ question }: { question: Question }) {
  const { t, date } = useTexts();
  const { state, decision, counts, withdrawalReason } = question;
  const over = state === 'passed' || state === 'failed' || state === 'withdrawn' ? state : 'closed';
  return (
    <section className="card pad circular-over" data-over={over} role="status">
      <h2>{t(`circular.over.${over}`)}</h2>
      {decision && (
        <p>
          {t('circular.over.number', { number: decision.number, day: date(decision.on, 'long') })} {t('circular.figures', counts)}
        </p>
      )}
      {over === 'closed' && <p>{t('circular.over.closed.text')}</p>}
      {withdrawalReason && (
        <p>
          <bdi>{withdrawalReason}</bdi>
        </p>
      )}
    </section>
  );
}
