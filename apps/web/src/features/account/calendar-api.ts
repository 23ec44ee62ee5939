import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type CalendarFeeds = Schemas['CalendarFeedList'];
export type CalendarFeed = Schemas['CalendarFeedView'];
export type NewFeed = Schemas['CalendarFeedCreate'];

export const calendarFeedsQuery = queryOptions({
  queryKey: ['account', 'calendar-feeds'],
  queryFn: () => answer<CalendarFeeds>(api.GET('/account/calendar-feeds')),
});

const refresh = () => queryClient.invalidateQueries(calendarFeedsQuery);

/** Answers the address, which is told this once. */
export async function createFeed(body: NewFeed): Promise<string> {
  const { address } = await answer<Schemas['CalendarFeedAddress']>(api.POST('/account/calendar-feeds', { body }));
  await refresh();
  return address;
}

export async function renewFeed(id: string): Promise<string> {
  const { address } = await answer<Schemas['CalendarFeedAddress']>(
    api.POST('/account/calendar-feeds/{id}/renewals', { params: { path: { id } } }),
  );
  await refresh();
  return address;
}

export async function revokeFeed(id: string): Promise<void> {
  await answer(api.DELETE('/account/calendar-feeds/{id}', { params: { path: { id } } }));
  await refresh();
}
