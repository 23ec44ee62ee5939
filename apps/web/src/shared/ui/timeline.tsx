import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import type { Tone } from './badge';
import './record.css';

export type TimelineEntry = {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly tone?: Tone;
  /** Who did it. */
  readonly by?: string;
  /** What happened, as a phrase after the name. */
  readonly what: ReactNode;
  /** ISO instant or day. */
  readonly at: string;
  /** A note's text, a diff, a reason. */
  readonly body?: ReactNode;
  readonly actions?: ReactNode;
};

/** What happened to a record, the latest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <TimelineItem key={entry.id} {...entry} />
      ))}
    </ol>
  );
}

function TimelineItem({ icon: Icon, tone = 'neutral', by, what, at, body, actions }: TimelineEntry) {
  const { relative, date, dateTime } = useTexts();
  return (
    <li className={`timeline-item ${tone}`}>
      <span className="timeline-icon">
        <Icon size={16} aria-hidden />
      </span>
      <div className="timeline-text">
        <p>
          {by && (
            <strong>
              <bdi>{by}</bdi>
            </strong>
          )}{' '}
          {what}
        </p>
        {body}
        <p className="timeline-foot">
          <time dateTime={at} title={at.length > 10 ? dateTime(at) : date(at, 'full')}>
            {relative(at)}
          </time>
          {actions}
        </p>
      </div>
    </li>
  );
}
