import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api } from './http/api';
import { queryClient } from './query-client';

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
  });

/** The first organisations by name, or those found by what is typed; `undefined` until there is an answer. */
export const useFoundOrganisations = (search: string): readonly NamedOrganisation[] | undefined =>
  useQuery(foundQuery(search)).data?.items;

/** The names of chosen organisations, in their order; empty until all are known. */
export function useOrganisationNames(ids: readonly string[]): readonly string[] {
  const { data = [] } = useQuery({
    queryKey: ['organisations', 'names', ids],
    queryFn: () => Promise.all(ids.map((id) => queryClient.ensureQueryData(nameQuery(id)))),
    select: (organisations) => organisations.map(({ name }) => name),
    placeholderData: keepPreviousData,
  });
  return data;
}
