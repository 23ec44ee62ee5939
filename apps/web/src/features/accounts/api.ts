import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { ROLES } from '@verbund/domain/access/permissions.js';
import { answer, api } from '../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../shared/list-search';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];

export type Account = Schemas['AccountView'];
export type AccountListItem = Schemas['AccountListItem'];
export type AccountPatch = Schemas['AccountPatch'];
export type Invitation = Schemas['InvitationView'];
export type InvitationInput = Schemas['InvitationCreate'];

const ACCOUNTS = ['accounts'] as const;
const INVITATIONS = ['invitations'] as const;

export const ACCOUNT_STATES = ['active', 'invited', 'disabled'] as const;

export const SPEC = {
  filters: { role: ROLES, state: ACCOUNT_STATES },
  sorts: ['name', 'lastSignInAt'],
} as const satisfies ListSpec;

export const accountsQuery = (list: ListSearch<typeof SPEC>) =>
  queryOptions({
    queryKey: [...ACCOUNTS, 'list', list],
    queryFn: ({ signal }) =>
      answer<Schemas['AccountList']>(api.GET('/accounts', { params: { query: listQuery(list) }, signal })),
    placeholderData: keepPreviousData,
  });

export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: [...ACCOUNTS, id],
    queryFn: ({ signal }) => answer<Account>(api.GET('/accounts/{id}', { params: { path: { id } }, signal })),
  });

/** Administrators who can sign in: whoever is the only one of them cannot lose the role. */
export const administratorsQuery = queryOptions({
  queryKey: [...ACCOUNTS, 'administrators'],
  queryFn: ({ signal }) => {
    const query = { role: ['administrator'], state: ['active'], pageSize: 2 };
    return answer<Schemas['AccountList']>(api.GET('/accounts', { params: { query }, signal }));
  },
});

export const invitationsQuery = queryOptions({
  queryKey: INVITATIONS,
  queryFn: ({ signal }) => answer<Schemas['InvitationList']>(api.GET('/invitations', { signal })),
});

const refresh = () =>
  Promise.all([ACCOUNTS, INVITATIONS].map((queryKey) => queryClient.invalidateQueries({ queryKey })));

const at = (id: string) => ({ path: { id } });

export async function changeAccount(id: string, body: AccountPatch): Promise<void> {
  const account = await answer<Account>(api.PATCH('/accounts/{id}', { params: at(id), body }));
  queryClient.setQueryData(accountQuery(id).queryKey, account);
  await refresh();
}

export async function endSessions(id: string): Promise<void> {
  await answer(api.POST('/accounts/{id}/session-endings', { params: at(id) }));
  await refresh();
}

/** The reason says how the owner was recognised. */
export async function removeSecondFactor(id: string, reason: string): Promise<void> {
  await answer(api.DELETE('/accounts/{id}/second-factor', { params: at(id), body: { reason } }));
  await refresh();
}

export async function invite(body: InvitationInput): Promise<void> {
  await answer(api.POST('/invitations', { body }));
  await refresh();
}

export async function renewInvitation(id: string): Promise<void> {
  await answer(api.POST('/invitations/{id}/renewals', { params: at(id) }));
  await refresh();
}

export async function revokeInvitation({ id, accountId }: Invitation): Promise<void> {
  await answer(api.DELETE('/invitations/{id}', { params: at(id) }));
  queryClient.removeQueries({ queryKey: [...ACCOUNTS, accountId] });
  await refresh();
}

const SHORTEST_SEARCH = 2;
const MOST_PEOPLE = 8;

/** People of the register by name. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'found', search],
    queryFn: ({ signal }) =>
      answer<components['schemas']['PersonList']>(
        api.GET('/people', { params: { query: { search, pageSize: MOST_PEOPLE } }, signal }),
      ),
    enabled: search.length >= SHORTEST_SEARCH,
    placeholderData: keepPreviousData,
  });
