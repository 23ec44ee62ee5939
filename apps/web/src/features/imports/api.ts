import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type Import = Schemas['ImportView'];
export type ImportListItem = Schemas['ImportListItem'];
export type ImportColumn = Import['columns'][number];
export type ImportRow = Schemas['ImportRowView'];
export type ImportCell = ImportRow['cells'][number];
export type ImportPatch = Schemas['ImportPatch'];
export type RowPatch = Schemas['ImportRowPatch'];

export const ROW_STATES = ['problem', 'duplicate', 'new', 'changed', 'unchanged', 'skipped'] as const;
export type RowState = (typeof ROW_STATES)[number];

const IMPORTS = ['imports'] as const;
const POLL_MS = 700;
export const ROWS_PER_PAGE = 25;

export const importsQuery = queryOptions({
  queryKey: [...IMPORTS, 'list'],
  queryFn: ({ signal }) => answer<Schemas['ImportList']>(api.GET('/imports', { signal })),
});

/** Asked again and again while it runs, for its progress. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...IMPORTS, id],
    queryFn: ({ signal }) => answer<Import>(api.GET('/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? POLL_MS : false),
  });

export const rowsQuery = (id: string, state: RowState, page: number) =>
  queryOptions({
    queryKey: [...IMPORTS, id, 'rows', state, page],
    queryFn: ({ signal }) => {
      const query = { state, page, pageSize: ROWS_PER_PAGE };
      return answer<Schemas['ImportRowList']>(
        api.GET('/imports/{id}/rows', { params: { path: { id }, query }, signal }),
      );
    },
    placeholderData: keepPreviousData,
  });

export async function uploadFile(file: File): Promise<Import> {
  const body = new FormData();
  body.append('file', file);
  const created = await answer<Import>(api.POST('/imports', { body, bodySerializer: (form: FormData) => form }));
  await queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
  return created;
}

async function shown(changed: Import): Promise<void> {
  queryClient.setQueryData(importQuery(changed.id).queryKey, changed);
  await queryClient.invalidateQueries({ queryKey: IMPORTS });
}

export const changeImport = async (id: string, body: ImportPatch): Promise<void> =>
  shown(await answer<Import>(api.PATCH('/imports/{id}', { params: { path: { id } }, body })));

export async function changeRow(id: string, number: number, body: RowPatch): Promise<void> {
  await answer(api.PATCH('/imports/{id}/rows/{number}', { params: { path: { id, number } }, body }));
  await queryClient.invalidateQueries({ queryKey: [...IMPORTS, id] });
}

export const startRun = async (id: string): Promise<void> =>
  shown(await answer<Import>(api.POST('/imports/{id}/runs', { params: { path: { id } } })));

/** Takes the whole import back; what it changed anywhere is asked for anew. */
export async function undoImport(id: string): Promise<void> {
  await shown(await answer<Import>(api.POST('/imports/{id}/undo', { params: { path: { id } } })));
  await queryClient.invalidateQueries();
}

export async function discardImport(id: string): Promise<void> {
  await answer(api.DELETE('/imports/{id}', { params: { path: { id } } }));
  queryClient.removeQueries({ queryKey: [...IMPORTS, id] });
  await queryClient.invalidateQueries({ queryKey: importsQuery.queryKey });
}

export const reportAddress = (id: string, format: 'csv' | 'xlsx'): string =>
  `/api/v1/imports/${id}/report?format=${format}`;
export const refusedRowsAddress = (id: string): string => `/api/v1/imports/${id}/refused-rows`;
