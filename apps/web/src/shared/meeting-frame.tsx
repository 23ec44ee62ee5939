import { CalendarX } from 'lucide-react';
import type { ReactNode } from 'react';
import { MEETING_TABS, type Meeting, type MeetingItem, type MeetingTab } from './meetings';
import { useTexts } from './texts/use-texts';
import { Badge, type Tone } from './ui/badge';
import { PageHeader } from './ui/page-header';
import { Tabs } from './ui/tabs';

const TONES: Partial<Record<MeetingItem['state'], Tone>> = { open: 'success', cancelled: 'danger', invited: 'info' };

/** The state of a meeting: what is not planned stands out. */
export function MeetingState({ state }: Pick<MeetingItem, 'state'>) {
  const { t } = useTexts();
  return (
    <Badge tone={TONES[state] ?? 'neutral'}>
      {state === 'cancelled' && <CalendarX size={14} aria-hidden />}
      {t(`meetings.state.${state}`)}
    </Badge>
  );
}

/** Day and time of a meeting on the clock of the network. */
export function MeetingTime({ on, from, endsOn, to, style = 'full' }: Pick<MeetingItem, 'on' | 'from' | 'endsOn' | 'to'> & { style?: 'medium' | 'full' }) {
  const { date } = useTexts();
  return (
    <span className="meeting-time">
      <time dateTime={on}>{date(on, style)}</time>, <bdi dir="ltr">{on === endsOn ? `${from}–${to}` : from}</bdi>
      {on !== endsOn && (
        <>
          {' '}
          – <time dateTime={endsOn}>{date(endsOn, style)}</time>, <bdi dir="ltr">{to}</bdi>
        </>
      )}
    </span>
  );
}

type TabsProps = { readonly id: string; readonly current: MeetingTab; readonly counts?: Partial<Record<MeetingTab, number>> };

/** The way between the parts of one meeting. */
export function MeetingTabs({ id, current, counts = {} }: TabsProps) {
  const { t } = useTexts();
  const tabs = MEETING_TABS.map((tab) => ({
    to: tab === 'facts' ? '/meetings/$id' : '/meetings/$id/sitting', params: { id }, ...(tab !== 'facts' && { search: { tab } }), label: t(`meetings.tab.${tab}`), count: counts[tab], current: tab === current,
  }));
  return <Tabs label={t('meetings.tabs')} tabs={tabs} />;
}

/** The page of a meeting: its head, and the way to its other parts. */
export function MeetingFrame({ meeting, actions, children }: { meeting: Meeting; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="page">
      <PageHeader title={meeting.title} crumbs={[{ to: '/meetings', label: t('meetings.title') }]} actions={actions}>
        <MeetingState state={meeting.state} />
        <MeetingTime {...meeting} />
        <span>
          <bdi>{meeting.body.name}</bdi>
        </span>
      </PageHeader>
      <MeetingTabs id={meeting.id} current="facts" />
      {children}
    </div>
  );
}
