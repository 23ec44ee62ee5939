import { useQuery } from '@tanstack/react-query';
import { CalendarCog, CalendarPlus, Repeat } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useListSearch, writeListSearch } from '../../shared/list-search';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { bodiesQuery, SPEC, VIEWS, type View } from './api';
import { Filters } from './filters';
import { isNarrow } from './is-narrow';
import './meetings.css';

const SHOWN: Record<View, ReturnType<typeof lazy>> = {
  month: lazy(() => import('./month-view').then((module) => ({ default: module.MonthView }))),
  list: lazy(() => import('./list-view').then((module) => ({ default: module.ListView }))),
  rooms: lazy(() => import('./rooms-view').then((module) => ({ default: module.RoomsView }))),
};

/** On a phone the list comes first. */
const firstView = (): View => (isNarrow() ? 'list' : 'month');

/** The calendar of all meetings, as month, as list, and as days × rooms; the address says what is shown. */
export function MeetingsPage() {
  const { t } = useTexts();
  const list = useListSearch(SPEC);
  const mayManage = useCan('meeting.manage');
  const mayKeep = useCan('calendar.manage');
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const view = (list.state.filters.view[0] as View | undefined) ?? firstView();
  const Shown = SHOWN[view];
  const tabs = VIEWS.map((name) => ({
    to: '/meetings',
    search: writeListSearch(SPEC, { ...list.state, page: 1, filters: { ...list.state.filters, view: [name] } }),
    label: t(`meetings.view.${name}`),
    current: name === view,
  }));
  return (
    <div className="page">
      <PageHeader
        title={t('meetings.title')}
        actions={
          <>
            {mayKeep && (
              <ButtonLink to="/meetings/calendar" icon={CalendarCog}>
                {t('meetings.calendar.title')}
              </ButtonLink>
            )}
            <ButtonLink to="/meetings/series" icon={Repeat}>
              {t('meetings.series.title')}
            </ButtonLink>
            {mayManage && (
              <ButtonLink to="/meetings/new" icon={CalendarPlus} look="primary">
                {t('meetings.new')}
              </ButtonLink>
            )}
          </>
        }
      />
      <Tabs label={t('meetings.views')} tabs={tabs} />
      {view !== 'rooms' && <Filters list={list} bodies={bodies} />}
      <Suspense fallback={<Skeleton rows={8} />}>
        <Shown />
      </Suspense>
    </div>
  );
}
