import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import type { QueryStrings } from '../../shared/list-search';

type Schemas = components['schemas'];
export type Overview = Schemas['OverviewView'];
export type OverviewTask = Schemas['OverviewTask'];

/** How the network stands on a day; today without one. */
export const overviewQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['overview', on ?? ''],
    queryFn: ({ signal }) => answer<Overview>(api.GET('/overview', { params: { query: { on } }, signal })),
  });

type Register = 'organisations' | 'people';

/** How many records a register holds at all; only the first steps ask. */
export const totalOf = (register: Register) =>
  queryOptions({
    queryKey: [register, 'total', ''],
    queryFn: async () => {
      const request = api.GET(`/${register}`, { params: { query: { pageSize: 1 } } });
      return (await answer<{ total: number }>(request)).total;
    },
  });

/** A query string of the API, where values repeat their name, as the address of the list writes it. */
export function addressOf(query: string): QueryStrings {
  const given = new URLSearchParams(query);
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name).join(',')]));
}
