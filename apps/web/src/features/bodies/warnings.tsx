import { addDays } from '@verbund/domain/calendar/days.js';
import { CircleAlert } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import type { Warning } from './api';

/** Ends are the last day on screens. */
const shownDay = ({ kind, on }: Warning): string | null => (on && (kind === 'termEnds' || kind === 'mandateEnds') ? addDays(on, -1) : on);

/** What somebody should look after, each as a sentence. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { t, date } = useTexts();
  return (
    <ul className="body-warnings" aria-label={t('bodies.warnings')}>
      {warnings.map((warning) => {
        const day = shownDay(warning);
        return (
          <li key={warning.kind}>
            <CircleAlert size={15} aria-hidden />
            {t(`bodies.warning.${warning.kind}`, { count: warning.count, day: day ? date(day) : '' })}
          </li>
        );
      })}
    </ul>
  );
}
