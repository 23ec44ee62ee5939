import { queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import type { RulePack } from '@verbund/domain/statutes/rule-pack.js';
import type { Citations } from '@verbund/domain/statutes/rules.js';
import { answer, api } from '../../shared/http/api';
import { queryClient } from '../../shared/query-client';

type Schemas = components['schemas'];
export type PackItem = Schemas['RulePackItem'];
export type PackList = Schemas['RulePackList'];
export type Pack = Omit<Schemas['RulePackView'], 'rules' | 'citations'> & { readonly rules: RulePack; readonly citations: Citations };
export type Difference = Schemas['RuleDifference'];

const PACKS = ['rule-packs'] as const;

export const packsQuery = queryOptions({
  queryKey: [...PACKS, 'list'],
  queryFn: ({ signal }) => answer<PackList>(api.GET('/rule-packs', { signal })),
});

export const packQuery = (id: string) =>
  queryOptions({
    queryKey: [...PACKS, id],
    queryFn: async ({ signal }) => (await answer<Schemas['RulePackView']>(api.GET('/rule-packs/{id}', { params: { path: { id } }, signal }))) as unknown as Pack,
  });

export const differencesQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: [...PACKS, id, 'differences', other],
    queryFn: ({ signal }) => answer<Schemas['RuleDifferences']>(api.GET('/rule-packs/{id}/differences/{other}', { params: { path: { id, other } }, signal })),
  });

/** What was answered is shown at once; every list and comparison is asked for again. */
async function refreshed(pack: Schemas['RulePackView']): Promise<Pack> {
  queryClient.setQueryData(packQuery(pack.id).queryKey, pack as unknown as Pack);
  await queryClient.invalidateQueries({ queryKey: PACKS });
  return pack as unknown as Pack;
}

export const createPack = async (body: Schemas['RulePackCreate']): Promise<Pack> => refreshed(await answer(api.POST('/rule-packs', { body })));

export const changePack = async (id: string, body: Schemas['RulePackPatch']): Promise<Pack> =>
  refreshed(await answer(api.PATCH('/rule-packs/{id}', { params: { path: { id } }, body })));

export const takeStep = async (id: string, body: Schemas['RulePackStep']): Promise<Pack> =>
  refreshed(await answer(api.POST('/rule-packs/{id}/steps', { params: { path: { id } }, body })));

export const correctPack = async (id: string, body: Schemas['RulePackCorrection']): Promise<Pack> =>
  refreshed(await answer(api.POST('/rule-packs/{id}/corrections', { params: { path: { id } }, body })));

export async function removePack(id: string): Promise<void> {
  await answer(api.DELETE('/rule-packs/{id}', { params: { path: { id } } }));
  queryClient.removeQueries({ queryKey: packQuery(id).queryKey });
  await queryClient.invalidateQueries({ queryKey: PACKS });
}
