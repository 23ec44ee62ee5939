import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, IconButton } from '../../shared/ui/button';

type StepsProps = { title: string; id: string; words: 'month' | 'week'; onBack(): void; onToday(): void; onNext(): void };

/** Back, today and on, with what is shown between. */
export function Steps({ title, id, words, onBack, onToday, onNext }: StepsProps) {
  const { t } = useTexts();
  return (
    <div className="calendar-steps">
      <h2 id={id} aria-live="polite">
        {title}
      </h2>
      <div className="actions">
        <IconButton label={t(`meetings.${words}.before`)} icon={ChevronLeft} className="flip" onClick={onBack} />
        <Button size="small" onClick={onToday}>
          {t('meetings.today')}
        </Button>
        <IconButton label={t(`meetings.${words}.after`)} icon={ChevronRight} className="flip" onClick={onNext} />
      </div>
    </div>
  );
}
