import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';
import { ORGANISATIONS, organisationKey } from '../api';

type Schemas = components['schemas'];

export type Membership = Schemas['MembershipView'];
export type RecordedEvent = Schemas['MembershipEventView'];
export type NextState = Schemas['NextState'];
export type EventInput = Schemas['MembershipEventCreate'];

/** Every dated step of the membership, the annulled ones too, and which steps are possible now. */
export const membershipQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'membership'),
    queryFn: ({ signal }) =>
      answer<Membership>(api.GET('/organisations/{id}/membership-events', { params: { path: { id } }, signal })),
  });

const refresh = () => queryClient.invalidateQueries({ queryKey: ORGANISATIONS });

export async function recordEvent(id: string, body: EventInput): Promise<void> {
  await answer(api.POST('/organisations/{id}/membership-events', { params: { path: { id } }, body }));
  await refresh();
}

/** Takes back an event that was recorded by mistake; it stays in the history, struck out. */
export async function annulEvent(id: string, eventId: string, reason: string): Promise<void> {
  const request = { params: { path: { id, eventId } }, body: { reason } };
  await answer(api.POST('/organisations/{id}/membership-events/{eventId}/annulments', request));
  await refresh();
}
