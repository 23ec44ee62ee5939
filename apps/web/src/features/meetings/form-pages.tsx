import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { isDay } from '@verbund/domain/calendar/days.js';
import { meetingQuery } from '../../shared/meetings';
import { useTexts } from '../../shared/texts/use-texts';
import { PageHeader } from '../../shared/ui/page-header';
import { seriesQuery } from './api';
import { EditMeetingForm, NewMeetingForm } from './meeting-form';
import './meetings.css';
import { SeriesForm } from './series-form';

const useCrumb = () => [{ to: '/meetings', label: useTexts().t('meetings.title') }];

export function NewMeetingPage() {
  const { t } = useTexts();
  const { on, roomId, room, seriesId, bodyId } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const given = { ...(on && isDay(on) && { on }), ...(roomId && { roomId }), ...(seriesId && { seriesId }), ...(bodyId && { bodyId }) };
  return (
    <div className="page narrow">
      <PageHeader title={t('meetings.new')} crumbs={useCrumb()}>
        {seriesId && t('meetings.new.ofSeries')}
      </PageHeader>
      <NewMeetingForm given={given} room={roomId ? { value: roomId, label: room ?? roomId } : null} />
    </div>
  );
}

export function EditMeetingPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: meeting } = useSuspenseQuery(meetingQuery(id));
  const crumbs = [...useCrumb(), { to: '/meetings/$id', params: { id }, label: meeting.title }];
  return (
    <div className="page narrow">
      <PageHeader title={t('meetings.edit')} crumbs={crumbs} />
      <EditMeetingForm key={id} meeting={meeting} />
    </div>
  );
}

const useSeriesCrumbs = () => [...useCrumb(), { to: '/meetings/series', label: useTexts().t('meetings.series.title') }];

export function NewSeriesPage() {
  const { t } = useTexts();
  return (
    <div className="page narrow">
      <PageHeader title={t('meetings.series.new')} crumbs={useSeriesCrumbs()}>
        {t('meetings.series.intro')}
      </PageHeader>
      <SeriesForm />
    </div>
  );
}

export function EditSeriesPage() {
  const { t } = useTexts();
  const { seriesId } = useParams({ strict: false }) as { seriesId: string };
  const { data: series } = useSuspenseQuery(seriesQuery(seriesId));
  return (
    <div className="page narrow">
      <PageHeader title={t('meetings.series.editOne', { title: series.title })} crumbs={useSeriesCrumbs()}>
        {t('meetings.series.change')}
      </PageHeader>
      <SeriesForm key={seriesId} series={series} />
    </div>
  );
}
