import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type DirectorySettings = Schemas['DirectorySettingsView'];
export type NetworkDocument = Schemas['NetworkDocumentView'];
export type PublishedPerson = Schemas['PublishedPersonView'];

const DIRECTORY = ['directory'] as const;
const MOST_FOUND = 20;

export const settingsQuery = queryOptions({
  queryKey: [...DIRECTORY, 'settings'],
  queryFn: ({ signal }) => answer<DirectorySettings>(api.GET('/directory-settings', { signal })),
});

export const peopleQuery = queryOptions({
  queryKey: [...DIRECTORY, 'people'],
  queryFn: ({ signal }) => answer<Schemas['PublishedPersonList']>(api.GET('/published-people', { signal })),
});

/** People of the register, to be chosen from. */
export const registerQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'choice', search],
    queryFn: ({ signal }) => {
      const query = { pageSize: MOST_FOUND, ...(search && { search }) };
      return answer<Schemas['PersonList']>(api.GET('/people', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export async function changeSettings(body: Schemas['DirectorySettingsPatch']): Promise<DirectorySettings> {
  const settings = await answer<DirectorySettings>(api.PATCH('/directory-settings', { body }));
  queryClient.setQueryData(settingsQuery.queryKey, settings);
  return settings;
}

const refreshed = () => queryClient.invalidateQueries({ queryKey: peopleQuery.queryKey });

export async function publishPerson(body: Schemas['PublishedPersonCreate']): Promise<void> {
  await answer(api.POST('/published-people', { body }));
  await refreshed();
}

export async function changePublication(id: string, body: Schemas['PublishedPersonPatch']): Promise<void> {
  await answer(api.PATCH('/published-people/{id}', { params: { path: { id } }, body }));
  await refreshed();
}

export async function withdrawConsent(id: string): Promise<void> {
  await answer(api.POST('/published-people/{id}/withdrawals', { params: { path: { id } } }));
  await refreshed();
}

export const documentsQuery = queryOptions({
  queryKey: [...DIRECTORY, 'documents'],
  queryFn: ({ signal }) => answer<Schemas['NetworkDocumentList']>(api.GET('/network-documents', { signal })),
});

export const fileOf = (id: string): string => `/api/v1/network-documents/${id}/content`;

const documentsRefreshed = () => queryClient.invalidateQueries({ queryKey: documentsQuery.queryKey });

type NewDocument = Pick<NetworkDocument, 'kind' | 'title' | 'issuedOn' | 'publishedOn'>;

export async function addDocument({ kind, title, issuedOn, publishedOn }: NewDocument, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  const query = { kind, title: JSON.stringify(title), ...(issuedOn && { issuedOn }), ...(publishedOn && { publishedOn }) };
  const bodySerializer = (form: unknown) => form as FormData;
  await answer(api.POST('/network-documents', { params: { query }, body: body as never, bodySerializer }));
  await documentsRefreshed();
}

export async function changeDocument(id: string, body: Schemas['NetworkDocumentPatch']): Promise<void> {
  await answer(api.PATCH('/network-documents/{id}', { params: { path: { id } }, body }));
  await documentsRefreshed();
}

export async function arrangeDocuments(ids: string[]): Promise<void> {
  const list = await answer<Schemas['NetworkDocumentList']>(api.PUT('/network-documents/order', { body: { ids } }));
  queryClient.setQueryData(documentsQuery.queryKey, list);
}

export async function removeDocument(id: string): Promise<void> {
  await answer(api.DELETE('/network-documents/{id}', { params: { path: { id } } }));
  await documentsRefreshed();
}
