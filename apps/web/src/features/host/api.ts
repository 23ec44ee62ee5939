import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Hosting = Schemas['HostPageView'];
export type Shown = Schemas['HostConfirmation']['shown'];

/** The one-time token travels behind the `#`: it reaches no server log and no referrer. */
const headers = () => ({ Authorization: `Bearer ${location.hash.slice(1)}` });

export const hostingQuery = queryOptions({
  queryKey: ['host'],
  queryFn: () => answer<Hosting>(api.GET('/host', { headers: headers() })),
  retry: false,
});

const show = async (answered: Promise<Hosting>) =>
  void queryClient.setQueryData(hostingQuery.queryKey, await answered);

export const confirm = (shown: Shown) =>
  show(answer<Hosting>(api.POST('/host/confirmation', { headers: headers(), body: { shown } })));

export const decline = (body: Schemas['HostDecline']) =>
  show(answer<Hosting>(api.POST('/host/decline', { headers: headers(), body })));

export const proposeSwap = (assignmentId: string) =>
  show(answer<Hosting>(api.POST('/host/swaps', { headers: headers(), body: { assignmentId } })));

export const withdrawSwap = (id: string) =>
  show(answer<Hosting>(api.DELETE('/host/swaps/{id}', { headers: headers(), params: { path: { id } } })));

export const answerSwap = (id: string, agreed: boolean) =>
  show(
    answer<Hosting>(
      api.POST('/host/swaps/{id}/answer', { headers: headers(), params: { path: { id } }, body: { agreed } }),
    ),
  );

export const pause = (until: string) =>
  show(answer<Hosting>(api.POST('/host/pause', { headers: headers(), body: { until } })));
