import { Ban, Pencil } from 'lucide-react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import { Menu } from '../../../shared/ui/menu';
import { TermProgress } from '../../../shared/term-progress';
import type { RecordedEvent } from './api';
import { stateTone } from './state-tone';

type EventLineProps = {
  readonly event: RecordedEvent;
  /** The day on which what it began ends, when that is known and lies ahead. */
  readonly until: string | null;
  readonly day: string;
  readonly onCorrect?: () => void;
  readonly onAnnul?: () => void;
};

/** One dated step on the line of a membership. */
export function EventLine({ event, until, day, onCorrect, onAnnul }: EventLineProps) {
  const { t, date } = useTexts();
  const { state, membershipClass, effectiveOn, annulled, annulmentReason } = event;
  const place = annulled ? 'annulled' : effectiveOn > day ? 'ahead' : 'past';
  return (
    <li className={`life-event ${place} ${stateTone(state)}`}>
      <div className="grow">
        <p className="life-head">
          <time dateTime={effectiveOn}>{date(effectiveOn, 'long')}</time>
          <Badge tone={annulled ? 'neutral' : stateTone(state)}>{t(`word.membershipState.${state}`)}</Badge>
          {membershipClass && <span>{t(`word.membershipClass.${membershipClass}`)}</span>}
          {annulled && <Badge tone="danger">{t('organisations.membership.annulled')}</Badge>}
        </p>
        <Decision event={event} />
        {annulled && <p className="hint">{annulmentReason}</p>}
        {until && <TermProgress from={effectiveOn} to={until} on={day} />}
      </div>
      {onCorrect && onAnnul && !annulled && (
        <Menu
          label={t('organisations.membership.actions', { day: date(effectiveOn) })}
          items={[
            { label: t('organisations.membership.correct'), icon: Pencil, onSelect: onCorrect },
            { label: t('organisations.membership.annul'), icon: Ban, tone: 'danger', onSelect: onAnnul },
          ]}
        />
      )}
    </li>
  );
}

function Decision({ event: { reason, decidedBy, decidedOn } }: { event: RecordedEvent }) {
  const { t, date } = useTexts();
  // An application or a notice is the organisation's own act, not a decision about it.
  const who = decidedBy && decidedBy !== 'member' && t(`word.decidedBy.${decidedBy}`);
  const decided =
    decidedOn && who
      ? t('organisations.membership.decidedOn', { who, day: date(decidedOn) })
      : who && t('organisations.membership.decided', { who });
  return (
    <>
      {reason && <p dir="auto">{reason}</p>}
      {decided && <p className="hint">{decided}</p>}
    </>
  );
}
