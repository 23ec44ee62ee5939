import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';
import { organisationKey } from '../api';

type Schemas = components['schemas'];

export type Note = Schemas['NoteView'];
export type NoteInput = Schemas['NoteCreate'];
export type Happening = Schemas['TimelineItem'];

/** Notes, steps of the membership and changes in one line, the latest first. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: organisationKey(id, 'timeline'),
    queryFn: ({ pageParam, signal }) =>
      answer<Schemas['Timeline']>(
        api.GET('/organisations/{id}/timeline', { params: { path: { id }, query: { before: pageParam } }, signal }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const MOST_NOTES = 100;

/** The notes themselves: what may be done with each, and their versions. */
export const notesQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'notes'),
    queryFn: ({ signal }) =>
      answer<Schemas['NoteList']>(
        api.GET('/organisations/{id}/notes', { params: { path: { id }, query: { pageSize: MOST_NOTES } }, signal }),
      ),
  });

const refresh = (id: string) =>
  Promise.all(
    ['timeline', 'notes', 'history'].map((part) =>
      queryClient.invalidateQueries({ queryKey: organisationKey(id, part) }),
    ),
  );

export async function writeNote(id: string, body: NoteInput): Promise<void> {
  await answer(api.POST('/organisations/{id}/notes', { params: { path: { id } }, body }));
  await refresh(id);
}

export async function changeNote(id: string, noteId: string, body: Schemas['NotePatch']): Promise<void> {
  await answer(api.PATCH('/organisations/{id}/notes/{noteId}', { params: { path: { id, noteId } }, body }));
  await refresh(id);
}

export async function removeNote(id: string, noteId: string): Promise<void> {
  await answer(api.DELETE('/organisations/{id}/notes/{noteId}', { params: { path: { id, noteId } } }));
  await refresh(id);
}
