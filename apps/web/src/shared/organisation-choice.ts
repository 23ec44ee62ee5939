import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { answer, api } from './http/api';

/** What is needed to choose an organisation. */
export type NamedOrganisation = { readonly id: string; readonly name: string };

const MOST_FOUND = 20;

const foundQuery = (search: string) =>
  queryOptions({
    queryKey: ['organisations', 'choice', search],
    queryFn: ({ signal }) => {
      const query = { pageSize: MOST_FOUND, ...(search && { search }) };
      return answer<{ items: readonly NamedOrganisation[] }>(api.GET('/organisations', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

const nameQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'name'],
    queryFn: ({ signal }) =>
      answer<NamedOrganisation>(api.GET('/organisations/{id}', { params: { path: { id } }, signal })),
    select: ({ name }) => name,
  });

/** The first organisations by name, or those found by what is typed; `undefined` until there is an answer. */
export const useFoundOrganisations = (search: string): readonly NamedOrganisation[] | undefined =>
  useQuery(foundQuery(search)).data?.items;

/** The names of chosen organisations, in their order; a name that is on its way is an ellipsis. */
export function useOrganisationNames(ids: readonly string[]): readonly string[] {
  return useQueries({ queries: ids.map(nameQuery) }).map(({ data }) => data ?? '…');
}
