import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import type { AuditPage } from '../../shared/changes';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type BodyList = Schemas['BodyList'];
export type BodyListItem = Schemas['BodyListItem'];
export type Body = Schemas['BodyView'];
export type BodyType = Schemas['BodyTypeView'];
export type Seat = Schemas['SeatView'];
export type Mandate = Schemas['MandateView'];
export type Term = Schemas['TermView'];
export type BoardChange = Schemas['BoardChangeView'];
export type Warning = Schemas['BodyWarningView'];
export type BodyInput = Schemas['BodyCreate'];
export type BodyPatch = Schemas['BodyPatch'];
export type MandateInput = Schemas['MandateCreate'];
export type MandatePatch = Schemas['MandatePatch'];

/** Everything about bodies below one key. */
const BODIES = ['bodies'] as const;

export type BodiesSearch = { readonly on?: string; readonly all?: 'true'; readonly warning?: readonly Warning['kind'][] };

export const bodiesQuery = (query: BodiesSearch) =>
  queryOptions({
    queryKey: [...BODIES, 'list', query],
    queryFn: ({ signal }) => answer<BodyList>(api.GET('/bodies', { params: { query: { ...query, warning: query.warning && [...query.warning] } }, signal })),
    placeholderData: keepPreviousData,
  });

export const bodyQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: [...BODIES, id, 'record', on],
    queryFn: ({ signal }) => answer<Body>(api.GET('/bodies/{id}', { params: { path: { id }, query: { on } }, signal })),
    placeholderData: keepPreviousData,
  });

export const bodyTypesQuery = queryOptions({
  queryKey: [...BODIES, 'types'],
  queryFn: ({ signal }) => answer<Schemas['BodyTypeList']>(api.GET('/body-types', { signal })),
});

export const addressesQuery = (id: string, on?: string) =>
  queryOptions({
    queryKey: [...BODIES, id, 'addresses', on],
    queryFn: ({ signal }) => answer<Schemas['HolderAddresses']>(api.GET('/bodies/{id}/addresses', { params: { path: { id }, query: { on } }, signal })),
  });

/** The mailing list as a file. */
export const addressesFile = (id: string, on?: string) => `/api/v1/bodies/${id}/addresses/export?${new URLSearchParams({ format: 'csv', ...(on && { on }) })}`;

export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...BODIES, id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      answer<AuditPage>(api.GET('/bodies/{id}/history', { params: { path: { id }, query: { before: pageParam } }, signal })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const SHORTEST_SEARCH = 2;
const MOST_PEOPLE = 8;

/** People of the register by name. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'found', search],
    queryFn: ({ signal }) =>
      answer<Schemas['PersonList']>(api.GET('/people', { params: { query: { search, pageSize: MOST_PEOPLE } }, signal })),
    enabled: search.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });

/** Offices show on bodies, people, organisations and the overview alike. */
async function refreshed<T>(answered: Promise<T>): Promise<T> {
  const result = await answered;
  await Promise.all([['bodies'], ['mandates'], ['overview']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  return result;
}

export const createBody = (body: BodyInput) => refreshed(answer<Body>(api.POST('/bodies', { body })));

export const changeBody = (id: string, body: BodyPatch) => refreshed(answer<Body>(api.PATCH('/bodies/{id}', { params: { path: { id } }, body })));

/** `on` is the first day without the body. */
export const endBody = (id: string, on: string) => refreshed(answer<Body>(api.POST('/bodies/{id}/endings', { params: { path: { id } }, body: { on } })));

export const restoreBody = (id: string) => refreshed(answer<Body>(api.POST('/bodies/{id}/restorations', { params: { path: { id } } })));

export const addSeat = (id: string, body: Schemas['SeatCreate']) => refreshed(answer<Body>(api.POST('/bodies/{id}/seats', { params: { path: { id } }, body })));

const ofSeat = (id: string, seatId: string) => ({ params: { path: { id, seatId } } });
export const changeSeat = (id: string, seatId: string, body: Schemas['SeatPatch']) => refreshed(answer<Body>(api.PATCH('/bodies/{id}/seats/{seatId}', { ...ofSeat(id, seatId), body })));
export const removeSeat = (id: string, seatId: string) => refreshed(answer(api.DELETE('/bodies/{id}/seats/{seatId}', ofSeat(id, seatId))));

export const addTerm = (id: string, body: Schemas['TermCreate']) => refreshed(answer<Body>(api.POST('/bodies/{id}/terms', { params: { path: { id } }, body })));

const ofTerm = (id: string, termId: string) => ({ params: { path: { id, termId } } });
export const changeTerm = (id: string, termId: string, body: Schemas['TermPatch']) => refreshed(answer<Body>(api.PATCH('/bodies/{id}/terms/{termId}', { ...ofTerm(id, termId), body })));
export const removeTerm = (id: string, termId: string) => refreshed(answer(api.DELETE('/bodies/{id}/terms/{termId}', ofTerm(id, termId))));

export const createBodyType = (body: Schemas['BodyTypeCreate']) => refreshed(answer<BodyType>(api.POST('/body-types', { body })));
export const changeBodyType = (id: string, body: Schemas['BodyTypePatch']) => refreshed(answer<BodyType>(api.PATCH('/body-types/{id}', { params: { path: { id } }, body })));

export const appoint = (id: string, body: MandateInput) => refreshed(answer<Body>(api.POST('/bodies/{id}/mandates', { params: { path: { id } }, body })));

const pathOf = ({ id, body }: Pick<Mandate, 'id' | 'body'>) => ({ path: { id: body.id, mandateId: id } });

export const changeMandate = (mandate: Mandate, body: MandatePatch) =>
  refreshed(answer<Body>(api.PATCH('/bodies/{id}/mandates/{mandateId}', { params: pathOf(mandate), body })));

export const endMandate = (mandate: Mandate, body: Schemas['MandateEnding']) =>
  refreshed(answer<Body>(api.POST('/bodies/{id}/mandates/{mandateId}/endings', { params: pathOf(mandate), body })));

export const removeMandate = (mandate: Mandate) => refreshed(answer(api.DELETE('/bodies/{id}/mandates/{mandateId}', { params: pathOf(mandate) })));

/** Undoes one entry of the history as a new change. */
export const revertMandate = (bodyId: string, mandateId: string, entryId: string) =>
  refreshed(answer<Body>(api.POST('/bodies/{id}/mandates/{mandateId}/reversals', { params: { path: { id: bodyId, mandateId } }, body: { entryId } })));

export const fileStep = (id: string, changedOn: string, body: Schemas['FilingStepDone']) =>
  refreshed(answer<Body>(api.PUT('/bodies/{id}/filings/{day}', { params: { path: { id, day: changedOn } }, body })));
