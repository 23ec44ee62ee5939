import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { CIRCULAR_STATES } from '@verbund/domain/circular-resolutions/circular-resolutions.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Circular = Schemas['CircularResolutionView'];
export type CircularItem = Schemas['CircularResolutionItem'];
export type Voter = Schemas['CircularVoterView'];

const CIRCULARS = ['circular-resolutions'] as const;
const at = (circularId: string) => ({ params: { path: { circularId } } });
const ofVoter = (circularId: string, voterId: string) => ({ params: { path: { circularId, voterId } } });

export const SPEC = { filters: { state: CIRCULAR_STATES, body: null }, sorts: ['newest'] } as const satisfies ListSpec;

export const circularsQuery = (list: ListSearch<typeof SPEC>) => {
  const { sort: _, ...query } = listQuery(list);
  return queryOptions({
    queryKey: [...CIRCULARS, 'list', list],
    queryFn: ({ signal }) => answer<Schemas['CircularResolutionList']>(api.GET('/circular-resolutions', { params: { query: query as never }, signal })),
    placeholderData: keepPreviousData,
  });
};

export const circularQuery = (id: string) =>
  queryOptions({ queryKey: [...CIRCULARS, id], queryFn: ({ signal }) => answer<Circular>(api.GET('/circular-resolutions/{circularId}', { ...at(id), signal })) });

/** Bodies in which somebody could be asked. */
export const bodiesQuery = queryOptions({
  queryKey: [...CIRCULARS, 'bodies'],
  queryFn: async ({ signal }) => (await answer<{ items: { id: string; name: string }[] }>(api.GET('/bodies', { signal }))).items,
});

/** Every change answers with the whole resolution. */
async function changed(answered: Promise<unknown>): Promise<Circular> {
  const circular = await answer<Circular>(answered as never);
  queryClient.setQueryData(circularQuery(circular.id).queryKey, circular);
  void queryClient.invalidateQueries({ queryKey: [...CIRCULARS, 'list'] });
  return circular;
}

export const createCircular = (body: Schemas['CircularResolutionCreate']) => changed(api.POST('/circular-resolutions', { body }));
export const changeCircular = (id: string, body: Schemas['CircularResolutionPatch']) => changed(api.PATCH('/circular-resolutions/{circularId}', { ...at(id), body }));
export const startCircular = ({ id, version }: Circular) => changed(api.POST('/circular-resolutions/{circularId}/opening', { ...at(id), body: { version } }));
export const withdrawCircular = (id: string, reason: string) => changed(api.POST('/circular-resolutions/{circularId}/withdrawal', { ...at(id), body: { reason } }));
export const renewLink = (id: string, voterId: string) => changed(api.POST('/circular-resolutions/{circularId}/voters/{voterId}/renewals', ofVoter(id, voterId)));
export const revokeLink = (id: string, voterId: string) => changed(api.POST('/circular-resolutions/{circularId}/voters/{voterId}/revocation', ofVoter(id, voterId)));

export async function removeCircular(id: string): Promise<void> {
  await answer(api.DELETE('/circular-resolutions/{circularId}', at(id)));
  await queryClient.invalidateQueries({ queryKey: [...CIRCULARS, 'list'] });
}
