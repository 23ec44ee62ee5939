import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { addDays, isDay } from '@verbund/domain/calendar/days.js';
import { MEETING_KINDS, MEETING_STATES } from '@verbund/domain/meetings/meeting-state.js';
import { answer, api } from '../../shared/http/api';
import type { ListSearch, ListSpec } from '../../shared/list-search';
import { MEETINGS, rememberMeeting, type Meeting } from '../../shared/meetings';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type { Meeting, MeetingItem } from '../../shared/meetings';
export type Series = Schemas['SeriesView'];
export type Calendar = Schemas['CalendarSpan'];
export type CalendarDays = Schemas['CalendarDaysView'];
export type CalendarYear = Schemas['CalendarYearView'];
export type RoomCalendar = Schemas['RoomCalendar'];
export type DateWarning = Schemas['DateWarning'];
export type MeetingCreate = Schemas['MeetingCreate'];
export type SeriesCreate = Schemas['SeriesCreate'];
type Body = { readonly id: string; readonly name: string; readonly type: { readonly nature: string } };

export const VIEWS = ['month', 'list', 'rooms'] as const;
export type View = (typeof VIEWS)[number];

/** `month` and `day` say where month and rooms stand; the other filters are those of the list, `to` its last day. */
export const SPEC = {
  filters: { view: VIEWS, body: null, kind: MEETING_KINDS, state: MEETING_STATES, series: null, from: null, to: null, month: null, day: null },
  sorts: ['startsAt'],
} as const satisfies ListSpec;
export type Search = ListSearch<typeof SPEC>;

/** What the API is asked: the filters that are set. */
const asked = ({ search, filters: { body, kind, state, series } }: Search) => ({
  ...(search && { search }), ...(body.length > 0 && { body: [...body] }), ...(kind.length > 0 && { kind: [...kind] }), ...(state.length > 0 && { state: [...state] }), ...(series[0] && { series: series[0] }),
});

export const listQuery = (state: Search, today: string) => {
  const { from: [from = ''], to: [to] } = state.filters;
  const query = { ...asked(state), from: isDay(from) ? from : today, ...(to && isDay(to) && { to: addDays(to, 1) }), sort: state.sort as 'startsAt', page: state.page, pageSize: state.pageSize };
  return queryOptions({
    queryKey: [...MEETINGS, 'list', query],
    queryFn: ({ signal }) => answer<Schemas['MeetingList']>(api.GET('/meetings', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};

/** All meetings of a span that match the filters. */
export const spanQuery = (state: Search, from: string, to: string) => {
  const query = { ...asked(state), from, to, pageSize: 100 };
  return queryOptions({
    queryKey: [...MEETINGS, 'span', query],
    queryFn: ({ signal }) => answer<Schemas['MeetingList']>(api.GET('/meetings', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
};

export const roomsQuery = (from: string) =>
  queryOptions({
    queryKey: [...MEETINGS, 'rooms', from],
    queryFn: ({ signal }) => answer<RoomCalendar>(api.GET('/meetings/rooms', { params: { query: { from } }, signal })),
    placeholderData: keepPreviousData,
  });

const CALENDAR = ['calendar'] as const;
export const calendarQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: [...CALENDAR, from, to],
    queryFn: ({ signal }) => answer<Calendar>(api.GET('/calendar', { params: { query: { from, to } }, signal })),
    placeholderData: keepPreviousData,
  });

/** What speaks against a date. */
export const checkQuery = (query: { bodyId: string; on: string; startMinute: number; durationMinutes: number; roomId?: string; meetingId?: string }) =>
  queryOptions({
    queryKey: [...MEETINGS, 'check', query],
    queryFn: ({ signal }) => answer<Schemas['DateCheck']>(api.GET('/meetings/checks', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

/** Bodies that have not ended, for choosing one. */
export const bodiesQuery = queryOptions({
  queryKey: ['bodies', 'choice'],
  queryFn: () => answer<{ items: readonly Body[] }>(api.GET('/bodies', { params: { query: {} } })),
  select: ({ items }) => items.map(({ id, name, type: { nature } }) => ({ id, name, nature })),
});

export type RoomChoice = { readonly id: string; readonly name: string; readonly organisation: { readonly id: string; readonly name: string } };
/** Rooms that can be chosen for a meeting, found by what is typed. */
export const roomChoiceQuery = (search: string) =>
  queryOptions({
    queryKey: ['rooms', 'choice', search],
    queryFn: ({ signal }) => answer<{ items: readonly RoomChoice[] }>(api.GET('/rooms', { params: { query: { pageSize: 50, ...(search && { search }) } }, signal })),
    placeholderData: keepPreviousData,
  });

const at = (meetingId: string) => ({ path: { meetingId } });

export const createMeeting = (body: MeetingCreate): Promise<Meeting> => rememberMeeting(api.POST('/meetings', { body }));
export const changeMeeting = (id: string, body: Schemas['MeetingPatch']) => rememberMeeting(api.PATCH('/meetings/{meetingId}', { params: at(id), body }));
export const moveMeeting = (id: string, body: Schemas['MeetingMove']) => rememberMeeting(api.POST('/meetings/{meetingId}/moves', { params: at(id), body }));
export const placeMeeting = (id: string, body: Schemas['MeetingPlace']) => rememberMeeting(api.POST('/meetings/{meetingId}/places', { params: at(id), body }));
export const cancelMeeting = (id: string, body: Schemas['MeetingCancellation']) => rememberMeeting(api.POST('/meetings/{meetingId}/cancellations', { params: at(id), body }));
export const reinstateMeeting = ({ id, version }: Meeting) => rememberMeeting(api.POST('/meetings/{meetingId}/reinstatements', { params: at(id), body: { version } }));

export const seriesListQuery = queryOptions({
  queryKey: [...MEETINGS, 'series'],
  queryFn: ({ signal }) => answer<Schemas['SeriesList']>(api.GET('/meeting-series', { signal })),
});
export const seriesQuery = (id: string) =>
  queryOptions({
    queryKey: [...MEETINGS, 'series', id],
    queryFn: ({ signal }) => answer<Series>(api.GET('/meeting-series/{seriesId}', { params: { path: { seriesId: id } }, signal })),
  });

async function rememberSeries(request: Promise<{ data?: Series }>): Promise<Series> {
  const series = await answer<Series>(request);
  await queryClient.invalidateQueries({ queryKey: MEETINGS });
  return series;
}
export const createSeries = (body: SeriesCreate) => rememberSeries(api.POST('/meeting-series', { body }));
export const changeSeries = (id: string, body: Schemas['SeriesPatch']) => rememberSeries(api.PATCH('/meeting-series/{seriesId}', { params: { path: { seriesId: id } }, body }));

async function changeCalendar(request: Promise<unknown>): Promise<void> {
  await answer(request as Promise<{ data?: unknown }>);
  await queryClient.invalidateQueries({ queryKey: CALENDAR });
}
export const enterDays = (body: Schemas['CalendarDaysCreate']) => changeCalendar(api.POST('/calendar/days', { body }));
export const changeDays = (id: string, body: Schemas['CalendarDaysPatch']) => changeCalendar(api.PATCH('/calendar/days/{daysId}', { params: { path: { daysId: id } }, body }));
export const removeDays = (id: string) => changeCalendar(api.DELETE('/calendar/days/{daysId}', { params: { path: { daysId: id } } }));
export const reviewYear = (body: Schemas['CalendarReview']) => changeCalendar(api.POST('/calendar/reviews', { body }));
