import { useRouter } from '@tanstack/react-router';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { CalendarX } from 'lucide-react';
import type { ReactNode } from 'react';
import { MEETING_TABS, type Meeting, type MeetingItem } from './meetings';
import { useSession } from './session';
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

/** The pages of one meeting: its head, the way to each, and the one that is open. */
export function MeetingFrame({ meeting, tab, actions, children }: { meeting: Meeting; tab: (typeof MEETING_TABS)[number]['path']; actions?: ReactNode; children: ReactNode }) {
  const { t } = useTexts();
  const { permissions } = useSession();
  const { routesByPath } = useRouter();
  const pathOf = (path: string) => (path ? `/meetings/$id/${path}` : '/meetings/$id');
  const shown = MEETING_TABS.filter(({ path, permission }) => pathOf(path) in routesByPath && permissions.includes(permission as Permission));
  const tabs = shown.map(({ path, label }) => ({ to: pathOf(path), params: { id: meeting.id }, label: t(label), current: path === tab }));
  return (
    <div className="page">
      <PageHeader title={meeting.title} crumbs={[{ to: '/meetings', label: t('meetings.title') }]} actions={actions}>
        <MeetingState state={meeting.state} />
        <MeetingTime {...meeting} />
        <span>
          <bdi>{meeting.body.name}</bdi>
        </span>
      </PageHeader>
      {tabs.length > 1 && <Tabs label={t('meetings.tabs')} tabs={tabs} />}
      {children}
    </div>
  );
}
