import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/http/api';

export type FoundType = 'organisation' | 'person';
export type Found = {
  readonly type: FoundType;
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
};

/** Shorter than this, the answer would be everything. */
export const SHORTEST_SEARCH = 2;

/** Records of every kind by name, topic, place or number, the best first. */
export const foundQuery = (search: string) =>
  queryOptions({
    queryKey: ['search', search],
    queryFn: ({ signal }) =>
      answer<{ items: readonly Found[] }>(api.GET('/search', { params: { query: { search } }, signal })),
    enabled: search.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });
