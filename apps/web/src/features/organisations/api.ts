import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

/** A record; every field is there, only the internal notes depend on who asks. */
export type Organisation = Required<Omit<Schemas['OrganisationView'], 'internalNotes'>> & { internalNotes?: string };
export type SavedOrganisation = Organisation & {
  readonly applied: readonly string[];
  readonly requestId: string | null;
};
export type OrganisationInput = Schemas['OrganisationCreate'];
export type OrganisationPatch = Schemas['OrganisationPatch'];
export type OrganisationListItem = Schemas['OrganisationListItem'];
export type AllowedAction = Schemas['AllowedAction'];

/** Everything about organisations below one key: whoever changes one makes lists and records fresh at once. */
export const ORGANISATIONS = ['organisations'] as const;
export const organisationKey = (id: string, ...part: readonly unknown[]) => [...ORGANISATIONS, id, ...part];

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'record'),
    queryFn: ({ signal }) => answer<Organisation>(api.GET('/organisations/{id}', { params: { path: { id } }, signal })),
  });

const MOST_LIKE_IT = 5;
/** Shorter than this, everything would be alike. */
const SHORTEST_NAME = 3;

/** Organisations found by a name while it is typed: perhaps it is there already. */
export const likeNamedQuery = (name: string) =>
  queryOptions({
    queryKey: [...ORGANISATIONS, 'like', name],
    queryFn: ({ signal }) =>
      answer<{ items: readonly OrganisationListItem[] }>(
        api.GET('/organisations', { params: { query: { search: name, pageSize: MOST_LIKE_IT } }, signal }),
      ),
    enabled: name.length >= SHORTEST_NAME,
  });

/** After a change: the record at once as the server answered, everything that may show it soon. */
async function shown<Shown extends Organisation>(organisation: Shown): Promise<Shown> {
  queryClient.setQueryData(organisationQuery(organisation.id).queryKey, organisation);
  await Promise.all(
    [ORGANISATIONS, ['change-requests']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
  return organisation;
}

export async function createOrganisation(body: OrganisationInput): Promise<Organisation> {
  return shown(await answer<Organisation>(api.POST('/organisations', { body })));
}

/** Saves by the rules of the fields: the answer says what counted at once, and which request the office got. */
export async function changeOrganisation(id: string, body: OrganisationPatch): Promise<SavedOrganisation> {
  return shown(await answer<SavedOrganisation>(api.PATCH('/organisations/{id}', { params: { path: { id } }, body })));
}

export async function confirmOrganisation(id: string): Promise<Organisation> {
  return shown(await answer<Organisation>(api.POST('/organisations/{id}/confirmations', { params: { path: { id } } })));
}

/** Undoes one entry of the history as a new change. */
export async function revertChange(id: string, entryId: string): Promise<Organisation> {
  const request = api.POST('/organisations/{id}/reversals', { params: { path: { id } }, body: { entryId } });
  return shown(await answer<Organisation>(request));
}

export async function removeOrganisation(id: string): Promise<void> {
  await answer(api.DELETE('/organisations/{id}', { params: { path: { id } } }));
  await queryClient.invalidateQueries({ queryKey: ORGANISATIONS, refetchType: 'none' });
}

export async function restoreOrganisation(id: string): Promise<Organisation> {
  return shown(await answer<Organisation>(api.POST('/organisations/{id}/restorations', { params: { path: { id } } })));
}
