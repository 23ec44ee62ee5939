import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from '@verbund/domain/calendar/days.js';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { ReferenceDay } from '../../shared/ui/reference-day';
import { Skeleton } from '../../shared/ui/skeleton';
import { overviewQuery, type Overview } from './api';
import { Changes } from './changes';
import { Duplicates } from './duplicates';
import { FirstSteps } from './first-steps';
import { Members } from './members';
import './overview.css';
import { StaleSections } from './stale-sections';
import { Tasks } from './tasks';

const MORNING_ENDS = 11;
const EVENING_BEGINS = 18;

/** The greeting that fits the hour, by the clock on the wall of whoever reads it. */
function greetingOf(hour: number): 'overview.morning' | 'overview.day' | 'overview.evening' {
  if (hour < MORNING_ENDS) return 'overview.morning';
  return hour < EVENING_BEGINS ? 'overview.day' : 'overview.evening';
}

/** The first page after signing in: what there is to do, how the network stands, what happened. */
export function OverviewPage() {
  const { t, date } = useTexts();
  const { person } = useSession();
  const day = useDay();
  const { data, error, refetch } = useQuery(overviewQuery(day.on));
  return (
    <div className="page overview">
      <p className="overview-date">{date(new Date(), 'full')}</p>
      <PageHeader title={t(greetingOf(new Date().getHours()), { name: person.name })}>
        <ReferenceDay
          day={day.on}
          shown={day.on ? t('overview.on.day', { day: date(day.on, 'long') }) : t('overview.on.today')}
          label={t('overview.on.label')}
          todayLabel={t('overview.on.backToToday')}
          onChange={day.choose}
        />
      </PageHeader>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!error && !data && <div className="card pad"><Skeleton rows={8} /></div>}
      {data && <Blocks overview={data} isToday={day.on === undefined} />}
    </div>
  );
}

/** The reference day stands in the address, so that it can be mailed. */
function useDay() {
  const navigate = useNavigate();
  const { on } = useSearch({ strict: false }) as { on?: string };
  return {
    on: on && isDay(on) ? on : undefined,
    choose: (next: string | undefined) => void navigate({ to: '.', search: { on: next } as never, resetScroll: false }),
  };
}

function Blocks({ overview, isToday }: { overview: Overview; isToday: boolean }) {
  const { members, growth, tasks, staleSections, possibleDuplicates, recentChanges } = overview;
  const isFirstRun = isToday && members.total === 0 && growth.length === 0;
  return (
    <div className="overview-blocks">
      <div className="stack">
        {isFirstRun ? <FirstSteps /> : <Tasks tasks={tasks} />}
        {staleSections.length > 0 && <StaleSections sections={staleSections} />}
        {possibleDuplicates.length > 0 && <Duplicates found={possibleDuplicates} />}
        {!isFirstRun && <Members overview={overview} />}
      </div>
      {recentChanges && <Changes entries={recentChanges} />}
    </div>
  );
}
