import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { answer, api } from '../../../shared/http/api';
import { queryClient } from '../../../shared/query-client';
import { ORGANISATIONS, organisationKey } from '../api';

type Schemas = components['schemas'];

export type Representative = Schemas['RepresentativeView'];
export type RepresentativeList = Schemas['RepresentativeList'];
export type RepresentativeInput = Schemas['RepresentativeCreate'];
export type RepresentativePatch = Schemas['RepresentativePatch'];
export type HandoverInput = Schemas['HandoverCreate'];
export type HandoverPackage = Schemas['HandoverPackage'];

const at = (id: string) => ({ path: { id } });

/** Everybody who acts or acted for the organisation. */
export const representativesQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'representatives'),
    queryFn: ({ signal }) =>
      answer<RepresentativeList>(
        api.GET('/organisations/{id}/representatives', { params: { ...at(id), query: { all: 'true' } }, signal }),
      ),
  });

export const handoverPackageQuery = (id: string) =>
  queryOptions({
    queryKey: organisationKey(id, 'handover-package'),
    queryFn: ({ signal }) =>
      answer<HandoverPackage>(api.GET('/organisations/{id}/handover-package', { params: at(id), signal })),
  });

/** Who represents an organisation shows on its record and in lists. */
const refresh = () => queryClient.invalidateQueries({ queryKey: ORGANISATIONS });

export async function inviteRepresentative(id: string, body: RepresentativeInput): Promise<void> {
  await answer(api.POST('/organisations/{id}/representatives', { params: at(id), body }));
  await refresh();
}

type Which = { readonly organisationId: string; readonly representativeId: string };
const pathOf = ({ organisationId, representativeId }: Which) => ({ path: { id: organisationId, representativeId } });

export async function changeRepresentative(which: Which, body: RepresentativePatch): Promise<void> {
  await answer(api.PATCH('/organisations/{id}/representatives/{representativeId}', { params: pathOf(which), body }));
  await refresh();
}

/** Sends the mail once more. */
export const inviteAgain = (which: Which): Promise<unknown> =>
  answer(api.POST('/organisations/{id}/representatives/{representativeId}/renewals', { params: pathOf(which) }));

export async function handOver(id: string, body: HandoverInput): Promise<void> {
  await answer(api.POST('/organisations/{id}/handovers', { params: at(id), body }));
  await refresh();
}
