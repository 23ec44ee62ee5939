import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from './http/api';
import { queryClient } from './query-client';

export type Meeting = components['schemas']['MeetingView'];
export type MeetingItem = components['schemas']['MeetingItem'];

/** Everything about meetings is fetched again when one of them changed. */
export const MEETINGS = ['meetings'] as const;

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: [...MEETINGS, 'one', id],
    queryFn: ({ signal }) => answer<Meeting>(api.GET('/meetings/{meetingId}', { params: { path: { meetingId: id } }, signal })),
  });

/** Keeps the answer to a change, and lets the lists be asked again. */
export async function rememberMeeting(request: Promise<{ data?: Meeting }>): Promise<Meeting> {
  const meeting = await answer<Meeting>(request);
  queryClient.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
  await queryClient.invalidateQueries({ queryKey: MEETINGS, refetchType: 'active' });
  return meeting;
}

/** The parts of one meeting, in their order: the first has a page of its own, the others are tabs of its sitting. */
export const MEETING_TABS = ['facts', 'agenda', 'attendance', 'minutes', 'decisions', 'tasks'] as const;
export type MeetingTab = (typeof MEETING_TABS)[number];
