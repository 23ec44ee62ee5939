import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { MeetingTabs } from '../../shared/meeting-frame';
import { useTexts } from '../../shared/texts/use-texts';
import { StatusDot, type Tone } from '../../shared/ui/badge';
import { PageHeader } from '../../shared/ui/page-header';
import { AgendaTab } from './agenda-tab';
import { sittingQuery, type Sitting } from './api';
import { AttendanceTab } from './attendance-tab';
import { DecisionsTab } from './decisions-tab';
import { MinutesTab } from './minutes-tab';
import { Steps } from './steps';
import { TasksTab } from './tasks-tab';
import './sittings.css';

const TABS = { agenda: AgendaTab, attendance: AttendanceTab, minutes: MinutesTab, decisions: DecisionsTab, tasks: TasksTab } as const;
type TabName = keyof typeof TABS;

const STATE_TONE: Record<Sitting['state'], Tone> = { planned: 'neutral', invited: 'info', open: 'success', closed: 'neutral', cancelled: 'danger' };

/** One meeting: what it is about, who was there, what was written, decided and is to be done. */
export function SittingPage() {
  const { t, date } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const { data: sitting } = useSuspenseQuery(sittingQuery(id));
  const current: TabName = tab && tab in TABS ? (tab as TabName) : 'agenda';
  const Current = TABS[current];
  return (
    <div className="page">
      <PageHeader title={sitting.title} crumbs={[{ to: '/meetings', label: t('shell.nav.meetings') }]} actions={<Steps sitting={sitting} leadsToEvening />}>
        <span>
          <bdi>{sitting.body.name}</bdi> · {date(sitting.on, 'full')}
        </span>
        <StatusDot tone={STATE_TONE[sitting.state]}>{t(`sittings.state.${sitting.state}`)}</StatusDot>
      </PageHeader>
      <MeetingTabs id={id} current={current} counts={{ agenda: sitting.items.length, decisions: sitting.decisions.length, tasks: sitting.tasks.length }} />
      <div className="stack">
        <Current sitting={sitting} />
      </div>
    </div>
  );
}
