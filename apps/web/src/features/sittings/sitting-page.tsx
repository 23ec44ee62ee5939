import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { DoorClosed, DoorOpen, MonitorPlay } from 'lucide-react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { StatusDot, type Tone } from '../../shared/ui/badge';
import { Button, ButtonLink } from '../../shared/ui/button';
import { LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Tabs } from '../../shared/ui/tabs';
import { AgendaTab } from './agenda-tab';
import { sittingQuery, takeStep, type Sitting } from './api';
import { AttendanceTab } from './attendance-tab';
import { DecisionsTab } from './decisions-tab';
import { MinutesTab } from './minutes-tab';
import { TasksTab } from './tasks-tab';
import { useChange } from './use-change';
import './sittings.css';

const TABS = { agenda: AgendaTab, attendance: AttendanceTab, minutes: MinutesTab, decisions: DecisionsTab, tasks: TasksTab } as const;
type TabName = keyof typeof TABS;

const STATE_TONE: Record<Sitting['state'], Tone> = { planned: 'neutral', invited: 'info', open: 'success', closed: 'neutral', cancelled: 'danger' };

/** One meeting: what it is about, who was there, what was written, decided and is to be done. */
export function SittingPage() {
  const { t, date } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const { data: sitting, error } = useQuery(sittingQuery(id));
  if (error) return <LoadError error={error} />;
  if (!sitting) return null;
  const current: TabName = tab && tab in TABS ? (tab as TabName) : 'agenda';
  const Current = TABS[current];
  return (
    <div className="page">
      <PageHeader title={sitting.title} crumbs={[{ to: '/meetings', label: t('shell.nav.meetings') }]} actions={<Steps sitting={sitting} />}>
        <span>
          <bdi>{sitting.body.name}</bdi> · {date(sitting.on, 'full')}
        </span>
        <StatusDot tone={STATE_TONE[sitting.state]}>{t(`sittings.state.${sitting.state}`)}</StatusDot>
      </PageHeader>
      <Tabs
        label={t('sittings.parts')}
        tabs={[
          { to: '/meetings/$id', params: { id }, label: t('meetings.tab.facts'), current: false },
          ...(Object.keys(TABS) as TabName[]).map((name) => ({ to: '/meetings/$id/sitting', params: { id }, search: { tab: name }, label: t(`sittings.tab.${name}`), count: countOf(sitting, name), current: name === current })),
        ]}
      />
      <Current sitting={sitting} />
    </div>
  );
}

const countOf = ({ items, decisions, tasks }: Sitting, tab: TabName): number | undefined =>
  ({ agenda: items.length, decisions: decisions.length, tasks: tasks.length, attendance: undefined, minutes: undefined })[tab];

function Steps({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  return (
    <>
      {isAllowed(sitting, 'open') && (
        <Button icon={DoorOpen} busy={busy} onClick={() => run(() => takeStep(sitting.id, 'opening'))}>
          {t('sittings.open')}
        </Button>
      )}
      {isAllowed(sitting, 'close') && (
        <Button icon={DoorClosed} busy={busy} onClick={() => run(() => takeStep(sitting.id, 'closing'))}>
          {t('sittings.close')}
        </Button>
      )}
      {isAllowed(sitting, 'write') && (
        <ButtonLink to="/meetings/$id/evening" params={{ id: sitting.id }} look="primary" icon={MonitorPlay}>
          {t('sittings.evening')}
        </ButtonLink>
      )}
    </>
  );
}
