import { Check, CircleHelp, Clock, Minus, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, type Tone } from '../../shared/ui/badge';
import type { Quorum, Sitting } from './api';

/** A state by word and shape, so that colour is not all. */
const Light = ({ tone, icon: Icon, children }: { tone: Tone; icon: LucideIcon; children: ReactNode }) => (
  <Badge tone={tone}>
    <Icon size={14} aria-hidden /> {children}
  </Badge>
);

/** Can the body decide now? */
export function QuorumLight({ quorum: { isQuorate, present, entitled } }: { quorum: Quorum }) {
  const { t } = useTexts();
  const there = t('sittings.quorum.there', { present, entitled });
  if (isQuorate === null) return <Light tone="warning" icon={CircleHelp}>{`${t('sittings.quorum.unknown')} · ${there}`}</Light>;
  return <Light tone={isQuorate ? 'success' : 'danger'} icon={isQuorate ? Check : X}>{`${t(isQuorate ? 'sittings.quorum.yes' : 'sittings.quorum.no')} · ${there}`}</Light>;
}

const NOTICE: Record<Sitting['notice']['light'], { tone: Tone; icon: LucideIcon }> = {
  sent: { tone: 'success', icon: Check },
  inTime: { tone: 'success', icon: Check },
  lastDays: { tone: 'warning', icon: Clock },
  late: { tone: 'danger', icon: TriangleAlert },
  unknown: { tone: 'warning', icon: CircleHelp },
  free: { tone: 'neutral', icon: Minus },
};

/** How the notice stands, until when it must be sent, and what it does not say yet. */
export function NoticeLight({ notice }: { notice: Sitting['notice'] }) {
  const { t, date, list } = useTexts();
  const { light, days, lastDispatch, sentOn, gaps } = notice;
  return (
    <div className="notice-light">
      <Light {...NOTICE[light]}>{t(`sittings.notice.${light}`)}</Light>
      {sentOn && <span>{t('sittings.notice.sentOn', { day: date(sentOn) })}</span>}
      {!sentOn && lastDispatch && <span>{t('sittings.notice.until', { day: date(lastDispatch), days: days ?? 0 })}</span>}
      {!sentOn && gaps.length > 0 && <span>{t('sittings.notice.gaps', { gaps: list(gaps.map((gap) => t(`sittings.gap.${gap}`))) })}</span>}
    </div>
  );
}
