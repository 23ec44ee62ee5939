import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';

type Schemas = components['schemas'];
export type InviteeList = Schemas['InviteeList'];
export type Invitee = Schemas['InviteeView'];
export type Invitation = Schemas['MeetingInvitationRequest'];
export type MeetingAnswer = InviteeList['answers'][number];

export const inviteesQuery = (id: string) =>
  queryOptions({
    queryKey: ['meetings', id, 'invitees'],
    queryFn: () => answer<InviteeList>(api.GET('/meetings/{id}/invitees', { params: { path: { id } } })),
  });

/** The first invitation changes the state of the meeting, so everything about it is fetched anew. */
const refresh = () => queryClient.invalidateQueries({ queryKey: ['meetings'] });

export async function invite(id: string, body: Invitation) {
  await answer(api.POST('/meetings/{id}/invitations', { params: { path: { id } }, body }));
  await refresh();
}

export async function remind(id: string) {
  await answer(api.POST('/meetings/{id}/reminders', { params: { path: { id } }, body: {} }));
  await refresh();
}

export async function answerFor(id: string, inviteeId: string, chosen: MeetingAnswer) {
  const params = { path: { id, inviteeId } };
  await answer(api.POST('/meetings/{id}/invitees/{inviteeId}/answers', { params, body: { answer: chosen } }));
  await refresh();
}

export async function answerOneself(id: string, chosen: MeetingAnswer) {
  await answer(api.POST('/meetings/{id}/answers', { params: { path: { id } }, body: { answer: chosen } }));
  await refresh();
}

export async function renewInvitation(id: string, inviteeId: string) {
  await answer(api.POST('/meetings/{id}/invitees/{inviteeId}/renewals', { params: { path: { id, inviteeId } } }));
  await refresh();
}

export async function revokeInvitation(id: string, inviteeId: string) {
  await answer(api.POST('/meetings/{id}/invitees/{inviteeId}/revocation', { params: { path: { id, inviteeId } } }));
  await refresh();
}
