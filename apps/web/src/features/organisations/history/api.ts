import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditItem, AuditPage } from '../../../shared/changes';
import { answer, api } from '../../../shared/http/api';
import { organisationKey } from '../api';

type Asked = { field?: string; before?: string; pageSize?: number };

const pageOf = (id: string, query: Asked, signal?: AbortSignal) =>
  answer<AuditPage>(api.GET('/organisations/{id}/history', { params: { path: { id }, query }, signal }));

/** What happened to an organisation, its contacts, membership and notes, the latest first; of one field when given. */
export const historyQuery = (id: string, field?: string) =>
  infiniteQueryOptions({
    queryKey: organisationKey(id, 'history', field ?? ''),
    queryFn: ({ pageParam, signal }) => pageOf(id, { field, before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The entry of a change of this field that was just saved, for the Undo that is offered with it. */
export async function latestChangeOf(id: string, field: string): Promise<AuditItem | undefined> {
  const { items } = await pageOf(id, { field, pageSize: 1 });
  return items.find(({ undoable }) => undoable);
}
