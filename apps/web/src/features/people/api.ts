import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { CONTACT_FUNCTIONS } from '@verbund/domain/organisations/contact-functions.js';
import type { AuditItem, AuditPage } from '../../shared/changes';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type Person = Schemas['PersonView'];
export type PersonInput = Schemas['PersonCreate'];
export type PersonPatch = Schemas['PersonPatch'];
export type PersonListItem = Schemas['PersonListItem'];
export type Channel = Schemas['ChannelDto'];

/** Everything about people below one key: whoever changes one makes lists and records fresh at once. */
const PEOPLE = ['people'] as const;

export const SPEC = {
  filters: { function: CONTACT_FUNCTIONS, organisation: null, language: null },
  sorts: ['name', 'updatedAt'],
} as const satisfies ListSpec;

export const peopleQuery = (list: ListSearch<typeof SPEC>) =>
  queryOptions({
    queryKey: [...PEOPLE, 'list', list],
    queryFn: ({ signal }) =>
      answer<Schemas['PersonList']>(api.GET('/people', { params: { query: listQuery(list) }, signal })),
    placeholderData: keepPreviousData,
  });

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE, id, 'record'],
    queryFn: ({ signal }) => answer<Person>(api.GET('/people/{id}', { params: { path: { id } }, signal })),
  });

const historyPage = (id: string, query: { field?: string; before?: string; pageSize?: number }, signal?: AbortSignal) =>
  answer<AuditPage>(api.GET('/people/{id}/history', { params: { path: { id }, query }, signal }));

/** What happened to a person and the person's functions, the latest first. */
export const historyQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...PEOPLE, id, 'history'],
    queryFn: ({ pageParam, signal }) => historyPage(id, { before: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** The entry of a change of this field that was just saved, for the Undo that is offered with it. */
export async function latestChangeOf(id: string, field: string): Promise<AuditItem | undefined> {
  const { items } = await historyPage(id, { field, pageSize: 1 });
  return items.find(({ undoable }) => undoable);
}

export type Typed = { readonly givenName: string; readonly familyName: string; readonly email: string };

/** Shorter than this, everybody would be alike. */
const SHORTEST_NAME = 2;

/** People who may be the one being typed in. */
export const duplicatesQuery = (typed: Typed) => {
  const given = Object.entries(typed).filter(([, text]) => text.length >= SHORTEST_NAME);
  return queryOptions({
    queryKey: [...PEOPLE, 'duplicates', typed],
    queryFn: ({ signal }) =>
      answer<PersonListItem[]>(api.GET('/people/duplicates', { params: { query: Object.fromEntries(given) }, signal })),
    enabled: typed.familyName.length >= SHORTEST_NAME || typed.email.length >= SHORTEST_NAME,
    placeholderData: keepPreviousData,
  });
};

/** After a change: the record at once as the server answered, everything that may show it soon. */
async function shown(person: Person): Promise<Person> {
  queryClient.setQueryData(personQuery(person.id).queryKey, person);
  await queryClient.invalidateQueries({ queryKey: PEOPLE });
  return person;
}

export async function createPerson(body: PersonInput): Promise<Person> {
  return shown(await answer<Person>(api.POST('/people', { body })));
}

export async function changePerson(id: string, body: PersonPatch): Promise<Person> {
  return shown(await answer<Person>(api.PATCH('/people/{id}', { params: { path: { id } }, body })));
}

/** Undoes one entry of the history as a new change. */
export async function revertChange(id: string, entryId: string): Promise<Person> {
  return shown(
    await answer<Person>(api.POST('/people/{id}/reversals', { params: { path: { id } }, body: { entryId } })),
  );
}

export async function removePerson(id: string): Promise<void> {
  await answer(api.DELETE('/people/{id}', { params: { path: { id } } }));
  await queryClient.invalidateQueries({ queryKey: PEOPLE, refetchType: 'none' });
}

export async function restorePerson(id: string): Promise<Person> {
  return shown(await answer<Person>(api.POST('/people/{id}/restorations', { params: { path: { id } } })));
}
