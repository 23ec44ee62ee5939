import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { REQUEST_STATES } from '@verbund/domain/profile/request-rules.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type ChangeRequest = Schemas['ChangeRequestView'];
export type ChangeRequestItem = Schemas['ChangeRequestItemView'];
export type ComparedPart = Schemas['ComparedPartView'];
export type ChangeRequestListItem = Schemas['ChangeRequestListItem'];
export type RequestState = ChangeRequest['state'];

export const OPEN_STATES: readonly RequestState[] = ['proposed', 'answered', 'askedBack'];

export const SPEC = {
  filters: { state: REQUEST_STATES, field: null, organisation: null },
  sorts: ['queue'],
} as const satisfies ListSpec;

const REQUESTS = ['change-requests'] as const;

export const requestsQuery = (list: ListSearch<typeof SPEC>) => {
  const { sort: _, ...query } = listQuery(list);
  return queryOptions({
    queryKey: [...REQUESTS, 'list', list],
    queryFn: ({ signal }) =>
      answer<Schemas['ChangeRequestList']>(api.GET('/change-requests', { params: { query: query as never }, signal })),
    placeholderData: keepPreviousData,
  });
};

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: [...REQUESTS, id],
    queryFn: ({ signal }) =>
      answer<ChangeRequest>(api.GET('/change-requests/{id}', { params: { path: { id } }, signal })),
  });

/** The answer is shown at once; the record and every list follow. */
async function shown(request: Promise<ChangeRequest>): Promise<void> {
  const changed = await request;
  queryClient.setQueryData(requestQuery(changed.id).queryKey, changed);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: [...REQUESTS, 'list'] }),
    queryClient.invalidateQueries({ queryKey: ['organisations'] }),
  ]);
}

const at = (id: string) => ({ path: { id } });

/** Takes fields over as they were looked at; `replacing` names those in conflict whose present value goes. */
export const adopt = ({ id, seen }: ChangeRequest, itemIds: string[], replacing: string[] = []): Promise<void> =>
  shown(answer(api.POST('/change-requests/{id}/adoptions', { params: at(id), body: { seen, itemIds, replacing } })));

export const refuse = (id: string, itemIds: string[], reason: string): Promise<void> =>
  shown(answer(api.POST('/change-requests/{id}/refusals', { params: at(id), body: { itemIds, reason } })));

export const askBack = (id: string, text: string): Promise<void> =>
  shown(answer(api.POST('/change-requests/{id}/questions', { params: at(id), body: { text } })));

export const answerQuestion = (id: string, text: string): Promise<void> =>
  shown(answer(api.POST('/change-requests/{id}/answers', { params: at(id), body: { text } })));

export const withdraw = (id: string): Promise<void> =>
  shown(answer(api.POST('/change-requests/{id}/withdrawals', { params: at(id) })));
