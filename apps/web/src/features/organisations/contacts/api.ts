import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';
import { ORGANISATIONS, organisationKey } from '../api';

type Schemas = components['schemas'];

export type Contact = Schemas['ContactView'];
export type ContactInput = Schemas['ContactCreate'];
export type ContactPatch = Schemas['ContactPatch'];

/** Everybody who does or did something in the organisation. */
export const contactsQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'contacts'),
    queryFn: ({ signal }) =>
      answer<Schemas['ContactList']>(
        api.GET('/organisations/{id}/contacts', { params: { path: { id }, query: { all: 'true' } }, signal }),
      ),
  });

const MOST_PEOPLE = 8;
const SHORTEST_SEARCH = 2;

/** People of the register by name. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'found', search],
    queryFn: ({ signal }) =>
      answer<Schemas['PersonList']>(
        api.GET('/people', { params: { query: { search, pageSize: MOST_PEOPLE } }, signal }),
      ),
    enabled: search.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });

/** Functions show on records, lists and people alike. */
const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ORGANISATIONS }),
    queryClient.invalidateQueries({ queryKey: ['people'] }),
  ]);

export async function addContact(id: string, body: ContactInput): Promise<void> {
  await answer(api.POST('/organisations/{id}/contacts', { params: { path: { id } }, body }));
  await refresh();
}

type Which = { readonly organisationId: string; readonly contactId: string };
const pathOf = ({ organisationId, contactId }: Which) => ({ path: { id: organisationId, contactId } });

export async function changeContact(which: Which, body: ContactPatch): Promise<void> {
  await answer(api.PATCH('/organisations/{id}/contacts/{contactId}', { params: pathOf(which), body }));
  await refresh();
}

/** What people of the organisation enter; answers whether the office looks at it first. */
export async function proposeContact(id: string, body: ContactInput): Promise<boolean> {
  const request = { params: { path: { id } }, body };
  return outcomeOf(
    await answer<Schemas['ProposalOutcome']>(api.POST('/organisations/{id}/contact-proposals', request)),
  );
}

export async function proposeContactChange(which: Which, body: ContactPatch): Promise<boolean> {
  const request = { params: pathOf(which), body };
  return outcomeOf(
    await answer<Schemas['ProposalOutcome']>(api.PATCH('/organisations/{id}/contact-proposals/{contactId}', request)),
  );
}

async function outcomeOf({ requestId }: Schemas['ProposalOutcome']): Promise<boolean> {
  await refresh();
  return requestId !== null;
}

/** `validTo` is the first day without the function. */
export async function endContact(which: Which, validTo: string): Promise<void> {
  const request = { params: pathOf(which), body: { validTo } };
  await answer(api.POST('/organisations/{id}/contacts/{contactId}/endings', request));
  await refresh();
}

/** Takes back a function that was entered by mistake. */
export async function removeContact(which: Which): Promise<void> {
  await answer(api.DELETE('/organisations/{id}/contacts/{contactId}', { params: pathOf(which) }));
  await refresh();
}
