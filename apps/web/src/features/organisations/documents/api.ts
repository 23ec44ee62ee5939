import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';
import { ORGANISATIONS, organisationKey } from '../api';

type Schemas = components['schemas'];

export type DocumentView = Schemas['DocumentView'];
export type DocumentList = Schemas['DocumentList'];
export type DocumentNeed = Schemas['DocumentNeed'];
export type DocumentPatch = Schemas['DocumentPatch'];
export type DocumentKind = DocumentView['kind'];
export type DocumentVisibility = DocumentView['visibility'];

export const documentsQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'documents'),
    queryFn: ({ signal }) => answer<DocumentList>(api.GET('/organisations/{id}/documents', { params: { path: { id } }, signal })),
  });

/** Where the file is fetched from; the browser saves it. */
export const contentOf = (documentId: string): string => `/api/v1/documents/${documentId}/content`;

/** Deadlines show on the record, in lists and in the overview. */
const refresh = () =>
  Promise.all([['documents'], ORGANISATIONS, ['overview']].map((queryKey) => queryClient.invalidateQueries({ queryKey })));

export type NewDocument = {
  readonly kind: DocumentKind;
  readonly title?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
  readonly validUntil?: string;
  readonly visibility?: DocumentVisibility;
};

export async function uploadDocument(id: string, query: NewDocument, file: File): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await answer(api.POST('/organisations/{id}/documents', { params: { path: { id }, query }, body: body as never, bodySerializer: (form: unknown) => form as FormData }));
  await refresh();
}

type Which = { readonly organisationId: string; readonly documentId: string };
const pathOf = ({ organisationId, documentId }: Which) => ({ path: { id: organisationId, documentId } });

export async function changeDocument(which: Which, body: DocumentPatch): Promise<void> {
  await answer(api.PATCH('/organisations/{id}/documents/{documentId}', { params: pathOf(which), body }));
  await refresh();
}

export async function reviewDocument(which: Which, step: 'checked' | 'accepted' | 'refused', reason?: string): Promise<void> {
  await answer(api.POST('/organisations/{id}/documents/{documentId}/reviews', { params: pathOf(which), body: { step, ...(reason && { reason }) } }));
  await refresh();
}

export async function withdrawDocument(which: Which, reason: string): Promise<void> {
  await answer(api.POST('/organisations/{id}/documents/{documentId}/withdrawal', { params: pathOf(which), body: { ...(reason && { reason }) } }));
  await refresh();
}
