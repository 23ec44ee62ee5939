import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Invitation = Schemas['MeetingInvitationView'];
export type MeetingAnswer = Invitation['answers'][number];

/** The token travels behind the `#`: it reaches no server log and no referrer. */
const headers = () => ({ Authorization: `Bearer ${location.hash.slice(1)}` });

export const invitationQuery = queryOptions({
  queryKey: ['meeting-invitation'],
  queryFn: () => answer<Invitation>(api.GET('/meeting-invitation', { headers: headers() })),
  retry: false,
});

export type AnswerValues = { readonly answer: MeetingAnswer | ''; readonly remark: string };

export async function sendAnswer({ answer: chosen, remark }: AnswerValues) {
  const body = { answer: chosen as MeetingAnswer, remark };
  const view = await answer<Invitation>(api.POST('/meeting-invitation/answers', { headers: headers(), body }));
  queryClient.setQueryData(invitationQuery.queryKey, view);
}
