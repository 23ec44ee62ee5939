import { queryOptions } from '@tanstack/react-query';
import type { Role } from '@verbund/domain/access/permissions.js';
import { answer, api } from './http/api';

/** What anyone may know before signing in; the demo accounts only while the network is a demonstration. */
export type PublicNetwork = {
  readonly name: string;
  readonly demo: boolean;
  readonly demoAccounts?: readonly { readonly email: string; readonly role: Role }[];
};

export const publicNetworkQuery = queryOptions({
  queryKey: ['network', 'public'],
  queryFn: () => answer<PublicNetwork>(api.GET('/network/public')),
  staleTime: Infinity,
});
