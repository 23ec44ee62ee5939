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

const totalOf = (path: '/organisations' | '/people') => async () =>
  (await answer<{ total: number }>(api.GET(path, { params: { query: { pageSize: 1 } } }))).total;

/** How many records there are at all; only the first steps ask. */
export const organisationsTotal = queryOptions({
  queryKey: ['organisations', 'total', 'all'],
  queryFn: totalOf('/organisations'),
});
export const peopleTotal = queryOptions({ queryKey: ['people', 'total', 'all'], queryFn: totalOf('/people') });

/** A query string of the API, where values repeat their name, as the address of the list writes it. */
export function addressOf(query: string): QueryStrings {
  const given = new URLSearchParams(query);
  return Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name).join(',')]));
}
