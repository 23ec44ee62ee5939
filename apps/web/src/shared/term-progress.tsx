import { addDays, daysBetween } from '@verbund/domain/calendar/days.js';
import type { CSSProperties } from 'react';
import { useTexts } from './texts/use-texts';
import './term-progress.css';

/** From here on an end is close enough to act. */
const SOON_DAYS = 120;

type TermProgressProps = {
  readonly label?: string;
  /** First day; without it there is no bar. */
  readonly from?: string | null;
  /** First day after the term, or its last day as `until`. */
  readonly to?: string;
  readonly until?: string;
  readonly on: string;
};

/** How far a term has come and how many days are left; amber when it ends soon, red when it is over. */
export function TermProgress({ label, from, to, until, on }: TermProgressProps) {
  const { t, date } = useTexts();
  const last = until ?? addDays(to ?? on, -1);
  const left = daysBetween(on, last);
  const tone = left < 0 ? 'over' : left < SOON_DAYS ? 'soon' : 'running';
  const share = from ? Math.min(1, Math.max(0, daysBetween(from, on) / Math.max(1, daysBetween(from, last)))) : null;
  return (
    <div className={`term ${tone}`}>
      {label && <p>{label}</p>}
      {share !== null && <div className="term-bar" aria-hidden style={{ '--share': share } as CSSProperties} />}
      <p className="term-text">
        {left < 0
          ? t('word.term.over', { day: date(last) })
          : t('word.term.left', { day: date(last), count: left })}
      </p>
    </div>
  );
}
