import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';
import { ORGANISATIONS } from '../api';
import { askedOf, filtersOf, rowsKeyOf, type Question } from './question';

type Schemas = components['schemas'];
export type OrganisationRow = Schemas['OrganisationListItem'];
export type OrganisationList = Schemas['OrganisationList'];
export type SavedView = Schemas['SavedViewView'];
export type Facets = Schemas['OrganisationFacets'];

export const listOf = (question: Question) =>
  queryOptions({
    queryKey: [...ORGANISATIONS, 'list', askedOf(question)],
    queryFn: ({ signal }) =>
      answer<OrganisationList>(api.GET('/organisations', { params: { query: askedOf(question) }, signal })),
    placeholderData: keepPreviousData,
  });

/** The exact number of rows; asked only when somebody wants it, because it reads them all. */
export const exactTotalOf = (question: Question) =>
  queryOptions({
    queryKey: [...ORGANISATIONS, 'total', rowsKeyOf(question)],
    queryFn: async ({ signal }) => {
      const query = { ...filtersOf(question), total: 'exact' as const, pageSize: 1 };
      return (await answer<OrganisationList>(api.GET('/organisations', { params: { query }, signal }))).total;
    },
    enabled: false,
  });

/** How many rows stand behind each value of each filter. */
export const facetsOf = (question: Question) =>
  queryOptions({
    queryKey: [...ORGANISATIONS, 'facets', rowsKeyOf(question)],
    queryFn: ({ signal }) =>
      answer<Facets>(api.GET('/organisations/facets', { params: { query: filtersOf(question) }, signal })),
    placeholderData: keepPreviousData,
  });

export type ExportFormat = 'csv' | 'xlsx';

/** Where a list is downloaded: everything the filters find, or only the ticked rows. */
export function exportAddress(format: ExportFormat, filters: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams({ format });
  for (const [name, values] of Object.entries(filters)) {
    for (const value of [values].flat()) if (value !== undefined) query.append(name, String(value));
  }
  return `/api/v1/organisations/export?${query.toString()}`;
}

const VIEWS = ['saved-views', 'organisations'] as const;

export const savedViewsQuery = queryOptions({
  queryKey: VIEWS,
  queryFn: ({ signal }) =>
    answer<Schemas['SavedViewList']>(api.GET('/saved-views', { params: { query: { list: 'organisations' } }, signal })),
});

const viewsChanged = () => queryClient.invalidateQueries({ queryKey: VIEWS });

export async function createView(view: { name: string; query: string; shared?: boolean }): Promise<void> {
  await answer(api.POST('/saved-views', { body: { ...view, list: 'organisations' } }));
  await viewsChanged();
}

export async function changeView(
  { id, version }: SavedView,
  change: Partial<Pick<SavedView, 'name' | 'query' | 'shared'>>,
): Promise<void> {
  await answer(api.PATCH('/saved-views/{id}', { params: { path: { id } }, body: { ...change, version } }));
  await viewsChanged();
}

export async function removeView({ id }: SavedView): Promise<void> {
  await answer(api.DELETE('/saved-views/{id}', { params: { path: { id } } }));
  await viewsChanged();
}
