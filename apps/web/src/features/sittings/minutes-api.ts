import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import type { Language } from '@verbund/contracts/languages.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';
import { sittingQuery, type Sitting } from './api';

type Schemas = components['schemas'];
export type Minutes = Schemas['MinutesView'];
export type Signatory = Schemas['SignatoryView'];

const at = (meetingId: string) => ({ params: { path: { meetingId } } });
const keyOf = (meetingId: string) => [...sittingQuery(meetingId).queryKey, 'minutes'] as const;

/** How the minutes stand; asked anew when the meeting is opened or closed. */
export const minutesQuery = ({ id, state }: Pick<Sitting, 'id' | 'state'>) =>
  queryOptions({
    queryKey: [...keyOf(id), state],
    queryFn: ({ signal }) => answer<Minutes>(api.GET('/meetings/{meetingId}/minutes', { ...at(id), signal })),
  });

/** What else can be done in the meeting changes with its minutes. */
async function changed(request: Promise<{ data?: Minutes }>): Promise<void> {
  const minutes = await answer<Minutes>(request);
  queryClient.setQueriesData({ queryKey: keyOf(minutes.meetingId) }, minutes);
  await queryClient.invalidateQueries({ queryKey: sittingQuery(minutes.meetingId).queryKey, exact: true });
}

export const approve = (meetingId: string, body: Schemas['MinutesApproval']) => changed(api.POST('/meetings/{meetingId}/minutes/approval', { ...at(meetingId), body }));
export const sign = (meetingId: string, body: Schemas['MinutesSignature']) => changed(api.POST('/meetings/{meetingId}/minutes/signatures', { ...at(meetingId), body }));
export const amend = (meetingId: string, text: string) => changed(api.POST('/meetings/{meetingId}/minutes/addenda', { ...at(meetingId), body: { text } }));

export const minutesAddress = (meetingId: string, language: Language) => `/api/v1/meetings/${meetingId}/minutes/paper?language=${language}`;
export const extractAddress = (meetingId: string, itemId: string, language: Language) => `/api/v1/meetings/${meetingId}/agenda-items/${itemId}/minutes-extract?language=${language}`;
