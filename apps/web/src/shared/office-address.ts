import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from './http/api';

const networkQuery = queryOptions({
  queryKey: ['network'],
  queryFn: ({ signal }) => answer<components['schemas']['NetworkView']>(api.GET('/network', { signal })),
});

/** Where to write to the office; `null` while it is not known. */
export const useOfficeAddress = (): string | null => useQuery(networkQuery).data?.email ?? null;
