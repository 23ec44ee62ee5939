import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type Network = Schemas['NetworkView'];

export const networkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => answer<Network>(api.GET('/network', { signal })),
});

/** Name, time zone and required functions show everywhere: everything is asked again. */
export async function changeNetwork(body: Schemas['NetworkPatch']): Promise<Network> {
  const network = await answer<Network>(api.PATCH('/network', { body }));
  await queryClient.invalidateQueries();
  return network;
}
