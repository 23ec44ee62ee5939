import { CircleCheck } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Fact, Facts } from '../../shared/ui/facts';
import type { Question } from './api';

/** What was kept of the answer: who, when, and to which words. */
export function Receipt({ receipt, onChange }: { receipt: NonNullable<Question['receipt']>; onChange: (() => void) | undefined }) {
  const { t, dateTime } = useTexts();
  const { choice, remark, name, at, wording } = receipt;
  return (
    <section className="card pad" aria-label={t('circular.receipt')}>
      <div className="circular-given" role="status">
        <CircleCheck size={24} aria-hidden />
        <h2>{t('circular.receipt')}</h2>
      </div>
      <Facts>
        <Fact label={t('circular.review.answer')}>
          <strong>{t(`circular.choice.${choice}`)}</strong>
        </Fact>
        {remark && (
          <Fact label={t('circular.remark')}>
            <bdi>{remark}</bdi>
          </Fact>
        )}
        <Fact label={t('circular.receipt.by')}>
          <bdi>{name}</bdi>
        </Fact>
        <Fact label={t('circular.receipt.at')}>
          <bdi>{dateTime(at)}</bdi>
        </Fact>
        <Fact label={t('circular.receipt.wording')}>
          <span dir="auto">{wording}</span>
        </Fact>
      </Facts>
      {onChange && (
        <>
          <p>{t('circular.next')}</p>
          <Button onClick={onChange}>{t('circular.change')}</Button>
        </>
      )}
    </section>
  );
}
