import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../shared/routing';

const TEXTS = ['meetings', 'calendar', 'rooms', 'invited', 'words'] as const;

/** The queries come with the pages: what is imported here belongs to every first view. */
const loadMeeting = async ({ queryClient }: RouterContext, id: string) => queryClient.ensureQueryData((await import('../../shared/meetings')).meetingQuery(id));
const loadSeries = async ({ queryClient }: RouterContext, id: string) => queryClient.ensureQueryData((await import('./api')).seriesQuery(id));

const meetingsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings',
  ...pageRule('meeting.read', TEXTS),
  component: lazyRouteComponent(() => import('./meetings-page'), 'MeetingsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/new',
  ...pageRule('meeting.manage', TEXTS),
  component: lazyRouteComponent(() => import('./form-pages'), 'NewMeetingPage'),
});

const seriesListRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/series',
  ...pageRule('meeting.read', TEXTS),
  component: lazyRouteComponent(() => import('./series-page'), 'SeriesPage'),
});

const newSeriesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/series/new',
  ...pageRule('meeting.manage', TEXTS),
  component: lazyRouteComponent(() => import('./form-pages'), 'NewSeriesPage'),
});

const editSeriesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/series/$seriesId/edit',
  ...pageRule('meeting.manage', TEXTS),
  loader: ({ context, params }) => loadSeries(context, params.seriesId),
  component: lazyRouteComponent(() => import('./form-pages'), 'EditSeriesPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/calendar',
  ...pageRule('calendar.read', TEXTS),
  component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
});

const meetingRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/$id',
  ...pageRule('meeting.read', TEXTS),
  loader: ({ context, params }) => loadMeeting(context, params.id),
  component: lazyRouteComponent(() => import('./meeting-page'), 'MeetingPage'),
});

const editRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/meetings/$id/edit',
  ...pageRule('meeting.manage', TEXTS),
  loader: ({ context, params }) => loadMeeting(context, params.id),
  component: lazyRouteComponent(() => import('./form-pages'), 'EditMeetingPage'),
});

export const routes = [meetingsRoute, newRoute, seriesListRoute, newSeriesRoute, editSeriesRoute, calendarRoute, meetingRoute, editRoute] as const;
